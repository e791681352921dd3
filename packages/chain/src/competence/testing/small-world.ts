import { Course, CourseDate, Pack } from "@prehosp/competence";
import { OrgId, UnitId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";

/** A small world for the property tests: few people, so that everybody attests to everybody. */
export const START = "2026-11-22T12:00:00.000Z" as Instant;
export const ORG = OrgId.parse("brann-x");
export const UNITS = ["unit-1", "unit-2"].map((u) => UnitId.parse(u));
export const PEOPLE = ["p-0", "p-1", "p-2", "p-3", "p-4"];
export const COMPETENCES = ["user", "instructor", "area", "joint-training"];

const decided = { by: "role:coordinator", on: "2026-11-01", source: "vedtak (syntetisk)" };
const has = (competence: string, months: number, more: object = {}) => ({
  has: competence,
  kinds: ["course", "certificate", "practice"],
  outcomes: ["passed"],
  fresh: { kind: "rolling", months },
  unrecorded: "not-met",
  ...more,
});
const requirement = (id: string, needs: object, subject = "person") => ({
  id,
  version: "1.0",
  title: { nb: id },
  cites: ["AH-2.6-c"],
  subject,
  needs,
});

/** Users attested by instructors, those by area instructors or one another, and a crew of two users that has trained together. */
export const pack = Pack.parse({
  id: "small",
  edition: "1",
  layer: "national",
  requirements: [
    requirement("x.user", has("user", 12, { attestor: "x.instructor", match: { terminalType: "terminalType" } })),
    requirement("x.instructor", {
      any: [has("instructor", 24, { attestor: "x.instructor" }), has("instructor", 24, { attestor: "x.area" })],
    }),
    requirement("x.area", has("area", 36)),
    requirement("x.crew", { all: [{ members: 2, meets: "x.user" }, has("joint-training", 12)] }, "crew"),
  ],
});

/** What may be published beside it, twice with another content. */
export const more = ["1", "2"].map((edition) =>
  Pack.parse({
    id: "region-x",
    edition,
    layer: "regional",
    decided,
    requirements: [requirement("y.area", has(edition === "1" ? "area" : "instructor", 6))],
  }),
);

/** The decision that area instructors count as instructors. */
export const equivalence = { from: "area", to: "instructor", decided, cites: ["AH-2.6-k"] };

/** A drill for users, and one that makes instructors of those whom an instructor has seen: a chain of them. */
export const courses = ["user", "instructor"].map((gives) =>
  Course.parse({
    id: `course-${gives}`,
    title: { nb: gives },
    kind: "drill",
    hours: 4,
    gives: [gives],
    prerequisites: [],
    terminalTypes: ["handheld"],
    items: [{ id: "seen", title: { nb: "sett" }, perTerminalType: false, cites: ["AH-2.6-g"] }],
    instructor: "x.instructor",
  }),
);
export const dates = courses.map(({ id }) =>
  CourseDate.parse({
    id: `date-${id}`,
    course: id,
    organisation: ORG,
    place: "Bø",
    from: "2026-11-01",
    to: "2026-11-02",
    seats: 9,
  }),
);
