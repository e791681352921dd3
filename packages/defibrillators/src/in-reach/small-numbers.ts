import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";

/** Under how many people a number is not shown; who decided it. */
export interface SmallNumbers {
  readonly under: number;
  readonly decidedBy: string;
}

/**
 * A number of people, rounded, or that it is held back as too small. With `of`, a part that leaves too few over is held back too:
 * they could be subtracted. Which of the two it is, is not said; what is held back is not to be shown as "under so many".
 */
export const shownCount = ({ under }: SmallNumbers, people: number, of?: number): Recorded<number> => {
  const small = (n: number): boolean => n > 0 && n < under;
  if (small(people) || (of !== undefined && small(of - people)))
    return absent(
      "not-obtained",
      of === undefined
        ? `Færre enn ${under} personer: tallet vises ikke`
        : `Færre enn ${under} personer innenfor eller utenfor: tallet vises ikke`,
    );
  return Math.round(people);
};
