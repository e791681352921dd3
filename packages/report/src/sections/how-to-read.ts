import type { Context } from "../context.ts";
import type { ReportSection } from "../report.ts";

const rules = [
  "readMissing",
  "readInterval",
  "readQuantiles",
  "readOrder",
  "readFunnel",
  "readRun",
  "readSmall",
  "readTarget",
] as const;

/** What a reader must know before any figure is compared with another. */
export const howToRead = ({ t, editor }: Context): ReportSection => ({
  id: "how-to-read",
  title: t("howToRead"),
  blocks: [...editor("how-to-read"), { kind: "list", items: rules.map(t) }],
  parts: [],
});
