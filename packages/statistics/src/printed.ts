import { withPoint } from "./share.ts";
import { type Problem, type ProblemCode, notCount } from "./problem.ts";

/** A figure as it stands in print: 13.7 with 1 decimal is anything from 13.65 to 13.75. */
export interface Printed {
  readonly value: number;
  readonly digits: number;
}

/** Whether a printed figure can come from its counts: rounded, cut off (66 for 66.9), or not at all. */
export interface Verdict {
  readonly verdict: "agrees" | "truncated" | "misprint";
  /** What the counts give with the printed number of decimals, at the least and at the most. */
  readonly counted: { readonly low: string; readonly high: string };
}

/** A figure as printed; a problem where it has more decimals than it is said to have, is negative or no number. */
export const printed = (value: number, digits: number): Printed | Problem => {
  const problem =
    Number.isInteger(digits) && digits >= 0 && digits <= 9 ? notPrinted({ value, digits }) : "outside-domain";
  return problem === undefined ? { value, digits } : { problem };
};

const notPrinted = ({ value, digits }: Printed): ProblemCode | undefined => {
  if (!Number.isFinite(value)) return "not-finite";
  if (value < 0) return "negative";
  if (value > 1e9) return "too-large";
  return Number(value.toFixed(digits)) === value ? undefined : "not-as-printed";
};

/** From low / parts to high / parts, exactly. */
interface Range {
  readonly low: bigint;
  readonly high: bigint;
  readonly parts: bigint;
}

/** A count is itself; a printed figure is half a unit of its last digit either way. */
const rangeOf = (figure: number | Printed): Range => {
  if (typeof figure === "number") return { low: BigInt(figure), high: BigInt(figure), parts: 1n };
  const units = BigInt(figure.value.toFixed(figure.digits).replace(".", ""));
  const low = units === 0n ? 0n : 2n * units - 1n;
  return { low, high: 2n * units + 1n, parts: 2n * 10n ** BigInt(figure.digits) };
};

const problemOf = (figure: number | Printed): ProblemCode | undefined => {
  if (typeof figure === "number") return notCount(figure);
  const checked = printed(figure.value, figure.digits);
  return "problem" in checked ? checked.problem : undefined;
};

/**
 * Whether a printed share can be `hits` / `of` × scale, each a count or itself a printed figure: the half unit of every last
 * digit is carried through, exactly, so that 5.9 of 44 printed as 14 agrees and 13.7 of 52.8 printed as 24 is a misprint.
 */
export const agreesWithCounts = (
  share: Printed,
  hits: number | Printed,
  of: number | Printed,
  scale = 100,
): Verdict | Problem => {
  const problem = problemOf(share) ?? problemOf(hits) ?? problemOf(of) ?? notCount(scale);
  if (problem !== undefined) return { problem };
  const x = rangeOf(hits);
  const n = rangeOf(of);
  if (n.low === 0n) return { problem: "no-denominator" };
  if (x.low * n.parts > n.high * x.parts) return { problem: "more-than-denominator" };
  // The share lies from least to most, both in half units of the last printed digit: numerators over denominators.
  const units = 2n * 10n ** BigInt(share.digits) * BigInt(scale);
  const least = { over: x.low * n.parts * units, under: x.parts * n.high };
  const most = { over: x.high * n.parts * units, under: x.parts * n.low };
  const half = 2n * BigInt(share.value.toFixed(share.digits).replace(".", ""));
  const meets = (from: bigint, to: bigint): boolean => least.over <= to * least.under && most.over >= from * most.under;
  const show = ({ over, under }: typeof least): string => withPoint((over + under) / (2n * under), share.digits);
  return {
    verdict: meets(half - 1n, half + 1n) ? "agrees" : meets(half, half + 2n) ? "truncated" : "misprint",
    counted: { low: show(least), high: show(most) },
  };
};
