import { Decimal as Base } from "decimal.js";

// The same quantities at 40 digits and on other ways: plain sums of probabilities, and integrals by quadrature. Nothing here
// knows the continued fractions, saddle points and root finders that are tested with it.
export const Decimal = Base.clone({ precision: 40, toExpNeg: -2000, toExpPos: 2000, minE: -9e15, maxE: 9e15 });
export type Decimal = Base;

const d = (x: Base.Value): Decimal => new Decimal(x);
/** A binary number to 100 digits; decimal.js itself would take the few that JavaScript prints. */
export const exact = (x: number): Decimal => new Decimal(x.toPrecision(100));

const half = d(0.5);
const lnTwoPi = Decimal.acos(-1).times(2).ln();

/** B₂, B₄, … as fractions. */
const bernoulli = [
  [1, 6], [-1, 30], [1, 42], [-1, 30], [5, 66], [-691, 2730], [7, 6], [-3617, 510], [43867, 798], [-174611, 330],
  [854513, 138], [-236364091, 2730], [8553103, 6],
] as const; // prettier-ignore

/** ln Γ(z) by Stirling's series from 80 on, and downwards by its functional equation. */
export const lnGamma = (z: Decimal): Decimal => {
  let product = d(1);
  let at = z;
  for (; at.lt(80); at = at.plus(1)) product = product.times(at);
  let sum = at.minus(half).times(at.ln()).minus(at).plus(lnTwoPi.times(half));
  let power = at;
  for (const [i, [top, bottom]] of bernoulli.entries()) {
    sum = sum.plus(
      d(top)
        .div(d(bottom).times((2 * i + 2) * (2 * i + 1)))
        .div(power),
    );
    power = power.times(at).times(at);
  }
  return sum.minus(product.ln());
};

/** P(B ≤ k) for a binomial: the sum of its terms from k down. */
export const binomialAtMost = (k: number, n: number, p: Decimal): Decimal => {
  const q = d(1).minus(p);
  const choose = lnGamma(d(n + 1))
    .minus(lnGamma(d(k + 1)))
    .minus(lnGamma(d(n - k + 1)));
  let term = choose
    .plus(p.ln().times(k))
    .plus(q.ln().times(n - k))
    .exp();
  let sum = term;
  const odds = q.div(p);
  for (let i = k; i > 0 && term.gt(sum.times(1e-24)); i -= 1) {
    term = term
      .times(odds)
      .times(i)
      .div(n - i + 1);
    sum = sum.plus(term);
  }
  return sum;
};

/** P(N ≤ k) for a Poisson variable: the sum of its terms from k down. */
export const poissonAtMost = (k: number, mean: Decimal): Decimal => {
  let term = mean
    .ln()
    .times(k)
    .minus(mean)
    .minus(lnGamma(d(k + 1)))
    .exp();
  let sum = term;
  for (let i = k; i > 0 && term.gt(sum.times(1e-24)); i -= 1) {
    term = term.times(i).div(mean);
    sum = sum.plus(term);
  }
  return sum;
};

/** ∫₀^∞ f(s) ds for an f that falls off over about `width`: double exponential quadrature (Takahasi & Mori 1974). */
const falling = (f: (s: Decimal) => Decimal, width: Decimal): Decimal => {
  const step = 1 / 8;
  let sum = d(0);
  for (let i = -36; i <= 44; i += 1) {
    const u = i * step;
    const decay = d(-u).exp();
    const s = width.times(d(u).minus(decay).exp());
    sum = sum.plus(f(s).times(s).times(decay.plus(1)));
  }
  return sum.times(step);
};

/** I(x; a, b) below the mode, by quadrature of the density over ln x. */
export const betaLower = (a: Decimal, b: Decimal, x: Decimal): Decimal => {
  const norm = lnGamma(a.plus(b)).minus(lnGamma(a)).minus(lnGamma(b));
  const lnX = x.ln();
  const slope = a.minus(b.minus(1).times(x).div(d(1).minus(x)));
  const density = (s: Decimal): Decimal => {
    const t = x.times(s.neg().exp());
    return norm
      .plus(a.times(lnX.minus(s)))
      .plus(b.minus(1).times(d(1).minus(t).ln()))
      .exp();
  };
  return falling(density, d(1).div(slope));
};

/** P(a, x) below the mode, by quadrature of the density over ln x. */
export const gammaLower = (a: Decimal, x: Decimal): Decimal => {
  const norm = lnGamma(a);
  const lnX = x.ln();
  return falling((s) => a.times(lnX.minus(s)).minus(x.times(s.neg().exp())).minus(norm).exp(), d(1).div(a.minus(x)));
};

/** Q(a, x) above the mode, by quadrature of the density over x. */
export const gammaUpper = (a: Decimal, x: Decimal): Decimal => {
  const norm = lnGamma(a);
  return falling(
    (s) => a.minus(1).times(x.plus(s).ln()).minus(x).minus(s).minus(norm).exp(),
    d(1).div(d(1).minus(a.minus(1).div(x))),
  );
};

/** Φ(−|z|) by its ascending series (Abramowitz & Stegun 26.2.11), with as many more digits as the difference eats. */
export const normalTail = (z: Decimal): Decimal => {
  const x = z.abs();
  const Long = Base.clone({ precision: 60 + Math.ceil(x.toNumber() ** 2 * 0.2172), minE: -9e15, maxE: 9e15 });
  const square = new Long(x).times(x);
  let term = new Long(x);
  let sum = term;
  for (let k = 1; term.gt(sum.times(`1e-${Long.precision}`)); k += 1) {
    term = term.times(square).div(2 * k + 1);
    sum = sum.plus(term);
  }
  const density = square.div(-2).exp().div(Long.acos(-1).times(2).sqrt());
  return d(new Long(0.5).minus(density.times(sum)).toString());
};

/** The probability left out on each side of a level, exactly that of the binary number. */
export const tailOf = (level: number): Decimal => d(1).minus(exact(level)).div(2);

/** The z with Φ(−z) = tail, by bisection down to 30 digits. */
export const zOf = (level: number): Decimal => {
  const tail = tailOf(level);
  let low = d(0);
  let high = d(40);
  while (high.minus(low).gt(1e-30)) {
    const middle = low.plus(high).div(2);
    if (normalTail(middle).gt(tail)) low = middle;
    else high = middle;
  }
  return low;
};

/** |x / wanted − 1|. */
export const relative = (x: number, wanted: Decimal): number => exact(x).div(wanted).minus(1).abs().toNumber();
