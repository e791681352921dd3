import type { ActorRef } from "@prehosp/model";
import { addSeconds } from "@prehosp/model/time";
import type { AnyCase } from "../../case.ts";
import type { Dismissal, SeenIncident } from "../../capture/possible-arrest.ts";
import { signsOf } from "../../capture/sign.ts";
import type { ValidationRule } from "../../validation/rule.ts";
import type { Course } from "./course.ts";
import { incidentId, recordOf } from "./seen.ts";
import { entryOf } from "./written.ts";

/** A clean case in which somebody wrote exactly what a rule is there to find; all else stays as it was. */
export const withFault = (one: AnyCase, { elements, example }: ValidationRule): AnyCase => {
  const ids = new Set([...elements, ...Object.keys(example)]);
  const wrong = [...ids].map((id) => [
    id,
    example[id] === undefined ? { absent: "not-recorded" as const } : entryOf(example[id], "fault"),
  ]);
  return { ...one, values: { ...one.values, ...Object.fromEntries(wrong) } };
};

type Torn = { readonly element: string; readonly seen: SeenIncident };

const otherSource = (course: Course) => ({ system: "epj", ref: `${incidentId(course.number)}-2` });

/** Another crew's record, or another system's clock, that says something else of one element. */
export const withConflict = (seen: SeenIncident, course: Course): Torn => {
  const second = (other: Record<string, unknown>) => ({
    ...seen,
    records: [...seen.records, recordOf(course, { source: otherSource(course), ...other })],
  });
  switch (course.number % 4) {
    case 0:
      return { element: "sex", seen: second({ sex: course.sex === "male" ? "female" : "male" }) };
    case 1:
      return { element: "age-years", seen: second({ ageYears: course.ageYears + 3 }) };
    case 2:
      return { element: "arrest-confirmed", seen: second({ arrestConfirmed: false }) };
    default: {
      const first = seen.timeline.points.find(({ role, unit }) => role === "at-scene" && unit === "amb-1")!;
      const at = addSeconds(course.received, 720);
      const points = [...seen.timeline.points, { ...first, at, source: otherSource(course) }];
      return { element: "time-ambulance-at-scene", seen: { ...seen, timeline: { ...seen.timeline, points } } };
    }
  }
};

/** What becomes of an event that nobody made a form of, and where it is to be found. */
export type Missed = {
  readonly standing: "open" | "dismissed" | "denied";
  /** The records show that it belongs in the register. */
  readonly found: boolean;
  readonly seen: SeenIncident;
  readonly dismissals: readonly Dismissal[];
};

const dismissed = ({ number, received }: Course, seen: SeenIncident): Dismissal => ({
  incident: incidentId(number),
  because: "no-arrest",
  by: "koordinator-1" as ActorRef,
  at: addSeconds(received, 86_400),
  signs: signsOf(seen).map(({ key }) => key),
});

const quiet = new Set(["first-compression", "first-shock", "rosc"]);

/** Events without a form: confirmed; only the centre's signs; dismissed; dismissed and then told anew; denied by the record. */
export const missedOf = (seen: SeenIncident, course: Course): Missed => {
  const called = { ...seen, records: [] };
  const { timeline } = seen;
  switch (course.number % 5) {
    case 0:
      return { standing: "open", found: true, seen, dismissals: [] };
    case 1:
      return { standing: "open", found: false, seen: called, dismissals: [] };
    case 2:
      return { standing: "dismissed", found: false, seen: called, dismissals: [dismissed(course, called)] };
    case 3:
      return { standing: "open", found: true, seen, dismissals: [dismissed(course, called)] };
    default: {
      const other = { arrestConfirmed: false, cprStartedBy: "nobody", firstShockBy: "nobody" };
      const none = { resuscitationByAmbulance: false, rosc: false, statusAtHandover: { absent: "not-applicable" } };
      const points = timeline.points.filter(({ role }) => !quiet.has(role));
      const records = [recordOf(course, { ...other, ...none })];
      return {
        standing: "denied",
        found: false,
        seen: { ...seen, timeline: { ...timeline, points }, records },
        dismissals: [],
      };
    }
  }
};
