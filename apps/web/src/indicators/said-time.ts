import type { Language } from "@prehosp/model";
import { LOCALES } from "../languages.ts";

const NBSP = "\u00a0";

/** A number with one decimal at most, as the language writes it. */
export const decimal = (value: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(value);

const said = (nb: string, en: string): Readonly<Record<Language, string>> => ({ nb, nn: nb, en });

const SCALES = [
  { upTo: 120, of: 1, unit: said("s", "s") },
  { upTo: 7200, of: 60, unit: said("min", "min") },
  { upTo: 172_800, of: 3600, unit: said("t", "h") },
  { upTo: Number.POSITIVE_INFINITY, of: 86_400, unit: said("d", "d") },
] as const;

/** A length of time in the unit that suits it: "8,5 s", "9,4 min", "3 t", "21,5 d". */
export const timeText = (seconds: number, language: Language): string => {
  const { of, unit } = SCALES.find(({ upTo }) => seconds < upTo) ?? SCALES[3];
  return `${decimal(seconds / of, language)}${NBSP}${unit[language]}`;
};
