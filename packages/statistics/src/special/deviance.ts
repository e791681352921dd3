/** ln √(2π). */
export const halfLnTwoPi = 0.9189385332046728;

/**
 * What Stirling's formula lacks: ln Γ(z+1) − [(z+½) ln z − z + ln √(2π)], for z > 0. Below 16 it is carried up by its own
 * difference equation, since the asymptotic series (Abramowitz & Stegun 6.1.41) is exact to the last bit only from there.
 */
export const stirlingError = (z: number): number => {
  let carried = 0;
  let at = z;
  for (; at < 16; at += 1) carried += (at + 0.5) * Math.log1p(1 / at) - 1;
  const s = 1 / (at * at);
  return carried + (1 / 12 - s * (1 / 360 - s * (1 / 1260 - s * (1 / 1680 - s / 1188)))) / at;
};

/**
 * x ln(x/m) + m − x without the cancellation where x is near m (Loader 2000, Fast and accurate computation of binomial
 * probabilities). With it, densities keep their digits for counts of 10⁹ and more.
 */
export const deviance = (x: number, m: number): number => {
  const difference = x - m;
  if (Math.abs(difference) >= 0.1 * (x + m)) return x * Math.log(x / m) + m - x;
  const v = difference / (x + m);
  const v2 = v * v;
  let sum = difference * v;
  let term = 2 * x * v;
  for (let k = 3; ; k += 2) {
    term *= v2;
    const next = sum + term / k;
    if (next === sum) return sum;
    sum = next;
  }
};
