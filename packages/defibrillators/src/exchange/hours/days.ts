import { Weekday } from "@prehosp/model/time";

/** The days of the week, Monday first, and what OpenStreetMap calls them. */
export const DAYS: readonly Weekday[] = Weekday.options;
export const SHORT: Readonly<Record<Weekday, string>> = {
  monday: "Mo",
  tuesday: "Tu",
  wednesday: "We",
  thursday: "Th",
  friday: "Fr",
  saturday: "Sa",
  sunday: "Su",
};

export const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"] as const;

const byShort = new Map(DAYS.map((one, i) => [SHORT[one].toLowerCase(), i] as const));

/** "fr" to "mo" is Friday, Saturday, Sunday and Monday; one day alone where no second is named; undefined for strangers. */
export const daysBetweenNames = (from: string, to: string | undefined): readonly Weekday[] | undefined => {
  const first = byShort.get(from);
  if (first === undefined) return undefined;
  const last = to === undefined ? first : byShort.get(to);
  // "Mo-Mo" may mean one day or all of them.
  if (last === undefined || (to !== undefined && last === first)) return undefined;
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, i) => DAYS[(first + i) % 7] as Weekday);
};
