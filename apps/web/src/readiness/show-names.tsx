import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import { mayOpenNames, useActing } from "../acting/me.ts";
import { whoText } from "../acting/who.ts";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { readinessTexts } from "../texts/readiness.ts";
import { actingTexts as texts } from "../texts/acting.ts";
import { useNames } from "../way/names.tsx";
import { readiness } from "./ask.ts";

/** What people are called, by opaque key; who is not there is shown by key. */
export type Called = Readonly<Record<string, string>>;

/** Opens the sealed names of an organisation's people, for its own coordinator or instructor; the hub writes down who asked and why. */
export const ShowNames = ({
  organisation,
  purpose,
  about,
  show,
}: {
  readonly organisation: string;
  readonly purpose: "follow-up" | "class";
  /** Where the names then stand. */
  readonly about: string;
  readonly show: (called: Called) => void;
}) => {
  const { t, language } = useTell();
  const { organisation: nameOf } = useNames();
  const [problem, setProblem] = useState<Problem>();
  const { me, offered } = useActing();
  // Without an answer of who one is, as where the network is gone, the hub says it once it is asked.
  if (me !== undefined && !mayOpenNames(me, organisation))
    return (
      <p className="quiet" data-names="closed">
        {t(texts.namesClosed)
          .replace("{organisation}", nameOf(organisation))
          .replace("{me}", whoText(me, nameOf, language))}{" "}
        {offered.some((one) => mayOpenNames(one, organisation)) && t(texts.namesChoose)}
      </p>
    );
  const ask = async () => {
    const answer = await readiness.people(organisation, purpose);
    setProblem(answer.ok ? undefined : answer.problem);
    if (answer.ok)
      show(
        Object.fromEntries(answer.value.flatMap(({ person, name }) => (name === undefined ? [] : [[person, name]]))),
      );
  };
  return (
    <div className="show-names">
      <Button data-size="sm" variant="tertiary" onClick={() => void ask()}>
        {t(readinessTexts.showNames)}
      </Button>{" "}
      <span className="quiet">{about}</span>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </div>
  );
};
