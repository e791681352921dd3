import type { Language } from "@prehosp/model";
import { LOCALES } from "../languages.ts";
import { publicTexts as texts } from "../texts/defibrillators-public.ts";
import type { Full } from "../texts/area.ts";
import type { Outcome, Shown, Span, Spot } from "./wire.ts";

// From here on minutes say nothing more.
const FAR_S = 7200;
const NBSP = "\u00a0";

/** A text with what stands for its words in braces. */
export const tell = (text: Full, language: Language, words: Readonly<Record<string, string | number>> = {}): string =>
  text[language].replaceAll(/\{(\w+)\}/g, (whole, key: string) => String(words[key] ?? whole));

const inOslo = (at: number, language: Language, how: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(LOCALES[language], { timeZone: "Europe/Oslo", ...how }).format(at);

/** The clock in Norway: "14.07", in English "14:07". */
export const clockOf = (at: number, language: Language): string =>
  inOslo(at, language, { hour: "2-digit", minute: "2-digit" }).replace(":", language === "en" ? ":" : ".");

/** "kl. 16.00", on another day "fredag kl. 08.00". */
const momentOf = (at: number, now: number, language: Language): string => {
  const clock = clockOf(at, language);
  const day = { day: "numeric", month: "numeric", year: "numeric" } as const;
  return inOslo(at, language, day) === inOslo(now, language, day)
    ? tell(texts.atClock, language, { clock })
    : tell(texts.clockOn, language, { day: inOslo(at, language, { weekday: "long" }), clock });
};

/** Whole minutes, the interval only ever made wider by rounding: "6 min (5–8)". */
export const minutesOf = ({ seconds, low, high }: Span): string => {
  const [from, to] = [Math.floor(low / 60), Math.ceil(high / 60)];
  const middle = `${String(Math.round(seconds / 60))}${NBSP}min`;
  return from === to ? middle : `${middle} (${String(from)}–${String(to)})`;
};

/** "350 m", "1,2 km": never nearer than it is. */
export const metresOf = (metres: number, language: Language): string =>
  metres < 1000
    ? `${String(Math.ceil(metres / 10) * 10)}${NBSP}m`
    : `${new Intl.NumberFormat(LOCALES[language], { maximumFractionDigits: 1 }).format(Math.ceil(metres / 100) / 10)}${NBSP}km`;

/** How usable it is at this moment: once its hours have changed, nothing that was said before them counts. */
export const outcomeNow = ({ outcome, changes }: Spot, now: number): Outcome =>
  changes !== undefined && changes <= now ? "unclear" : outcome;

const added = (a: Span, b: Span): Span => ({
  seconds: a.seconds + b.seconds,
  low: a.low + b.low,
  high: a.high + b.high,
});

/** There and back for whoever fetches; undefined where the list says no time. */
export const fetchOf = ({ there, back, whole }: Shown, language: Language): string | undefined => {
  const all = whole ?? (there === undefined || back === undefined ? undefined : added(there, back));
  if (there === undefined || all === undefined) return undefined;
  if (all.low >= FAR_S) return tell(texts.tooFar, language, { n: Math.floor(all.low / 3600) });
  return tell(texts.fetchIn, language, { whole: minutesOf(all), there: minutesOf(there) });
};

/** The age of the last confirmation. */
export const confirmedOf = ({ confirmedDaysAgo: n }: Shown, language: Language): string =>
  n === undefined
    ? texts.neverConfirmed[language]
    : n === 0
      ? texts.confirmedToday[language]
      : n === 1
        ? texts.confirmedOne[language]
        : tell(texts.confirmed, language, { n });

const floorOf = (floor: number, language: Language): string =>
  floor === 0 ? texts.ground[language] : tell(floor > 0 ? texts.above : texts.below, language, { n: Math.abs(floor) });

/** Where it hangs, in words; what nobody answered is not said. */
export const placeOf = ({ where, floor, indoor, locked }: Shown, language: Language): string =>
  [
    ...where,
    ...(floor === undefined ? [] : [floorOf(floor, language)]),
    ...(indoor === undefined ? [] : [texts[indoor ? "indoor" : "outdoor"][language]]),
    ...(locked === true ? [texts.locked[language]] : []),
  ].join(" · ");

/** Why it is not usable or unclear, and until when what is said holds. */
export const becauseOf = ({ changes, outcome, why }: Shown, now: number, language: Language): readonly string[] => {
  if (changes !== undefined && changes <= now) return [texts.changed[language]];
  if (changes === undefined) return why;
  const moment = momentOf(changes, now, language);
  return [...why, tell(outcome === "met" ? texts.until : texts.nextFrom, language, { moment })];
};

/** The address that a map app on the device opens (RFC 5870); a place, no route. */
export const geoOf = ({ position: { lat, lng } }: Shown): string => {
  const at = `${lat.toFixed(5)},${lng.toFixed(5)}`;
  return `geo:${at}?q=${at}`;
};
