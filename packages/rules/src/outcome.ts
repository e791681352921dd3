import * as z from "zod";

/** What a judgement can say. Unclear never counts as met and never as not-met. */
export const Outcome = z.enum(["met", "not-met", "unclear", "not-applicable"]).meta({
  norsk: "utfall",
  means: "What a judgement says: met, not met, unclear because something is missing, or not applicable here.",
});
export type Outcome = z.infer<typeof Outcome>;

/** Met when all that applies is met; nothing, or nothing that applies, is not-applicable and never met. */
export const allOutcomes = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes("not-met")
    ? "not-met"
    : outcomes.includes("unclear")
      ? "unclear"
      : outcomes.includes("met")
        ? "met"
        : "not-applicable";

/** Met when something is met; unclear while something that could meet it is unclear. */
export const anyOutcome = (outcomes: readonly Outcome[]): Outcome =>
  outcomes.includes("met")
    ? "met"
    : outcomes.includes("unclear")
      ? "unclear"
      : outcomes.includes("not-met")
        ? "not-met"
        : "not-applicable";
