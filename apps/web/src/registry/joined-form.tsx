import { joiningTexts } from "@prehosp/registry";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerDuplicatesTexts as texts } from "../texts/register-duplicates.ts";
import { register } from "./ask.ts";
import type { SaidOfTwo } from "./duplicates-page.tsx";
import { FormLink } from "./form-link.tsx";
import { nextNumber, thisWindow } from "./unsent.ts";
import { WithReason } from "./with-reason.tsx";
import type { FormBrief } from "./words.ts";

/** A form that went into another: which, whether a register must be told, and the way to take the two apart. */
export const JoinedForm = ({
  one,
  keep,
  done,
}: {
  readonly one: FormBrief;
  readonly keep: FormBrief | undefined;
  readonly done: (said: SaidOfTwo) => void;
}) => {
  const { t } = useTell();
  const [problem, setProblem] = useState<Problem>();
  const part = async (because: string, from: FormBrief) => {
    const forms = { keep: from.form, other: one.form, seen: from.revision, seenOther: one.revision };
    const answer = await register.join({ is: "unmerged", ...forms, because, window: thisWindow(), n: nextNumber() });
    if (answer.ok) done({ text: texts.wasParted, form: one.form });
    else setProblem(answer.problem);
  };
  return (
    <li className="card" data-joined-form={one.form}>
      <p>
        <FormLink one={one} /> {t(texts.wentInto)} {keep === undefined ? one.into : <FormLink one={keep} />}
      </p>
      {one.toWithdraw && (
        <p>
          <b>{t(texts.toWithdraw)}</b>
        </p>
      )}
      {keep !== undefined && (
        <details className="dismiss">
          <summary>
            {t(texts.takeApart)} <span className="hidden">{one.form}</span>
          </summary>
          <WithReason
            label={texts.whyApart}
            reasons={joiningTexts.unmerged}
            does={texts.takeApart}
            act={(because) => void part(because, keep)}
          />
        </details>
      )}
      {problem !== undefined && <ProblemBox problem={problem} />}
    </li>
  );
};
