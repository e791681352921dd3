import { absent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";

/** How few people are too few to be shown; who decided it. */
export interface FewPeople {
  readonly under: number;
  readonly decidedBy: string;
}

/**
 * A number of people, rounded, or that it is held back as too small. Beside others that are shown with it, one that differs
 * from another by too few is held back too: they could be subtracted. Which of the two it is, is not said; what is held back is
 * not to be shown as "under so many".
 */
export const shownCount = ({ under }: FewPeople, people: number, ...beside: readonly number[]): Recorded<number> => {
  const small = (n: number): boolean => n > 0 && n < under;
  if (small(people) || beside.some((other) => small(Math.abs(other - people))))
    return absent(
      "not-obtained",
      beside.length === 0
        ? `Færre enn ${under} personer: tallet vises ikke`
        : `Færre enn ${under} personer innenfor eller utenfor: tallet vises ikke`,
    );
  return Math.round(people);
};
