import { Button, Heading } from "@digdir/designsystemet-react";
import type { Text } from "@prehosp/model";
import { Day, compareInstants } from "@prehosp/model/time";
import { dismissalTexts } from "@prehosp/registry";
import { useRef, useState } from "react";
import type { Problem } from "../api/problem.ts";
import { clock, dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf, go } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { codeTexts } from "../texts/codes.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { registerOutTexts } from "../texts/register-out.ts";
import { StatusMark } from "../way/status-mark.tsx";
import { register } from "./ask.ts";
import type { PossibleList, PossibleSeen } from "./report-words.ts";
import { nextNumber, thisWindow } from "./unsent.ts";
import { WithReason } from "./with-reason.tsx";

const reasons: Readonly<Record<string, Text>> = dismissalTexts;

const One = ({ one, again }: { readonly one: PossibleSeen; readonly again: () => void }) => {
  const { t, language } = useTell();
  const [problem, setProblem] = useState<Problem>();
  const said = useRef<{ readonly window: string; readonly n: number; readonly because: string }>(undefined);
  const { incident, patient, signs, why, dismissed } = one;
  const first = signs.flatMap(({ at }) => at ?? []).toSorted(compareInstants)[0];
  const day = Day.safeParse(one.day);
  const whom = patient === undefined ? {} : { patient };
  const open = async () => {
    const answer = await register.open({ incident, ...whom });
    if (answer.ok) go({ area: "register", form: answer.value.form });
    else setProblem(answer.problem);
  };
  const dismiss = async (because: string) => {
    // The same number until it is answered: to press again after a lost connection dismisses once.
    if (said.current?.because !== because) said.current = { window: thisWindow(), n: nextNumber(), because };
    const answer = await register.dismiss(incident, { ...whom, ...said.current });
    if (answer.ok) {
      document.getElementById("possible")?.focus();
      again();
    } else setProblem(answer.problem);
  };
  const about = <span className="hidden">{incident}</span>;
  return (
    <li className="card" data-possible={incident}>
      <div>
        <p>
          <a href={addressOf({ area: "incidents", incident })}>{incident}</a> <StatusMark status={one.status} />{" "}
          <span className="quiet">
            {day.success ? dayText(day.data, language) : t(codeTexts.absence["not-recorded"])}
            {first !== undefined && `, ${clock(first, language)}`}
          </span>
        </p>
        <p>{t(why)}</p>
        {dismissed !== undefined && (
          <p className="quiet">
            {t(texts.newSince).replace("{why}", t(reasons[dismissed.because], dismissed.because))}
          </p>
        )}
      </div>
      <Button variant="secondary" data-size="sm" onClick={() => void open()}>
        {t(texts.openForm)} {about}
      </Button>
      <details className="dismiss">
        <summary>
          {t(texts.noFormNeeded)} {about}
        </summary>
        <WithReason
          label={texts.whyDismiss}
          reasons={dismissalTexts}
          does={texts.dismiss}
          act={(because) => void dismiss(because)}
        />
      </details>
      {problem !== undefined && <ProblemBox problem={problem} />}
    </li>
  );
};

/** Possible arrests without a form: how many, what points at each, and a form or a reason why there is to be none. */
export const Possible = ({ list, again }: { readonly list: PossibleList; readonly again: () => void }) => {
  const { t } = useTell();
  const { possible: all, caughtUp } = list;
  return (
    <section aria-labelledby="possible">
      <Heading level={2} data-size="2xs" id="possible" tabIndex={-1}>
        {t(texts.possible)}: <span data-possibles={all.length}>{all.length}</span>
      </Heading>
      {!caughtUp && <p role="status">{t(registerOutTexts.notAll)}</p>}
      {all.length === 0 && caughtUp && <p>{t(texts.nonePossible)}</p>}
      <ul className="possibles">
        {all.map((one) => (
          <One key={`${one.incident} ${one.patient ?? ""}`} one={one} again={again} />
        ))}
      </ul>
    </section>
  );
};
