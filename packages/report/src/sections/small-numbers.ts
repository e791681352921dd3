import type { Context } from "../context.ts";
import { count } from "../numbers.ts";
import type { ReportSection } from "../report.ts";

/** How small numbers were kept from telling of a person, and who decided it. */
export const smallNumbersSection = ({ t, language, policy, editor }: Context): ReportSection => ({
  id: "small-numbers",
  title: t("smallNumbers"),
  blocks: [
    ...editor("small-numbers"),
    { kind: "paragraph", text: t("smallNumbersMeans") },
    {
      kind: "facts",
      rows: [
        [t("threshold"), count(policy.threshold, language)],
        [t("mode"), t(policy.mode)],
        [t("zeros"), t(policy.zeros === "shown" ? "zerosShown" : "zerosHidden")],
        [t("decidedBy"), policy.decidedBy],
        [t("restsOn"), policy.source],
      ],
    },
  ],
  parts: [],
});
