/** An axis: from where to where, at which values it has lines, and with how many decimals they are said. */
export interface Axis {
  readonly low: number;
  readonly high: number;
  readonly ticks: readonly number[];
  readonly digits: number;
}

const nice = [1, 2, 5, 10];

/** The round step of at least this length. */
const stepOf = (least: number): { readonly step: number; readonly digits: number } => {
  const power = Math.floor(Math.log10(least));
  const factor = nice.find((n) => n * 10 ** power >= least * (1 - 1e-9)) ?? 10;
  return { step: factor * 10 ** power, digits: Math.max(0, -(factor === 10 ? power + 1 : power)) };
};

/**
 * An axis that holds all from `low` to `high` in at most `most` round steps, none finer than `finest` nor past `end`, which is a
 * whole number of them; both ends are ticks. The ticks are whole multiples of the step, so that none is 0.30000000000000004.
 */
export const axis = (low: number, high: number, most: number, finest: number, end = Infinity): Axis => {
  let least = Math.max(finest, (high - low) / most);
  for (;;) {
    const { step, digits } = stepOf(least);
    const first = Math.floor(low / step + 1e-9);
    const to = Math.min(Math.max(first + 1, Math.ceil(high / step - 1e-9)), Math.round(end / step));
    const from = Math.min(first, to - 1);
    if (to - from <= Math.max(1, most)) {
      const ticks = Array.from({ length: to - from + 1 }, (_, i) => round((from + i) * step, digits));
      return { low: ticks[0] ?? low, high: ticks.at(-1) ?? high, ticks, digits };
    }
    least = step * 1.01;
  }
};

const round = (value: number, digits: number): number => Math.round(value * 10 ** digits) / 10 ** digits;

/** Where a value of an axis lies between two places on the paper. */
export const placed = ({ low, high }: Axis, value: number, from: number, to: number): number =>
  from + ((value - low) / (high - low)) * (to - from);
