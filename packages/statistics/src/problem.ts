/** Why no figure is given: each code is one fault of what was asked, never of the data's meaning. */
export type ProblemCode =
  | "not-finite" // NaN, an infinity, or no number at all
  | "negative"
  | "not-whole"
  | "too-large" // above `largestCount`, beyond which the methods are not proved
  | "too-small" // a positive amount below 10⁻⁹
  | "no-denominator" // a share of nothing
  | "more-than-denominator" // more hits than there were
  | "bad-level" // a level of confidence is strictly between 0 and 1
  | "outside-domain" // an argument for which the function is not defined
  | "no-events" // a method whose width is the events' own spread, and there are none
  | "no-population" // nobody lived there: no rate
  | "lengths-differ"
  | "empty"
  | "too-few" // no order statistics enclose the quantile at this level
  | "not-as-printed"; // a figure that has more digits than it is said to be printed with

/** No figure, and why; `at` is the place in a list that is at fault. */
export interface Problem {
  readonly problem: ProblemCode;
  readonly at?: number;
}

/** Whether an answer is a problem instead of a figure. */
export const isProblem = (answer: unknown): answer is Problem =>
  typeof answer === "object" && answer !== null && "problem" in answer;

/** The largest count or amount taken: so far the methods are proved. */
export const largestCount = 1e12;

/** What hinders a number from being a count. */
export const notCount = (n: number): ProblemCode | undefined => {
  if (!Number.isFinite(n)) return "not-finite";
  if (n < 0) return "negative";
  if (!Number.isInteger(n)) return "not-whole";
  return n > largestCount ? "too-large" : undefined;
};

/** What hinders two numbers from being hits and that of which they are hits. */
export const notShare = (hits: number, of: number): ProblemCode | undefined =>
  notCount(hits) ?? notCount(of) ?? (of === 0 ? "no-denominator" : hits > of ? "more-than-denominator" : undefined);

/** What hinders a number from being a positive amount, such as person-years. */
export const notAmount = (n: number, none: ProblemCode): ProblemCode | undefined => {
  if (!Number.isFinite(n)) return "not-finite";
  if (n < 0) return "negative";
  if (n === 0) return none;
  return n > largestCount ? "too-large" : n < 1e-9 ? "too-small" : undefined;
};

/** What hinders a number from being a level of confidence. */
export const notLevel = (level: number): ProblemCode | undefined => (level > 0 && level < 1 ? undefined : "bad-level");
