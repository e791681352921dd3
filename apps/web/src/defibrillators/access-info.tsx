import { Button } from "@digdir/designsystemet-react";
import { type Recorded, known } from "@prehosp/model/absence";
import { useState } from "react";
import { absenceText } from "../absence-text.ts";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { defibrillatorTexts as texts } from "../texts/defibrillators.ts";
import { Missing } from "../way/section.tsx";
import { defibrillators } from "./ask.ts";

const CLOSED = 403;

/** The way in, for those who work with AMK: opened one at a time, and the hub writes down who did. It stands on this screen only. */
export const AccessInfo = ({ id, name }: { readonly id: string; readonly name: string }) => {
  const { t, language } = useTell();
  const [access, setAccess] = useState<Recorded<string>>();
  const [problem, setProblem] = useState<Problem>();
  const open = async () => {
    const answer = await defibrillators.opened(id);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setAccess(answer.value.access ?? { absent: "not-recorded" });
  };
  if (access !== undefined)
    return (
      <span role="status" data-access={id}>
        <b>{t(texts.access)}:</b> {known(access) ? access : <Missing>{absenceText(access, language)}</Missing>}
      </span>
    );
  return (
    <span>
      <Button data-size="sm" variant="tertiary" onClick={() => void open()}>
        {t(texts.showAccess)} <span className="hidden">{name}</span>
      </Button>{" "}
      <small className="quiet">{t(texts.accessAbout)}</small>
      {problem?.status === CLOSED && <span role="alert"> {t(texts.accessClosed)}</span>}
      {problem !== undefined && problem.status !== CLOSED && <ProblemBox problem={problem} />}
    </span>
  );
};
