import { CareRecord, Incident, Timeline, Unit } from "@prehosp/model";

const AMIS = { system: "amis", ref: "h-1" };
const nothing = { absent: "not-recorded" } as const;

/** A synthetic arrest: akutthjelper by 110, ambulance in parallel. Written as JSON, read through the schemas. */
export const incident = Incident.parse({
  id: "h-1",
  centre: "amk-demo",
  status: "actual",
  initiator: "AMK",
  purpose: "life-saving-first-aid",
  received: "2026-11-22T13:00:00.000Z",
  receivedExactness: "exact",
  urgency: "akutt",
  criterion: nothing,
  observed: {},
  place: {},
  missions: [
    { id: "o-1", unit: "amb-1", role: "ordinary" },
    { id: "o-2", unit: "brann-1", role: "first-responder", route: "110" },
  ],
  times: [],
  source: AMIS,
});

const unit = (id: string, kind: string) =>
  Unit.parse({ id, kind, name: id, organisation: "org-1", turnOutSeconds: nothing, equipment: {}, nodnett: true });

export const units = [unit("amb-1", "ambulance"), unit("amb-2", "ambulance"), unit("brann-1", "fire")];

const point = (role: string, at: unknown, from?: string, system = "amis") => ({
  role,
  ...(from === undefined ? {} : { unit: from }),
  at: typeof at === "string" ? `2026-11-22T13:${at}.000Z` : at,
  exactness: "exact",
  source: { system, ref: `${role}-${from ?? "0"}` },
});

export const clocks = [
  point("call-ringing", "00:00"),
  point("call-answered", "00:04"),
  point("arrest-recognised", "01:10"),
  point("telephone-cpr-started", "01:40"),
  point("alarmed", "01:20", "amb-1"),
  point("alarmed", "02:00", "brann-1"),
  point("at-scene", "08:00", "brann-1"),
  point("at-patient", "09:00", "brann-1"),
  point("first-compression", "02:10"),
  point("first-shock", "09:40", "brann-1"),
  point("at-scene", "14:00", "amb-1"),
  point("at-patient", "15:00", "amb-1"),
  point("rosc", "16:00", "amb-1"),
];

export const timeline = Timeline.parse({ incident: "h-1", points: clocks });

/** The timeline with more points after the others, as a later recording would add them. */
export const timelineWith = (...more: readonly Parameters<typeof point>[]) =>
  Timeline.parse({ incident: "h-1", points: [...clocks, ...more.map((args) => point(...args))] });

export const timelineWithout = (...roles: readonly string[]) =>
  Timeline.parse({ incident: "h-1", points: clocks.filter(({ role }) => !roles.includes(role)) });

/** The care record of the ambulance; fields can be said otherwise. */
export const record = (other: Record<string, unknown> = {}) =>
  CareRecord.parse({
    incident: "h-1",
    patient: "a",
    unit: "amb-1",
    arrestConfirmed: true,
    ageYears: 66,
    sex: "male",
    location: "home",
    witnessed: "bystander",
    cause: "medical",
    cprStartedBy: "bystander",
    firstShockBy: "first-responder",
    firstRhythm: "vf",
    resuscitationByAmbulance: true,
    rosc: true,
    statusAtHandover: "rosc",
    alive30Days: nothing,
    source: { system: "epj", ref: "j-1" },
    ...other,
  });

/** Another crew's record of the same patient. */
export const secondRecord = (other: Record<string, unknown> = {}) =>
  record({ unit: "amb-2", source: { system: "epj", ref: "j-2" }, ...other });
