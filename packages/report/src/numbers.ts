import type { Language } from "@prehosp/model";
import { type Day, addDays, addMonths, sayDay } from "@prehosp/model/time";
import { formatShare } from "@prehosp/statistics";

const NBSP = "\u00a0";
const WITHHELD = { nb: "for få", nn: "for få", en: "too few" } as const;

/** What stands where a figure is withheld. */
export const tooFew = (language: Language): string => WITHHELD[language];

const grouped = (digits: string, language: Language): string =>
  digits.length < 5 ? digits : digits.replaceAll(/\B(?=(?:\d{3})+$)/g, language === "en" ? "," : NBSP);

// Written out here and not by Intl: what another version of ICU writes would be another report.
/** A number with so many decimals, a decimal comma in Norwegian. */
export const decimal = (value: number, digits: number, language: Language): string => {
  const [whole = "0", rest] = Math.abs(value).toFixed(digits).split(".");
  const said = `${grouped(whole, language)}${rest === undefined ? "" : `${language === "en" ? "." : ","}${rest}`}`;
  return value < 0 && /[1-9]/.test(said) ? `−${said}` : said;
};

/** A count, in groups of three from five digits. */
export const count = (n: number, language: Language): string => decimal(n, 0, language);

const percentSign = (language: Language): string => (language === "en" ? "%" : `${NBSP}%`);

/** A share as per cent with one decimal: "29,5 %", "29.5%". */
export const percent = (share: number, language: Language): string =>
  `${decimal(share * 100, 1, language)}${percentSign(language)}`;

/** A share of counts as per cent, half up on the exact ratio. */
export const percentOf = (hits: number, of: number, language: Language): string => {
  const said = formatShare(hits, of);
  return typeof said === "string"
    ? `${language === "en" ? said : said.replace(".", ",")}${percentSign(language)}`
    : percent(hits / of, language);
};

/** Whole per cent: "80 %". */
export const wholePercent = (whole: number, language: Language): string => `${String(whole)}${percentSign(language)}`;

/** A length of time to the nearest second: "9 min 13 s", "1 t 6 min 0 s"; in English "1 h …". */
export const duration = (seconds: number, language: Language): string => {
  const all = Math.round(seconds);
  const [hours, minutes, rest] = [Math.floor(all / 3600), Math.floor((all % 3600) / 60), all % 60];
  const of = (n: number, unit: string): string => `${count(n, language)}${NBSP}${unit}`;
  if (hours > 0) return `${of(hours, language === "en" ? "h" : "t")} ${of(minutes, "min")}`;
  return minutes > 0 ? `${of(minutes, "min")} ${of(rest, "s")}` : of(rest, "s");
};

/** A day in figures: "22.11.2026"; in English "2026-11-22". */
export const dayText = (on: Day, language: Language): string => sayDay(on, { language });

const months = {
  nb: ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
  nn: ["jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sep.", "okt.", "nov.", "des."],
  en: ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sep", "Oct", "Nov", "Dec"],
} as const;

/** The days before `to`: "2026" for a calendar year, "mars 2026" for a month, else its first and last day. */
export const periodText = (from: Day, to: Day, language: Language): string => {
  const year = from.slice(0, 4);
  if (from.endsWith("-01-01") && to === addMonths(from, 12)) return year;
  if (from.endsWith("-01") && to === addMonths(from, 1))
    return `${months[language][Number(from.slice(5, 7)) - 1] ?? ""} ${year}`;
  if (/-(?:01|04|07|10)-01$/.test(from) && to === addMonths(from, 3))
    return `${String((Number(from.slice(5, 7)) + 2) / 3)}. ${language === "en" ? "quarter" : "kvartal"} ${year}`;
  return `${dayText(from, language)}–${dayText(addDays(to, -1), language)}`;
};
