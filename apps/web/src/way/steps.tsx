import { type Proposal, texts as dispatchTexts } from "@prehosp/dispatch";
import { useTell } from "../language.tsx";
import { afterTexts } from "../texts/after.ts";
import { useNames } from "./names.tsx";
import { Cites } from "./section.tsx";

/** What to do beside the alarm, which waits for none of it. */
export const Steps = ({ steps }: { readonly steps: Proposal["steps"] }) => {
  const { t } = useTell();
  const { unit } = useNames();
  if (steps.length === 0) return null;
  return (
    <div className="steps">
      <h4>{t(afterTexts.steps)}</h4>
      <ul>
        {steps.map(({ code, cites, units, ask, done }) => (
          <li key={code}>
            {done === true && (
              <span role="img" aria-label={t(afterTexts.stepDone)}>
                ✓{" "}
              </span>
            )}
            {t(dispatchTexts.steps[code])}
            {units.length > 0 && <b> {units.map(unit).join(", ")}</b>}
            {ask !== undefined && `: ${ask.map((whom) => t(dispatchTexts.parallelAsks[whom])).join(", ")}`}{" "}
            <Cites ids={cites} />
          </li>
        ))}
      </ul>
    </div>
  );
};
