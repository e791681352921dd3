import { Weekday, addDays, holidayOf, openAt, osloTime, weekday } from "@prehosp/model/time";
import type { Day, DayPeriod, Instant, OpenInterval, OpenState, OpeningHours } from "@prehosp/model/time";
import { known } from "@prehosp/model/absence";
import fc from "fast-check";
import opening_hours from "opening_hours";
import { expect, test } from "vitest";
import { anyClosed, anyInstant, anyInterval, anyWeek } from "../test/any-weekly.ts";

// What two programs that know nothing of each other say of the same hours at the same instant. Their licence keeps theirs a test tool.
type Weekly = Extract<OpeningHours, { kind: "weekly" }>;

/** The common ground: every weekday answered, and the holidays answered; what is unanswered they cannot say. */
const anyCommon = fc.record({
  kind: fc.constant("weekly"),
  week: anyWeek({ unanswered: false }),
  holidays: fc.oneof(
    fc.constant({ kind: "closed" }),
    fc.constant({ kind: "as-weekday" }),
    fc.record({ kind: fc.constant("own"), intervals: fc.array(anyInterval, { maxLength: 2 }) }),
  ),
  closed: anyClosed,
}) as fc.Arbitrary<Weekly>;

const SHORT = ["Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const timesOf = (list: readonly OpenInterval[]) =>
  list.map(({ from, to }) => `${from}-${to === "00:00" ? "24:00" : to}`).join(",");
const dayText = (on: Day) => `${on.slice(0, 4)} ${MONTHS[Number(on.slice(5, 7)) - 1] ?? ""} ${on.slice(8)}`;

/** In their language; the days are put beside each other with commas, since a semicolon would let each day cut the night before it. */
const textOf = ({ week, holidays, closed }: Weekly): string => {
  const days = Weekday.options.flatMap((name, i) => {
    const list = week[name];
    return known(list) && list.length > 0 ? [`${SHORT[i] ?? ""} ${timesOf(list)}`] : [];
  });
  const own = holidays.kind === "own" ? timesOf(holidays.intervals) : "";
  return [
    days.length > 0 ? days.join(", ") : "Mo-Su off",
    ...(holidays.kind === "as-weekday" ? [] : [`PH ${own === "" ? "off" : own}`]),
    ...closed.map((p) => `${dayText(p.from)}-${dayText(p.to)} off`),
  ].join("; ");
};

/** Theirs reads the fields of a local Date, so it is handed the clock of Norway in them. */
const theirsAt = (hours: opening_hours, at: Instant): OpenState => {
  const { day, hour, minute, second } = osloTime(at);
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const local = new Date(year, month - 1, date, hour, minute, second);
  return hours.getUnknown(local) ? "unknown" : hours.getState(local) ? "open" : "closed";
};

interface Difference {
  readonly name: string;
  readonly because: string;
  readonly ours: OpenState;
  readonly theirs: OpenState;
  readonly where: (hours: Weekly, today: Day) => boolean;
}

const ruled = ({ holidays }: Weekly, on: Day) => holidayOf(on) !== undefined && holidays.kind !== "as-weekday";
const isClosed = ({ closed }: Weekly, on: Day) => closed.some((p: DayPeriod) => p.from <= on && on <= p.to);
const isNight = ({ from, to }: OpenInterval) => to <= from;
const nightOf = (hours: Weekly, on: Day) => {
  const list = hours.week[weekday(on)];
  return known(list) && list.some(isNight);
};

/** Every way in which the two differ, and why we keep ours. */
const differences: readonly Difference[] = [
  {
    name: "the night into a holiday",
    because:
      "Theirs cuts it at midnight. The week does not say whether the holiday cuts it, so ours says that it does not know.",
    ours: "unknown",
    theirs: "closed",
    where: (hours, today) => ruled(hours, today),
  },
  {
    name: "the morning after a holiday",
    because:
      "Theirs runs the weekday's night on, though that evening never opened. Ours begins no night on a holiday that does not say so.",
    ours: "closed",
    theirs: "open",
    where: (hours, today) => ruled(hours, addDays(today, -1)) && nightOf(hours, addDays(today, -1)),
  },
  {
    name: "the morning after a closed period",
    because: "The same: that evening was closed.",
    ours: "closed",
    theirs: "open",
    where: (hours, today) => isClosed(hours, addDays(today, -1)),
  },
];

test("agrees with opening_hours over thousands of weeks and instants, save in the ways that are listed with their reason", () => {
  const drawn = fc.sample(fc.tuple(anyCommon, fc.array(anyInstant, { minLength: 5, maxLength: 5 })), {
    numRuns: 3000,
    seed: 113,
  });
  const unlisted: string[] = [];
  const seen = new Map<string, number>();
  let same = 0;
  for (const [hours, instants] of drawn) {
    const text = textOf(hours);
    const theirs = new opening_hours(text, { lat: 59.9, lon: 10.7, address: { country_code: "no", state: "" } });
    for (const at of instants) {
      const [one, other, { day }] = [openAt(hours, at), theirsAt(theirs, at), osloTime(at)];
      if (one === other) same++;
      else {
        const why = differences.find((d) => d.ours === one && d.theirs === other && d.where(hours, day));
        if (why === undefined) unlisted.push(`${text} at ${at}: ${one}, theirs ${other}`);
        else seen.set(why.name, (seen.get(why.name) ?? 0) + 1);
      }
    }
  }
  expect(unlisted).toEqual([]);
  // A difference that is never seen is none; and the two agree nearly always.
  expect([...seen.keys()].sort()).toEqual(differences.map(({ name }) => name).sort());
  expect(same).toBeGreaterThan(14_500);
});

test.each([
  ["2027-05-17", "Whit Monday and Constitution Day"],
  ["2027-03-25", "Maundy Thursday"],
  ["2027-03-26", "Good Friday"],
  ["2027-03-28", "Easter Sunday"],
  ["2027-03-29", "Easter Monday"],
  ["2027-05-01", "Labour Day"],
  ["2027-05-06", "Ascension Day"],
  ["2027-12-26", "Boxing Day"],
  ["2026-12-24", "Christmas Eve, no holiday"],
  ["2026-12-31", "New Year's Eve, no holiday"],
  ["2027-03-27", "Easter Eve, no holiday"],
])("agrees on whether %s (%s) is a holiday", (on) => {
  const theirs = new opening_hours("Mo-Su 00:00-24:00; PH off", {
    lat: 59.9,
    lon: 10.7,
    address: { country_code: "no", state: "" },
  });
  expect(theirsAt(theirs, `${on}T10:00:00Z` as Instant) === "closed").toBe(holidayOf(on as Day) !== undefined);
});
