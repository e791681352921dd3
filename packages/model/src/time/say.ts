import type { Day, Weekday } from "./day.ts";
import { weekday } from "./day.ts";
import type { Instant } from "./instant.ts";
import { osloTime } from "./oslo.ts";

const names: Readonly<Record<Weekday, string>> = {
  monday: "mandag",
  tuesday: "tirsdag",
  wednesday: "onsdag",
  thursday: "torsdag",
  friday: "fredag",
  saturday: "lørdag",
  sunday: "søndag",
};

/** A day for people (nb): "22.11.2026", with the weekday "søndag 22.11.2026". */
export const sayDay = (on: Day, options: { readonly weekday?: boolean } = {}): string => {
  const date = `${on.slice(8)}.${on.slice(5, 7)}.${on.slice(0, 4)}`;
  return options.weekday === true ? `${names[weekday(on)]} ${date}` : date;
};

/** An instant for people in the time of Norway (nb): "22.11.2026 kl. 14.07", with seconds "… kl. 14.07.33", only the clock "kl. 14.07". */
export const sayInstant = (
  at: Instant,
  options: { readonly seconds?: boolean; readonly date?: boolean; readonly weekday?: boolean } = {},
): string => {
  const { day, hour, minute, second } = osloTime(at);
  const clock = [hour, minute, ...(options.seconds === true ? [second] : [])].map(two).join(".");
  return options.date === false ? `kl. ${clock}` : `${sayDay(day, options)} kl. ${clock}`;
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
