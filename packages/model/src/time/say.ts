import type { Language } from "../text.ts";
import type { Day, Weekday } from "./day.ts";
import { weekday } from "./day.ts";
import type { Instant } from "./instant.ts";
import { osloTime } from "./oslo.ts";

/** What the days of the week are called, Monday first. */
export const weekdayNames: Readonly<Record<Weekday, Readonly<Record<Language, string>>>> = {
  monday: { nb: "mandag", nn: "måndag", en: "Monday" },
  tuesday: { nb: "tirsdag", nn: "tysdag", en: "Tuesday" },
  wednesday: { nb: "onsdag", nn: "onsdag", en: "Wednesday" },
  thursday: { nb: "torsdag", nn: "torsdag", en: "Thursday" },
  friday: { nb: "fredag", nn: "fredag", en: "Friday" },
  saturday: { nb: "lørdag", nn: "laurdag", en: "Saturday" },
  sunday: { nb: "søndag", nn: "sundag", en: "Sunday" },
};

/** A day for people: "22.11.2026", with the weekday "søndag 22.11.2026"; in English "2026-11-22". Bokmål where no language is named. */
export const sayDay = (
  on: Day,
  { weekday: named, language = "nb" }: { readonly weekday?: boolean; readonly language?: Language } = {},
): string => {
  const date = language === "en" ? on : `${on.slice(8)}.${on.slice(5, 7)}.${on.slice(0, 4)}`;
  return named === true ? `${weekdayNames[weekday(on)][language]} ${date}` : date;
};

/** An instant for people in the time of Norway: "22.11.2026 kl. 14.07", with seconds "… kl. 14.07.33", only the clock "kl. 14.07"; in English "2026-11-22 14:07". */
export const sayInstant = (
  at: Instant,
  options: {
    readonly seconds?: boolean;
    readonly date?: boolean;
    readonly weekday?: boolean;
    readonly language?: Language;
  } = {},
): string => {
  const { day, hour, minute, second } = osloTime(at);
  const parts = [hour, minute, ...(options.seconds === true ? [second] : [])].map(two);
  const clock = options.language === "en" ? parts.join(":") : `kl. ${parts.join(".")}`;
  return options.date === false ? clock : `${sayDay(day, options)} ${clock}`;
};

const two = (n: number): string => String(n).padStart(2, "0");

/** A length of time in seconds for people (nb): "45 s", "7 min", "7 min 13 s", "1 t 6 min"; to the nearest second. */
export const sayMinutes = (seconds: number): string => {
  const whole = Math.round(Math.abs(seconds));
  const parts = [
    [Math.floor(whole / 3600), "t"],
    [Math.floor((whole % 3600) / 60), "min"],
    [whole % 60, "s"],
  ] as const;
  const said = parts.filter(([n]) => n > 0).map(([n, unit]) => `${String(n)} ${unit}`);
  const text = said.length === 0 ? "0 s" : said.join(" ");
  return seconds < 0 && whole > 0 ? `−${text}` : text;
};
