import { isNationalNumber, nationalNumber } from "@prehosp/model/identifiers";
import type { Seeded } from "../seeded.ts";

const FIRST = [3, 7, 6, 1, 8, 9, 4, 5, 2] as const;
const SECOND = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2] as const;

// 10 stands for "no such digit": the number is then not used.
const checkDigit = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11)) % 11;

const two = (n: number): string => String(n).padStart(2, "0");

/** A number of the synthetic series (month plus 80), made when asked for; no such number is ever written down in this package. */
export const syntheticNumber = (seeded: Seeded, bornYear: number): string => {
  const birth = `${two(seeded.whole(1, 28))}${two(seeded.whole(1, 12) + 80)}${two(bornYear % 100)}`;
  const from = (bornYear < 2000 ? 0 : 500) + seeded.whole(0, 250);
  for (let individual = from; individual < from + 200; individual += 1) {
    const nine = `${birth}${String(individual).padStart(3, "0")}`;
    const ten = `${nine}${String(checkDigit(nine, FIRST))}`;
    const eleven = `${ten}${String(checkDigit(ten, SECOND))}`;
    const read = nationalNumber(eleven);
    if (isNationalNumber(read) && read.synthetic === "tenor") return eleven;
  }
  return "";
};
