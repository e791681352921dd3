import type { Indicator } from "@prehosp/indicators";
import { ReportInput } from "./input.ts";
import type { ReportProblem } from "./problem.ts";
import { problemsOf } from "./problems-of.ts";

/** A report's input where nothing is at fault with it, or every fault with its place. */
export const readInput = (
  given: unknown,
  definitions: readonly Indicator[],
): { readonly input: ReportInput } | { readonly problems: readonly ReportProblem[] } => {
  const read = ReportInput.safeParse(given);
  if (!read.success)
    return {
      problems: read.error.issues.map(({ path, code }) => ({
        code: "not-valid",
        at: path.map((part) => `/${String(part)}`).join(""),
        // The message may hold what was handed in.
        because: code,
      })),
    };
  const problems = problemsOf(read.data, definitions);
  return problems.length === 0 ? { input: read.data } : { problems };
};
