import type { Remark } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { HolidayHours, OpenInterval, OpeningHours, OpenWeek, Weekday } from "@prehosp/model/time";
import { DAYS } from "./days.ts";
import type { HoursRead } from "./hours-from-text.ts";

/** One weekday as two clocks written HHMM (800, "0800", 2400); a missing one is undefined or blank. */
export type Clocks = { readonly from?: number | string | undefined; readonly to?: number | string | undefined };

/**
 * Hours of a week from two clocks a day, as the 113 register and others keep them. 800–1600; 2200–600 lasts to the next morning;
 * 2400 is the end of a day. The same clock twice, 2500, 1299 or one clock alone is unknown with a remark; none is not recorded.
 * `closedOnHolidays` false means the weekday's hours hold, never that it is open; nothing said is unanswered.
 */
export const hoursFromClocks = (
  week: Partial<Readonly<Record<Weekday, Clocks>>>,
  closedOnHolidays: boolean | undefined,
  path = "/hours",
): HoursRead => {
  const remarks: Remark[] = [];
  const days = DAYS.map((on) => [on, dayOf(week[on], `${path}/${on}`, remarks)] as const);
  // Nobody said anything of any day: that is no week of seven unknown days.
  if (remarks.length === 0 && !days.some(([, answer]) => known(answer)))
    return { hours: absent("not-recorded"), remarks };
  const holidays: HolidayHours =
    closedOnHolidays === undefined
      ? { kind: "unanswered" }
      : closedOnHolidays
        ? { kind: "closed" }
        : { kind: "as-weekday" };
  const hours: OpeningHours = { kind: "weekly", week: Object.fromEntries(days) as OpenWeek, holidays, closed: [] };
  return { hours, remarks };
};

const dayOf = (clocks: Clocks | undefined, path: string, remarks: Remark[]): Recorded<OpenInterval[]> => {
  const [from, to] = [written(clocks?.from), written(clocks?.to)];
  if (from === "" && to === "") return absent("not-recorded");
  const [opens, closes] = [clockOf(from), clockOf(to)];
  const wrong = ((): string | undefined => {
    if (from === "" || to === "") return "Only one of the two clocks is there";
    if (opens === undefined || closes === undefined || opens === "24:00") return "No such clock; 0000 to 2400 exist";
    return opens === closes ? "From and to are the same; it may mean closed or all day" : undefined;
  })();
  if (wrong === undefined && opens !== undefined && closes !== undefined) return [{ from: opens, to: closes }];
  // A telephone number in the wrong column is not repeated.
  const said = /^\d{0,5}–\d{0,5}$/u.test(`${from}–${to}`) ? { said: `${from}–${to}` } : {};
  remarks.push({ code: "clock-refused", path, ...said, means: wrong ?? "No such clock" });
  return absent("unknown");
};

const written = (clock: number | string | undefined): string => (clock === undefined ? "" : String(clock).trim());

const clockOf = (text: string): string | undefined => {
  if (!/^\d{1,4}$/u.test(text)) return undefined;
  const [hours, minutes] = [Math.floor(Number(text) / 100), Number(text) % 100];
  if (minutes > 59 || hours * 60 + minutes > 1440) return undefined;
  return `${String(hours).padStart(2, "0")}:${String(minutes).padStart(2, "0")}`;
};
