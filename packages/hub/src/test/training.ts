import { Course } from "@prehosp/competence";
import { addDays, instantOf } from "@prehosp/model/time";
import { afterAll, beforeAll, expect } from "vitest";
import { INSTRUCTOR, OWNER, drill, known, regionPack, today } from "./crew.ts";
import { type Started, ask, deploymentOf, region, start } from "./hub.ts";

export const radio = Course.parse({
  id: "radio",
  title: { nb: "Radioterminal for sjåfører på øya", en: "Radio terminal" },
  kind: "class",
  hours: 7.5,
  gives: ["nodnett-user"],
  prerequisites: [],
  preCourse: "nodnett-precourse",
  terminalTypes: ["handheld", "vehicle"],
  items: [
    { id: "talk-group", title: { nb: "Bytte talegruppe" }, perTerminalType: true, cites: ["NN-d"] },
    { id: "procedure", title: { nb: "Sambandsprosedyre" }, perTerminalType: false, cites: ["NN-h"] },
  ],
  seats: { min: 1, max: 2 },
  instructor: "instructor.trained",
  material: { id: "radio-book", edition: "2", hash: `sha256:${"a".repeat(64)}` },
});
const actors = [
  { credential: "fire", by: "leader-1", owner: OWNER, roles: ["coordinator"], elsewhere: [region.id] },
  { credential: "amk", by: "operator-1", owner: region.id, roles: ["operator"] },
];

export const as = (who = "fire") => ({ headers: { authorization: `Bearer ${who}` } });
export const now = () => instantOf(Date.now());
export const date = (id: string, from: string, more: object = {}) => {
  return { id, course: "radio", organisation: OWNER, place: "Bø", from, to: from, seats: 2, ...more };
};
export const training = `organisations/${OWNER}/training`;
export const head = (id: string, person: string, by = INSTRUCTOR) => ({ id, at: now(), by, person });
const shown = (id: string, person: string) => {
  const doneOn = addDays(today, -3);
  return { ...head(id, person), kind: "pre-course-shown", competence: "nodnett-precourse", doneOn };
};
export const check = (id: string, person: string, item: string, more: object = {}) => {
  return { ...head(id, person), kind: "checked-off", date: "class-1", item, outcome: "passed", device: "t1", ...more };
};
export const whole = (person: string) => [
  check(`${person}-p`, person, "procedure"),
  check(`${person}-v`, person, "talk-group", { terminalType: "vehicle" }),
  check(`${person}-h`, person, "talk-group", { terminalType: "handheld" }),
  shown(`${person}-s`, person),
];
export const certificate = (id: string, person: string, more: object = {}) => {
  return { id, date: "class-1", person, by: INSTRUCTOR, terminalTypes: ["handheld", "vehicle"], ...more };
};

/** A hub for the tests of a file, with the courses offered and one class today. */
export const trainingHub = () => {
  let hub: Started;
  const post = (path: string, json: unknown, who?: string) => ask(`${hub.url}/api/v1/${path}`, { json, ...as(who) });
  const get = (path: string, who?: string) => ask(`${hub.url}/api/v1/${path}`, as(who));
  beforeAll(async () => {
    const deployment = deploymentOf({ doors: { access: { use: "memory", settings: { actors } } } });
    hub = await start({ deployment, region, competencePacks: [regionPack], before: known });
    for (const course of [radio, drill]) expect((await post("courses", course)).status).toBe(201);
    expect((await post("courses/dates", date("class-1", today))).status).toBe(201);
  });
  afterAll(() => hub.stop());
  return { post, get, url: () => hub.url, logs: () => hub.logs };
};
