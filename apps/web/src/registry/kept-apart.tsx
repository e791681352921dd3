import type { Text } from "@prehosp/model";
import { joiningTexts } from "@prehosp/registry";
import { useState } from "react";
import type { Problem } from "../api/problem.ts";
import { moment } from "../format.ts";
import { useTell } from "../language.tsx";
import { ProblemBox } from "../shell/problem-box.tsx";
import { registerDuplicatesTexts as texts } from "../texts/register-duplicates.ts";
import { register } from "./ask.ts";
import type { KeptApartSeen } from "./duplicates-words.ts";
import type { SaidOfTwo } from "./duplicates-page.tsx";
import { FormLink } from "./form-link.tsx";
import { nextNumber, thisWindow } from "./unsent.ts";
import { WithReason } from "./with-reason.tsx";

const reasons: Readonly<Record<string, Text>> = joiningTexts["two-cases"];
const { "new-information": news, other } = joiningTexts.unmerged;
const again = { "new-information": news, other };

/** Two forms that were said to be of two cases, by whom and why, and the way to be asked about them again. */
export const KeptApart = ({
  one: { forms, because, by, at },
  done,
}: {
  readonly one: KeptApartSeen;
  readonly done: (said: SaidOfTwo) => void;
}) => {
  const { t, language } = useTell();
  const [problem, setProblem] = useState<Problem>();
  const [keep, second] = forms;
  const takeBack = async (why: string) => {
    const seen = { keep: keep.form, other: second.form, seen: keep.revision, seenOther: second.revision };
    const writing = { ...seen, window: thisWindow(), n: nextNumber() };
    const answer = await register.join({ is: "unmerged", because: why, ...writing });
    if (answer.ok) done({ text: texts.askedAgain });
    else setProblem(answer.problem);
  };
  return (
    <li className="card" data-kept-apart={keep.form}>
      <p>
        <FormLink one={keep} /> · <FormLink one={second} />{" "}
        <span className="quiet">
          {t(reasons[because], because)}, {by} {moment(at, language)}
        </span>
      </p>
      <WithReason label={texts.whyAgain} reasons={again} does={texts.askAgain} act={(why) => void takeBack(why)} />
      {problem !== undefined && <ProblemBox problem={problem} />}
    </li>
  );
};
