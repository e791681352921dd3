import type { Language } from "@prehosp/model";
import { LOCALES } from "../languages.ts";

const HOUR = 3600;
const DAY = 86_400;

/** A span of time in the unit people count it in, with one decimal: "1,5 t", "12 døgn". */
export const spanText = (seconds: number, language: Language): string => {
  const [unit, of] =
    seconds < HOUR
      ? (["minute", 60] as const)
      : seconds < 2 * DAY
        ? (["hour", HOUR] as const)
        : (["day", DAY] as const);
  return new Intl.NumberFormat(LOCALES[language], {
    style: "unit",
    unit,
    unitDisplay: "short",
    maximumFractionDigits: 1,
  }).format(seconds / of);
};
