import type { IncidentId } from "@prehosp/model";
import { addDays, addSeconds, osloDay } from "@prehosp/model/time";
import type { AnyCase } from "../../case.ts";
import { elementsOf, ihca } from "../../dataset.ts";
import type { Course } from "./course.ts";
import { entryOf } from "./written.ts";

const none = { absent: "not-applicable" } as const;

/** A synthetic arrest in hospital, filled in to the end. */
export const inHospitalCase = (course: Course): AnyCase => {
  const { number, received, rosc, diedAfter, shockBy } = course;
  const lived = diedAfter === undefined;
  const when = (seconds: number, holds = true): unknown => (holds ? addSeconds(received, seconds) : none);
  const shocked = shockBy !== "nobody";
  const said: Readonly<Record<string, unknown>> = {
    "age-years": course.ageYears,
    sex: course.sex,
    ward: "ward",
    monitored: false,
    witnessed: "health-personnel",
    cause: "medical",
    "treatment-limitation": "none",
    "first-rhythm": shocked ? "vf" : "pea",
    "compressions-over-30-seconds": true,
    "shock-given": shocked,
    "attempt-stopped-because": rosc ? none : "no-benefit",
    drugs: ["adrenaline"],
    airway: ["supraglottic"],
    "any-rosc": rosc,
    rosc,
    "survived-event": rosc,
    ecls: "none",
    reperfusion: ["none"],
    ttm: "not-indicated",
    "alive-24-hours": lived || diedAfter > 1,
    "alive-30-days": lived,
    "alive-at-discharge": lived,
    "cpc-discharge": lived ? "cpc-1" : none,
    "mrs-discharge": lived ? "mrs-1" : none,
    "death-day": lived ? none : addDays(osloDay(received), diedAfter),
    "time-arrest": when(0),
    "time-team-called": when(60),
    "time-team-arrived": when(240),
    "time-first-compression": when(60),
    "time-first-shock": when(300, shocked),
    "time-rosc": when(900, rosc),
    "time-ended": when(1200),
  };
  const id = `s-${String(number)}`;
  return {
    incident: id as IncidentId,
    patient: "a",
    status: "actual",
    dataset: { id: ihca.id, version: ihca.version },
    values: Object.fromEntries(elementsOf(ihca).map((element) => [element.id, entryOf(said[element.id] ?? none, id)])),
  };
};
