import type { Agreement, AgreementContent } from "@prehosp/model";
import { AgreementContent as Content } from "@prehosp/model";
import { absent, isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";

/** Whether an agreement holds a content, and what of its substance is not recorded ("costs.wages"). */
export interface Held {
  readonly held: Recorded<boolean>;
  readonly missing: readonly string[];
}

const open = (value: unknown): boolean => isAbsent(value) && value.absent !== "not-applicable";

/** The substance decides where it is recorded: all of it is held, a part that nobody wrote down is unclear. */
const substance = (a: Agreement, content: AgreementContent): Held | undefined => {
  if (content === "alarm-conditions")
    return isAbsent(a.conditions) ? undefined : { held: a.conditions.length > 0, missing: [] };
  const term = a.terms?.[content];
  if (term === undefined || isAbsent(term))
    return content === "alarm-route" && a.route !== undefined ? { held: true, missing: [] } : undefined;
  const missing = Object.entries(term).flatMap(([part, value]) => (open(value) ? [`${content}.${part}`] : []));
  return { held: missing.length === 0 ? true : absent("not-recorded"), missing };
};

/** Whether an agreement holds one of the nine contents (AH-6.2-a): by its substance, else as somebody has said. */
export const heldOf = (a: Agreement, content: AgreementContent): Held => {
  const shown = substance(a, content);
  if (shown !== undefined) return shown;
  const held = a.contents[content] ?? absent("not-recorded");
  return { held, missing: isAbsent(held) ? [content] : [] };
};

/** The contents of which somebody has said the opposite of what the substance shows. */
export const contradicted = (a: Agreement): readonly AgreementContent[] =>
  Content.options.filter((content) => {
    const [said, shown] = [a.contents[content], substance(a, content)?.held];
    return typeof said === "boolean" && typeof shown === "boolean" && said !== shown;
  });
