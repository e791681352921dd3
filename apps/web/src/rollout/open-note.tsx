import { Button } from "@digdir/designsystemet-react";
import { type FormEvent, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { correctionTexts as texts } from "../texts/corrections.ts";
import { Select } from "../way/field.tsx";
import { notePurposes, rolloutHub } from "./hub.ts";

/** The sealed note of one contact: opened, and no other with it, once it is said what for. */
export const OpenNote = ({
  rollout,
  room,
  contact,
}: {
  readonly rollout: string;
  readonly room: string;
  readonly contact: string;
}) => {
  const { t } = useTell();
  const [said, setSaid] = useState("");
  const [isTried, setTried] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const [note, setNote] = useState<string>();
  const purpose = notePurposes.find((one) => one === said);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (purpose === undefined) return;
    const answer = await rolloutHub.openNote(rollout, room, contact, purpose);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok) setNote(answer.value.note);
  };
  if (note !== undefined) return <small>{note}</small>;
  return (
    <details data-open-note={contact}>
      <summary>{t(texts.openNote)}</summary>
      <p className="quiet">{t(texts.openNoteLead)}</p>
      <form className="form-row" onSubmit={(event) => void submit(event)}>
        <Select
          label={t(texts.purpose)}
          value={said}
          write={setSaid}
          options={[["", t(texts.choose)], ...notePurposes.map((code) => [code, t(texts.purposes[code])] as const)]}
          wrong={isTried && purpose === undefined ? t(texts.badPurpose) : undefined}
        />
        <Button type="submit" data-size="sm" variant="secondary">
          {t(texts.openNote)}
        </Button>
      </form>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </details>
  );
};
