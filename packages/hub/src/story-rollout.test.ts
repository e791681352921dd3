import {
  demoCatalogue,
  demoDatesAhead,
  demoRollout,
  demoRolloutPlan,
  rolloutEvidence,
  roomWithoutInstructor,
} from "@prehosp/demo-region";
import type { Evidence } from "@prehosp/model";
import { addDays, addSeconds, instantOf, osloDay } from "@prehosp/model/time";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Started, ask, deploymentOf, problem, region, start } from "./test/hub.ts";

const at = instantOf(Date.now());
const today = osloDay(at);
const AREA = "area-instructor-1";
const { rules, rooms } = demoRolloutPlan({ at });
const lists = demoRollout({ at });
const amk = lists.find(({ id }) => id === roomWithoutInstructor)!;
const everyone = [...lists.flatMap(({ operators }) => operators), AREA];

/** The learning system's own words: of accounts that only the employer can tell whose they are. */
const said = (evidence: Evidence) => {
  const { person, knownAt: _, ...proof } = evidence;
  return { says: "proof", account: { system: "demo-laering", account: `konto-${person}` }, ...proof };
};
const learnt = lists.flatMap((room) => rolloutEvidence(room, at));
const radio = (person: string) => ({
  ...learnt.find((e) => e.competence === "control-room-user")!,
  person,
  competence: "nodnett-user",
  attributes: { terminalType: "handheld" },
  source: { system: "demo-laering", ref: `${person}/nodnett-user` },
});
const area = {
  ...radio(AREA),
  competence: "area-instructor",
  source: { system: "demo-laering", ref: `${AREA}/area` },
};
const rows = [...learnt, ...amk.candidates.map(radio), area].map((e) => said(e as Evidence));

const actor = (by: string, owner: string, roles: readonly string[], elsewhere: unknown) => ({
  credential: by,
  by,
  owner,
  roles,
  elsewhere,
});
const actors = [
  actor(AREA, "hf-demo", ["instructor"], "every"),
  actor("amk-operator", roomWithoutInstructor, ["operator"], [region.id]),
  actor("other-leader", "lvs-evje", ["coordinator"], [region.id]),
];

let hub: Started;
beforeAll(async () => {
  hub = await start({
    deployment: deploymentOf({
      doors: { access: { use: "memory", settings: { actors } }, learning: { use: "memory", settings: { rows } } },
    } as never),
  });
});
afterAll(() => hub.stop());

const as = (who: string) => ({ headers: { authorization: `Bearer ${who}` } });
const post = (path: string, json: unknown, who = AREA) => ask(`${hub.url}/api/v1/${path}`, { ...as(who), json });
const get = async (path: string, who = AREA) => await ask(`${hub.url}/api/v1/${path}`, as(who));
const queue = `learning/queue?organisation=${region.id}`;
const board = async () => (await get("rollouts/lifex")).json;
const lineOf = async (room: string) => (await board()).rooms.find((r: any) => r.room === room);
const one = `rollouts/lifex/rooms/${roomWithoutInstructor}`;
const was = ({ json }: { json: any }) => json.taken.map((t: any) => [t.was, t.why].filter(Boolean).join(" "));

