import type { Eta, Language } from "@prehosp/model";
import { type Day, type Instant, addDays, addMonths, osloDay, osloTime, sayDay } from "@prehosp/model/time";
import { LOCALES } from "./languages.ts";

const two = (n: number): string => String(n).padStart(2, "0");
const NBSP = "\u00a0";

/** The clock in Norway: "14.07", with seconds "14.07.33"; colons in English. */
export const clock = (at: Instant, language: Language, options: { readonly seconds?: boolean } = {}): string => {
  const { hour, minute, second } = osloTime(at);
  return [hour, minute, ...(options.seconds === true ? [second] : [])].map(two).join(language === "en" ? ":" : ".");
};

const named = (on: Day, language: Language, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: "UTC", year: "numeric", ...how }).format(new Date(on));

/** A day: "22.11.2026"; "22 Nov 2026" in English. What people write is `sayDay(on)` in every language, and read by `dayOf`. */
export const dayText = (on: Day, language: Language): string =>
  language === "en" ? named(on, language, { day: "numeric", month: "short" }) : sayDay(on);

/** The days before `to`: "desember 2025" for a whole month, else first and last day, "23.11.2025–30.11.2025", or the one there is. */
export const daysText = (from: Day, to: Day, language: Language): string => {
  if (from.endsWith("-01") && to === addMonths(from, 1)) return named(from, language, { month: "long" });
  return [...new Set([from, addDays(to, -1)])].map((on) => dayText(on, language)).join("–");
};

/** The day in Norway of an instant, as `dayText` writes it. */
export const date = (at: Instant, language: Language): string => dayText(osloDay(at), language);

/** Day and clock: "22.11.2026 kl. 14.07". */
export const moment = (at: Instant, language: Language, options: { readonly seconds?: boolean } = {}): string =>
  `${date(at, language)}${language === "en" ? "," : " kl."} ${clock(at, language, options)}`;

/** Whole minutes with the interval: "6 min (5–8)"; the interval is only ever made wider by rounding. */
export const minutes = ({ seconds, low, high }: Pick<Eta, "seconds" | "low" | "high">): string => {
  const [from, to] = [Math.floor(low / 60), Math.ceil(high / 60)];
  const middle = `${Math.round(seconds / 60)}${NBSP}min`;
  return from === to ? middle : `${middle} (${from}–${to})`;
};

/** A gain in whole minutes, nearest to zero, so that none is made greater: "7 min", "under 1 min". */
export const gain = (seconds: number): string => {
  const whole = Math.trunc(Math.abs(seconds) / 60);
  return whole === 0 ? `<${NBSP}1${NBSP}min` : `${whole}${NBSP}min`;
};

/** A gain with its interval, "7 min (2–12)"; negative = behind. */
export const gainBetween = (seconds: number, { low, high }: { readonly low: number; readonly high: number }): string =>
  minutes({ seconds, low, high }).replaceAll("-", "−");

/** Minutes and seconds between two clocks: "6:07", "−0:12". */
export const stopwatch = (seconds: number): string => {
  const whole = Math.round(Math.abs(seconds));
  return `${seconds < 0 ? "−" : ""}${String(Math.floor(whole / 60))}:${two(whole % 60)}`;
};

/** How old something is, rounded up so that nothing is made newer: "12 min", "3 t", "2 d". */
export const age = (seconds: number, language: Language): string => {
  const [unit, of] =
    seconds <= 7200
      ? (["minute", 60] as const)
      : seconds <= 172_800
        ? (["hour", 3600] as const)
        : (["day", 86_400] as const);
  const said = new Intl.NumberFormat(LOCALES[language], { style: "unit", unit, unitDisplay: "short" });
  return said.format(Math.ceil(seconds / of)).replaceAll(" ", NBSP);
};

/** A share: "83,3 %" in Norwegian, "83.3%" in English. */
export const percent = (share: number, language: Language): string =>
  new Intl.NumberFormat(LOCALES[language], { style: "percent", maximumFractionDigits: 1 }).format(share);

/** A count with the grouping of the language: "1 234". */
export const count = (n: number, language: Language): string => new Intl.NumberFormat(LOCALES[language]).format(n);
