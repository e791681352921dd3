import { texts as dispatchTexts } from "@prehosp/dispatch";
import type { Outcome } from "@prehosp/rules";
import { useTell } from "../language.tsx";
import { SIGNS } from "../way/findings.tsx";

/** An outcome with its sign, what it is called here, and why in words. */
export const Judged = ({
  outcome,
  says,
  words,
}: {
  readonly outcome: Outcome;
  readonly says?: string;
  readonly words: readonly string[];
}) => {
  const { t } = useTell();
  return (
    <span className={`outcome-${outcome}`} data-outcome={outcome}>
      <span className="sign" aria-hidden="true">
        {SIGNS[outcome]}
      </span>{" "}
      <b>{says ?? t(dispatchTexts.outcomes[outcome])}</b>
      {words.length > 0 && <span className="quiet"> {words.join(" · ")}</span>}
    </span>
  );
};
