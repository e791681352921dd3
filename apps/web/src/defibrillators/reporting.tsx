import { Button } from "@digdir/designsystemet-react";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { defibrillatorTexts as texts } from "../texts/defibrillators.ts";
import { REPORTS, defibrillators } from "./ask.ts";

/** Reports one in one tap, or puts it back in service; what was said stands beside the buttons. */
export const Reporting = ({
  id,
  name,
  isReported,
  again,
}: {
  readonly id: string;
  readonly name: string;
  readonly isReported: boolean;
  readonly again: () => void;
}) => {
  const { t } = useTell();
  const [said, setSaid] = useState("");
  const [problem, setProblem] = useState<Problem>();
  const [isSaying, setSaying] = useState(false);
  const say = async (ask: () => ReturnType<typeof defibrillators.back>, words: string) => {
    setSaying(true);
    const answer = await ask();
    setSaying(false);
    setProblem(answer.ok ? undefined : answer.problem);
    setSaid(answer.ok ? words : "");
    if (answer.ok) again();
  };
  return (
    <div className="reporting">
      <fieldset disabled={isSaying} className="take-out">
        <legend>
          {t(texts.report)} <span className="hidden">{name}</span>
        </legend>
        {REPORTS.map((about) => (
          <Button
            key={about}
            data-size="sm"
            variant="secondary"
            onClick={() =>
              void say(
                () => defibrillators.report(id, about),
                t(texts.saidReported).replace("{what}", t(texts.about[about])),
              )
            }
          >
            {t(texts.about[about])}
          </Button>
        ))}
        {isReported && (
          <Button data-size="sm" onClick={() => void say(() => defibrillators.back(id), t(texts.saidBack))}>
            {t(texts.putBack)}
          </Button>
        )}
      </fieldset>
      <p role="status">{said}</p>
      <p className="quiet">{t(texts.reportAbout)}</p>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </div>
  );
};
