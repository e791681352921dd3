/** An estimate of how many there are, from two sources that each know some; never a count. */
export interface Estimate {
  readonly method: "chapman";
  readonly first: number;
  readonly second: number;
  readonly both: number;
  /** Known to at least one source: the count that the estimate adds to. */
  readonly seen: number;
  readonly estimate: number;
  /** 95 % interval, log-normal over the unseen, so that it never goes below what was seen. */
  readonly low: number;
  readonly high: number;
  /** Fewer than seven in both: the estimate leans low. */
  readonly fewInBoth: boolean;
}

const Z95 = 1.959963984540054;

/**
 * Two-source capture–recapture by Chapman: (n₁+1)(n₂+1)/(m+1) − 1, an estimate that holds where the sources find cases independently of
 * each other, every case has the same chance in each, and nobody is matched wrongly. Formulas from background knowledge of the method; source not read here.
 */
export const captureRecapture = (first: ReadonlySet<string>, second: ReadonlySet<string>): Estimate => {
  const [n1, n2] = [first.size, second.size];
  const both = [...first].filter((key) => second.has(key)).length;
  const seen = n1 + n2 - both;
  const estimate = ((n1 + 1) * (n2 + 1)) / (both + 1) - 1;
  const variance = ((n1 + 1) * (n2 + 1) * (n1 - both) * (n2 - both)) / ((both + 1) ** 2 * (both + 2));
  const unseen = estimate - seen;
  // Nothing unseen by one of the sources: nothing to spread.
  const spread = unseen > 0 ? Math.exp(Z95 * Math.sqrt(Math.log(1 + variance / unseen ** 2))) : 1;
  return {
    method: "chapman",
    first: n1,
    second: n2,
    both,
    seen,
    estimate,
    low: seen + unseen / spread,
    high: seen + unseen * spread,
    fewInBoth: both < 7,
  };
};