test("a roll-out to 40 rooms: a room without an instructor, a call, a course, certificates, a date that moves, and the proof", async () => {
  // The plan, the rooms and the catalogue.
  expect((await post("rollouts", { rollout: "lifex", product: "lifex", rules })).status).toBe(201);
  expect((await post("rollouts/lifex/rooms", { rooms })).json).toEqual({ rooms: 40 });
  problem(await post("rollouts/lifex/rooms", { rooms: [rooms[0], rooms[0]] }), 422);
  problem(await post("rollouts", { rollout: "lifex", product: "other", rules }, "other-leader"), 403);
  for (const course of demoCatalogue.filter(({ id }) => id.startsWith("lifex-") || id === "nodnett-forkurs"))
    expect((await post("courses", course)).status).toBe(201);
  const dates = demoDatesAhead({ at }).filter(({ course }) => course.startsWith("lifex-"));
  for (const date of dates) expect((await post("courses/dates", date)).status).toBe(201);

  // What the learning system says is nobody's until accounts are matched, by the employee number and never by mail alone.
  await expect
    .poll(async () => (await get(queue)).json.reduce((n: number, q: any) => n + q.records, 0))
    .toBe(rows.length);
  expect((await board()).rooms.reduce((n: number, r: any) => n + r.trained, 0)).toBe(0);
  const keys = (value: string) => [{ key: "employee-number", value }];
  const compared = {
    organisation: region.id,
    accounts: everyone.map((p) => ({ account: { system: "demo-laering", account: `konto-${p}` }, keys: keys(p) })),
    people: everyone.map((person) => ({ person, keys: keys(person) })),
    apply: true,
  };
  expect((await post("learning/matches/compare", compared)).json.matched).toBe(1801);
  expect((await get(queue)).json).toEqual([]);

  // The board: rooms × date × trained of total × own instructors, and no people.
  const whole = await get("rollouts/lifex");
  expect(whole.text).not.toContain("operator-");
  for (const list of lists)
    expect(whole.json.rooms.find((r: any) => r.room === list.id)).toMatchObject({
      name: list.name,
      goLive: list.goLive,
      total: list.operators.length,
      trained: list.trained.length,
      missing: list.operators.length - list.trained.length,
      instructors: list.instructors.length,
    });
  expect(whole.json.weeks.length).toBeGreaterThan(10);
  const without = whole.json.rooms.filter((r: any) => r.instructors === 0);
  expect(without.map((r: any) => [r.room, r.ready])).toEqual([[roomWithoutInstructor, "not-met"]]);

  // Who is missing in the room; its people are for those who act for it.
  const room = (await get(one)).json;
  expect(room.missing.map((m: any) => m.person)).toEqual(amk.operators.slice(amk.trained.length));
  problem(await get(one, "other-leader"), 403);
  problem(await get(`rollouts/lifex/rooms/nowhere`), 404);
  expect((await get("rollouts/lifex", "other-leader")).status).toBe(200);

  // A call to the leader: six seats on a course, with a note that lies sealed.
  const seats = {
    what: "instructor-seats",
    date: dates.find((d) => d.course === "lifex-instruktor-amk")!.id,
    seats: 6,
  };
  const call = { at, with: "leader", way: "telephone", agreed: [seats], note: "Leder Kari Prøvesen ville ha mars" };
  expect((await post(`${one}/contacts`, call)).status).toBe(201);
  problem(await post(`${one}/contacts`, { ...call, note: "Ring 41 23 45 67" }), 422);
  problem(await post(`${one}/contacts`, { ...call, at: `${addDays(today, 2)}T10:00:00Z` }), 422);
  const closed = await get(`${one}/contacts`);
  expect([closed.json.length, closed.json[0].hasNote, closed.text.includes("Prøvesen")]).toEqual([1, true, false]);
  expect((await get(`${one}/contacts?purpose=planning`)).json[0].note).toContain("Prøvesen");
  problem(await get(`${one}/contacts?purpose=planning`, "amk-operator"), 403);
  // One note by its id, and no other.
  const other = await post(`${one}/contacts`, {
    ...call,
    at: addSeconds(at, -60),
    note: "Nestleder Ola Prøvesen ville ha april",
  });
  const opened = await get(`${one}/contacts/${other.json.id}?purpose=planning`);
  expect(opened.json).toMatchObject({ id: other.json.id, hasNote: true, note: expect.stringContaining("april") });
  expect(opened.text).not.toContain("Kari");
  problem(await get(`${one}/contacts/${other.json.id}`), 422);
  problem(await get(`${one}/contacts/${other.json.id}?purpose=planning`, "amk-operator"), 403);
  problem(await get(`${one}/contacts/nothing?purpose=planning`), 404);
  problem(await get(`rollouts/lifex/rooms/${rooms[1]!.room}/contacts/${other.json.id}?purpose=planning`), 404);

  // Six take the seats; two have not done the e-learning, and the class knows it before the first day.
  const enrolled = amk.candidates.map((person, n) => ({
    id: `seat-${n}`,
    at,
    by: AREA,
    date: seats.date,
    kind: "enrolled",
    person,
  }));
  const { class: seated } = (await post(`courses/dates/${seats.date}/seats`, { facts: enrolled })).json;
  expect(seated.seated).toEqual(amk.candidates);
  const unready = new Set(seated.notReady.map((r: any) => r.person));
  for (const person of amk.candidates.filter((p) => !amk.precourse.includes(p))) expect(unready).toContain(person);
  expect((await lineOf(roomWithoutInstructor)).seated).toBe(6);

  // A local class today: item by item on the product, by somebody with instructor training; then the final certificates.
  const [learner] = amk.precourse.filter((p) => !amk.trained.includes(p));
  const local = {
    id: "local-1",
    course: "lifex-bruker",
    organisation: "hf-demo",
    place: "Evje",
    from: today,
    to: today,
    seats: 8,
  };
  expect((await post("courses/dates", local)).status).toBe(201);
  const now = () => instantOf(Date.now());
  const seen = { person: learner, by: AREA };
  const shown = {
    ...seen,
    id: "pre-1",
    at: now(),
    kind: "pre-course-shown",
    competence: "nodnett-precourse",
    doneOn: addDays(today, -10),
  };
  const checks = ["calls", "conference"].map((item) => ({
    ...seen,
    id: `check-${item}`,
    at: now(),
    date: "local-1",
    kind: "checked-off",
    item,
    terminalType: "lifex",
    outcome: "passed",
    device: "tablet-1",
  }));
  expect(was(await post("organisations/hf-demo/training", { facts: [...checks, shown] }))).toEqual([
    "new",
    "new",
    "new",
  ]);
  const asked = { id: "cert-1", date: "local-1", person: learner, by: AREA, terminalTypes: ["lifex"] };
  const trainedBefore = (await lineOf(roomWithoutInstructor)).trained;
  const certificate = await post("certificates", asked);
  expect([certificate.status, certificate.json.was]).toEqual([201, "new"]);
  expect((await lineOf(roomWithoutInstructor)).trained).toBe(trainedBefore + 1);

  // The room's date moves two weeks: tried first, then moved; whoever saw the room before that is told.
  const before = await board();
  const { last, goLive } = before.rooms.find((r: any) => r.room === roomWithoutInstructor);
  const later = { goLive: addDays(goLive, 14), seen: last };
  const tried = await post(`${one}/date`, { ...later, only: "try" });
  expect([tried.status, tried.json.was, tried.json.rooms.length]).toEqual([200, "tried", 1]);
  expect((await lineOf(roomWithoutInstructor)).goLive).toBe(goLive);
  const begun = performance.now();
  const moved = await post(`${one}/date`, later);
  const recomputed = await board();
  const took = performance.now() - begun;
  expect(moved.status).toBe(201);
  expect({ ...moved.json, was: "", last: "" }).toEqual({ ...tried.json, was: "", last: "" });
  expect(moved.json.weeks.length).toBeGreaterThan(0);
  problem(await post(`${one}/date`, later), 409);
  problem(await post(`${one}/date`, { ...later, seen: moved.json.last }, "other-leader"), 403);
  for (const { week, course, to } of moved.json.weeks)
    expect(recomputed.weeks.find((w: any) => w.week === week && w.course === course)?.seats ?? 0).toBe(to);
  expect((await get(`rollouts/lifex?knownAt=${before.knownAt}`)).json.weeks).toEqual(before.weeks);
  // A date moved in a plan of 1,800, and the whole board read again.
  expect(took).toBeLessThan(1_000);

  // The proof of trained operators to the leader, for an inspection.
  const proof = await get(`${one}/proof`);
  const lines = proof.json.lines.filter((l: any) => l.outcome.toLowerCase().startsWith("oppfylt"));
  expect(new Set(lines.map((l: any) => l.person))).toEqual(new Set([...amk.trained, learner]));
  expect(lines.every((l: any) => l.norm === "NN-e" && l.source !== "")).toBe(true);
  expect(new Set(proof.json.lines.map((l: any) => l.person)).size).toBe(amk.operators.length);
  problem(await get(`${one}/proof`, "other-leader"), 403);
  const csv = await get(`${one}/proof/csv?language=en`);
  expect([csv.status, csv.type]).toEqual([200, "text/csv; charset=utf-8"]);
  expect(csv.text.trimEnd().split("\r\n")).toHaveLength(proof.json.lines.length + 1);
  expect(csv.text).toMatch(/Person;Name;Requirement;/);
  expect(csv.text).toMatch(/not met;;"?Control room, user/);
  const paper = await get(`${one}/proof/pdf`);
  expect([paper.status, paper.type, paper.text.startsWith("%PDF-")]).toEqual([200, "application/pdf", true]);
  for (const form of ["csv", "pdf"]) problem(await get(`${one}/proof/${form}`, "other-leader"), 403);
  // Whoever rolls it out is not the room's own coordinator.
  problem(await get(`${one}/proof/csv?names=with`), 403);
  expect(hub.logs.join("\n")).not.toMatch(/Prøvesen|konto-/);
}, 60_000);
