import { Button, Heading } from "@digdir/designsystemet-react";
import { Day } from "@prehosp/model/time";
import { dismissalTexts } from "@prehosp/registry";
import type { Text } from "@prehosp/model";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { clock, dayText } from "../format.ts";
import { useTell } from "../language.tsx";
import { addressOf, go } from "../route.ts";
import { ProblemBox } from "../shell/problem-box.tsx";
import { codeTexts } from "../texts/codes.ts";
import { registerTexts as texts } from "../texts/register.ts";
import { StatusMark } from "../way/status-mark.tsx";
import { register } from "./ask.ts";
import type { PossibleSeen } from "./report-words.ts";
import { nextNumber, thisWindow } from "./unsent.ts";
import { WithReason } from "./with-reason.tsx";

const reasons: Readonly<Record<string, Text>> = dismissalTexts;

const One = ({ one, again }: { readonly one: PossibleSeen; readonly again: () => void }) => {
  const { t, language } = useTell();
  const [problem, setProblem] = useState<Problem>();
  const { incident, patient, signs, why, dismissed } = one;
  const day = Day.safeParse(one.day);
  const opening = { incident, ...(patient === undefined ? {} : { patient }) };
  const open = async () => {
    const answer = await register.open(opening);
    if (answer.ok) go({ area: "register", form: answer.value.form });
    else setProblem(answer.problem);
  };
  const dismiss = async (because: string) => {
    const opened = await register.open(opening);
    if (!opened.ok) {
      setProblem(opened.problem);
      return;
    }
    const { form, revision: seen } = opened.value;
    const answer = await register.write(form, "dismissals", { window: thisWindow(), n: nextNumber(), seen, because });
    if (answer.ok) again();
    else setProblem(answer.problem);
  };
  const about = <span className="hidden">{incident}</span>;
  return (
    <li className="card" data-possible={incident}>
      <div>
        <p>
          <a href={addressOf({ area: "incidents", incident })}>{incident}</a> <StatusMark status={one.status} />{" "}
          <span className="quiet">
            {day.success ? dayText(day.data, language) : t(codeTexts.absence["not-recorded"])}
            {signs.flatMap(({ at }) => at ?? []).length > 0 &&
              `, ${signs.flatMap(({ at }) => (at === undefined ? [] : [clock(at, language)])).toSorted()[0] ?? ""}`}
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
export const Possible = ({ all, again }: { readonly all: readonly PossibleSeen[]; readonly again: () => void }) => {
  const { t } = useTell();
  return (
    <section aria-labelledby="possible">
      <Heading level={2} data-size="2xs" id="possible">
        {t(texts.possible)}: <span data-possibles={all.length}>{all.length}</span>
      </Heading>
      {all.length === 0 && <p>{t(texts.nonePossible)}</p>}
      <ul className="possibles">
        {all.map((one) => (
          <One key={`${one.incident} ${one.patient ?? ""}`} one={one} again={again} />
        ))}
      </ul>
    </section>
  );
};
