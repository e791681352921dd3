import type { Language } from "@prehosp/model";

/** What a value is: a share (0–1), minutes, events per 100,000, or a number of something. */
export type Unit = "share" | "minutes" | "per-100000" | "count";

const NBSP = "\u00a0";

/** A number with so many decimals, rounded half up, thousands apart: "12 345,6"; "12,345.6" in English. */
export const sayNumber = (value: number, digits: number, language: Language): string => {
  // The little that is added undoes the binary error of a half: 0.2945 × 1000 is 294.49999…
  const units = Math.floor(Math.abs(value) * 10 ** digits + 0.5 + 1e-9);
  const text = String(units).padStart(digits + 1, "0");
  const [whole, decimals] = digits === 0 ? [text, ""] : [text.slice(0, -digits), text.slice(-digits)];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, language === "en" ? "," : NBSP);
  const sign = value < 0 && units > 0 ? "−" : "";
  return `${sign}${grouped}${decimals === "" ? "" : `${language === "en" ? "." : ","}${decimals}`}`;
};

/** How many: whole, "12 345". */
export const sayCount = (n: number, language: Language): string => sayNumber(n, 0, language);

const suffix = (unit: Unit, language: Language): string =>
  unit === "share" ? (language === "en" ? "%" : `${NBSP}%`) : unit === "minutes" ? `${NBSP}min` : "";

const scaled = (value: number, unit: Unit): number => (unit === "share" ? value * 100 : value);

const digitsOf = (values: readonly number[], unit: Unit): number =>
  unit === "count" && values.every(Number.isInteger) ? 0 : 1;

/** A value with its unit: "29,5 %", "9,4 min", "7,1", "12 345". */
export const sayValue = (
  value: number,
  unit: Unit,
  language: Language,
  digits: number = digitsOf([value], unit),
): string => `${sayNumber(scaled(value, unit), digits, language)}${suffix(unit, language)}`;

/** An interval with its unit: "27,7–31,2 %". */
export const sayBetween = (low: number, high: number, unit: Unit, language: Language): string => {
  const digits = digitsOf([low, high], unit);
  return `${sayNumber(scaled(low, unit), digits, language)}–${sayValue(high, unit, language, digits)}`;
};

/** A length of time in seconds: "7 min 13 s", "45 s", "1 t 6 min"; hours are "h" in English. */
export const sayTime = (seconds: number, language: Language): string => {
  const whole = Math.round(Math.abs(seconds));
  const parts = [
    [Math.floor(whole / 3600), language === "en" ? "h" : "t"],
    [Math.floor((whole % 3600) / 60), "min"],
    [whole % 60, "s"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, unit]) => `${String(n)}${NBSP}${unit}`);
  return `${seconds < 0 && whole > 0 ? "−" : ""}${said.length === 0 ? `0${NBSP}s` : said.join(" ")}`;
};
