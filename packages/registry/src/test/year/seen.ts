import { CareRecord, Incident, Timeline, Unit } from "@prehosp/model";
import { addSeconds } from "@prehosp/model/time";
import type { CallReview } from "../../call-review.ts";
import type { SeenIncident } from "../../capture/possible-arrest.ts";
import type { Course } from "./course.ts";
import { momentsOf } from "./course.ts";

const nothing = { absent: "not-recorded" } as const;
const unit = (id: string, kind: string): Unit =>
  Unit.parse({ id, kind, name: id, organisation: "org-1", turnOutSeconds: nothing, equipment: {}, nodnett: true });
const units: readonly Unit[] = [unit("amb-1", "ambulance"), unit("brann-1", "fire")];

export const incidentId = (number: number): string => `y-${String(number)}`;

const source = (system: string, number: number, what = "") => ({ system, ref: `${incidentId(number)}${what}` });

/** The clocks of a course, as the centre and the crews have them. */
const pointsOf = (course: Course) => {
  const { recognised, starter, shockBy, rosc, number, received } = course;
  const at = momentsOf(course);
  const crew = starter === "first-responder";
  const point = (role: string, seconds: number, from?: string) => ({
    role,
    ...(from === undefined ? {} : { unit: from }),
    at: addSeconds(received, seconds),
    exactness: "exact",
    source: source("amis", number, `-${role}-${from ?? ""}`),
  });
  return [
    point("call-ringing", at.ringing),
    point("call-answered", at.answered),
    ...(recognised ? [point("arrest-recognised", at.recognised), point("telephone-cpr-started", at.telephoneCpr)] : []),
    point("alarmed", at.ambulance.alarmed, "amb-1"),
    ...(crew
      ? [
          point("alarmed", at.helper.alarmed, "brann-1"),
          point("at-scene", at.helper.scene, "brann-1"),
          point("at-patient", at.helper.patient, "brann-1"),
        ]
      : []),
    point("at-scene", at.ambulance.scene, "amb-1"),
    point("at-patient", at.ambulance.patient, "amb-1"),
    ...(starter === "nobody"
      ? []
      : [point("first-compression", at.compression, crew ? "brann-1" : starter === "ambulance" ? "amb-1" : undefined)]),
    ...(shockBy === "nobody"
      ? []
      : [
          shockBy === "ambulance"
            ? point("first-shock", at.ambulance.shocks, "amb-1")
            : point("first-shock", at.helper.shocks, "brann-1"),
        ]),
    ...(rosc ? [point("rosc", at.rosc, "amb-1")] : []),
  ];
};

/** The ambulance's record of a course; `other` says something else than what was. */
export const recordOf = (course: Course, other: Record<string, unknown> = {}): CareRecord =>
  CareRecord.parse({
    incident: incidentId(course.number),
    patient: "a",
    unit: "amb-1",
    arrestConfirmed: true,
    ageYears: course.ageYears,
    sex: course.sex,
    location: course.location,
    witnessed: course.starter === "bystander" ? "bystander" : "no",
    cause: "medical",
    cprStartedBy: course.starter,
    firstShockBy: course.shockBy,
    firstRhythm: course.shockBy === "nobody" ? "asystole" : "vf",
    resuscitationByAmbulance: course.starter !== "nobody",
    rosc: course.rosc,
    statusAtHandover: course.rosc ? "rosc" : "dead",
    alive30Days: nothing,
    source: source("epj", course.number),
    ...other,
  });

const incidentOf = ({ number, received, starter, municipality }: Course): Incident =>
  Incident.parse({
    id: incidentId(number),
    centre: "amk-demo",
    status: "actual",
    initiator: "AMK",
    purpose: "life-saving-first-aid",
    received,
    receivedExactness: "exact",
    urgency: "akutt",
    criterion: nothing,
    observed: {},
    place: { municipality },
    missions: [
      { id: `${incidentId(number)}-1`, unit: "amb-1", role: "ordinary" },
      ...(starter === "first-responder"
        ? [{ id: `${incidentId(number)}-2`, unit: "brann-1", role: "first-responder", route: "110" }]
        : []),
    ],
    times: [],
    source: source("amis", number),
  });

const reviewOf = ({ recognised, number }: Course): CallReview => ({
  recognised,
  telephoneCpr: recognised,
  source: source("amk-review", number),
});

/** What the chain knows of a course. */
export const seenOf = (course: Course): SeenIncident => ({
  incident: incidentOf(course),
  timeline: Timeline.parse({ incident: incidentId(course.number), points: pointsOf(course) }),
  records: [recordOf(course)],
  units,
  review: reviewOf(course),
  indication: { vital: "manifest", condition: "cardiac-arrest", basis: ["observed"], cites: [] },
});

/** An incident that was no arrest, and that nothing says was one. */
export const otherOf = (course: Course): SeenIncident => {
  const seen = seenOf(course);
  const quiet = new Set(["call-answered", "alarmed", "at-scene", "at-patient"]);
  return {
    ...seen,
    timeline: { ...seen.timeline, points: seen.timeline.points.filter(({ role }) => quiet.has(role)) },
    records: [],
    review: undefined,
    indication: { vital: "unclear", condition: "unconscious", basis: ["observed"], cites: [] },
  };
};
