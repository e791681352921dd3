import type { Indicator } from "@prehosp/indicators";
import { allIndicators } from "@prehosp/indicators";
import { differences } from "./differences.ts";
import { htmlOf } from "./html-of.ts";
import { manifestOf } from "./manifest-of.ts";
import type { MadeBy } from "./manifest.ts";
import { ReportManifest } from "./manifest.ts";
import type { ReportProblem } from "./problem.ts";
import type { Report } from "./report.ts";
import { reportOf } from "./report-of.ts";

/** A report made again. */
export interface Rebuilt {
  readonly report: Report;
  readonly html: string;
}

/**
 * Makes a report again from its manifest and input: the same bytes, or every difference by name (data, definition, package, file).
 * Where the manifest has a PDF, hand in one painted anew.
 */
export const rebuild = (
  given: unknown,
  { input, madeBy, pdf }: { readonly input: unknown; readonly madeBy: readonly MadeBy[]; readonly pdf?: Uint8Array },
  definitions: readonly Indicator[] = allIndicators,
): Rebuilt | { readonly problems: readonly ReportProblem[] } => {
  const was = ReportManifest.safeParse(given);
  if (!was.success) return { problems: [{ code: "not-valid", at: "manifest" }] };
  const made = reportOf(input, definitions);
  if ("problems" in made) return made;
  const html = htmlOf(made.report);
  const is = manifestOf({ input, html, madeBy, ...(pdf === undefined ? {} : { pdf }) }, definitions);
  if ("problems" in is) return is;
  const problems = differences(was.data, is.manifest);
  return problems.length === 0 ? { report: made.report, html } : { problems };
};
