import type { UnitId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { addDays, dayNumber, easterSunday, weekday } from "@prehosp/model/time";
import { byDayOnly } from "../region/ordinary-units.ts";
import { unitId } from "../region/unit-rows.ts";
import type { Crewing, UnitRow } from "../region/unit-rows.ts";

/** One stretch of a day's plan; `to` at or before `from` is the next morning. */
export interface Watch {
  readonly from: string;
  readonly to: string;
  readonly kind: "on-duty" | "home-standby" | "on-call" | "no-crew";
  readonly crew?: string;
}

/** Ambulances whose crew sleeps at home by night. */
const AT_HOME_BY_NIGHT: ReadonlySet<string> = new Set(["amb-valle-1", "amb-amli-1", "amb-tonstad-1"]);
const DOCTOR_AT_HOME = "lege-risor";

/** The one hole in the plan: the night from the second Saturday of July, from 20 to 8. */
export const crewGap: { readonly unit: UnitId; readonly when: string } = {
  unit: unitId("amb-lyngdal-1"),
  when: "the night from the second Saturday of July",
};

const isGap = (id: string, day: Day): boolean => {
  const date = Number(day.slice(8));
  return id === crewGap.unit && day.slice(5, 7) === "07" && weekday(day) === "saturday" && date >= 8 && date <= 14;
};

// Easter runs from the Saturday before Palm Sunday to Easter Monday.
const isEaster = (day: Day): boolean => {
  const easter = easterSunday(Number(day.slice(0, 4)));
  return addDays(easter, -8) <= day && day <= addDays(easter, 1);
};

const round = (kind: Watch["kind"], crew?: string): readonly Watch[] => [
  { from: "08:00", to: "08:00", kind, ...(crew === undefined ? {} : { crew }) },
];

// Weeks are counted from a Monday: 1970-01-01 was a Thursday.
const weekCrew = (day: Day): string => `vaktlag ${String((Math.floor((dayNumber(day) + 3) / 7) % 4) + 1)}`;
const dayCrew = (day: Day): string => `lag ${"ABCD"[dayNumber(day) % 4] ?? "A"}`;

const byCrewing: Readonly<Record<Exclude<Crewing, "on-duty">, (day: Day) => readonly Watch[]>> = {
  "full-time": (day) => round("on-duty", dayCrew(day)),
  "part-time": (day) => round("on-call", weekCrew(day)),
  // No roster: whoever is at home answers.
  "voluntary-fire": () => round("on-call"),
  volunteers: (day) =>
    ["saturday", "sunday"].includes(weekday(day)) || isEaster(day)
      ? [{ from: "00:00", to: "24:00", kind: "on-call" }]
      : [],
  vessel: () => round("on-duty"),
};

const ambulance = (id: string, day: Day): readonly Watch[] => {
  const byDay: Watch = { from: "08:00", to: "20:00", kind: "on-duty" };
  if (byDayOnly.includes(id)) return [byDay];
  const night = isGap(id, day) ? "no-crew" : AT_HOME_BY_NIGHT.has(id) ? "home-standby" : "on-duty";
  return [byDay, { from: "20:00", to: "08:00", kind: night }];
};

/** What is planned to begin on a day, for a unit or, without one, for AMK with its three shifts; times of Norway. */
export const rosterOf = (row: UnitRow | undefined, day: Day): readonly Watch[] => {
  if (row === undefined)
    return [
      { from: "07:30", to: "15:00", kind: "on-duty", crew: "dagvakt" },
      { from: "15:00", to: "22:00", kind: "on-duty", crew: "kveldsvakt" },
      { from: "22:00", to: "07:30", kind: "on-duty", crew: "nattevakt" },
    ];
  if (row.kind === "ambulance") return ambulance(row.id, day);
  if (row.kind === "primary-care") return [{ from: "07:30", to: "22:30", kind: "on-duty" }];
  if (row.crewing !== "on-duty") return byCrewing[row.crewing](day);
  return round(row.id === DOCTOR_AT_HOME ? "home-standby" : "on-duty");
};
