import type { Text } from "@prehosp/model";
import { words } from "../texts.ts";

/** Why a measurement is not in the file; whether one is withheld for itself or for another is not told, since that would tell of it. */
export const leftTexts = {
  withheld: words("holdt tilbake", "halde tilbake", "withheld"),
  "not-measured": words(
    "ikke målt: se feilene i målingen",
    "ikkje målt: sjå feila i målinga",
    "not measured: see its problems",
  ),
  "no-type": words(
    "formatet har ingen type for rater",
    "formatet har ingen type for rater",
    "the format has no type for rates",
  ),
  nobody: words("nevneren er 0", "nemnaren er 0", "the denominator is 0"),
  "no-number": words(
    "gjelder alle enheter, som ikke har noe organisasjonsnummer",
    "gjeld alle einingar, som ikkje har noko organisasjonsnummer",
    "is of all units, which have no organisation number",
  ),
} as const satisfies Readonly<Record<string, Text>>;

/** A measurement that is not in the file. */
export interface LeftOut {
  readonly indicator: string;
  readonly year: number;
  /** Absent = of all units. */
  readonly unit?: string;
  readonly because: keyof typeof leftTexts;
}
