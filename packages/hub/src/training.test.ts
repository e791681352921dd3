import { Course } from "@prehosp/competence";
import { addDays, addSeconds, instantOf } from "@prehosp/model/time";
import { inflateSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { INSTRUCTOR, OWNER, UNIT, drill, known, regionPack, today } from "./test/crew.ts";
import { type Started, ask, deploymentOf, problem, region, start } from "./test/hub.ts";

const radio = Course.parse({
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
let hub: Started;
beforeAll(async () => {
  const deployment = deploymentOf({ doors: { access: { use: "memory", settings: { actors } } } });
  hub = await start({ deployment, region, competencePacks: [regionPack], before: known });
  for (const course of [radio, drill]) expect((await post("courses", course)).status).toBe(201);
  expect((await post("courses/dates", date("class-1", today))).status).toBe(201);
});
afterAll(() => hub.stop());

const as = (who = "fire") => ({ headers: { authorization: `Bearer ${who}` } });
const post = (path: string, json: unknown, who?: string) => ask(`${hub.url}/api/v1/${path}`, { json, ...as(who) });
const get = (path: string, who?: string) => ask(`${hub.url}/api/v1/${path}`, as(who));
const now = () => instantOf(Date.now());
const date = (id: string, from: string, more: object = {}) => {
  return { id, course: "radio", organisation: OWNER, place: "Bø", from, to: from, seats: 2, ...more };
};
const training = `organisations/${OWNER}/training`;
const head = (id: string, person: string, by = INSTRUCTOR) => ({ id, at: now(), by, person });
const shown = (id: string, person: string) => {
  const doneOn = addDays(today, -3);
  return { ...head(id, person), kind: "pre-course-shown", competence: "nodnett-precourse", doneOn };
};
const check = (id: string, person: string, item: string, more: object = {}) => {
  return { ...head(id, person), kind: "checked-off", date: "class-1", item, outcome: "passed", device: "t1", ...more };
};
const whole = (person: string) => [
  check(`${person}-p`, person, "procedure"),
  check(`${person}-v`, person, "talk-group", { terminalType: "vehicle" }),
  check(`${person}-h`, person, "talk-group", { terminalType: "handheld" }),
  shown(`${person}-s`, person),
];
const certificate = (id: string, person: string, more: object = {}) => {
  return { id, date: "class-1", person, by: INSTRUCTOR, terminalTypes: ["handheld", "vehicle"], ...more };
};

describe("seats", () => {
  const enrol = (id: string, person: string) => ({
    ...head(id, person, "leader-1"),
    date: "class-2",
    kind: "enrolled",
  });
  test("a full class has a queue, and a seat that is given up goes to the next; the same again changes nothing", async () => {
    await post("courses/dates", date("class-2", addDays(today, 2)));
    const all = ["a", "b", "c"].map((p, n) => enrol(`e-${n}`, `learner-${p}`));
    const full = await post("courses/dates/class-2/seats", { facts: all });
    expect([full.json.class.seated, full.json.class.waiting]).toEqual([["learner-a", "learner-b"], ["learner-c"]]);
    // The e-learning before it is missing for all of them, and the class is in two days.
    expect(full.json.class.notReady.map((n: { requirement: string }) => n.requirement)).toEqual(
      Array(3).fill("pre-course:nodnett-precourse"),
    );
    const left = { ...head("w-1", "learner-a", "leader-1"), date: "class-2", kind: "withdrawn" };
    const next = await post("courses/dates/class-2/seats", { facts: [left, ...all] });
    expect(next.json.taken.map((t: { was: string }) => t.was)).toEqual(["new", "known", "known", "known"]);
    expect(next.json.class.seated).toEqual(["learner-b", "learner-c"]);
    const [listed] = (await get("courses/dates?course=radio", "amk")).json.filter((d: any) => d.date.id === "class-2");
    expect([listed.taken, listed.waiting, JSON.stringify(listed).includes("learner")]).toEqual([2, 0, false]);
  });

  test("a date under an id that is in use is 409, of no course 422", async () => {
    expect((await post("courses/dates", date("class-1", today))).status).toBe(201);
    problem(await post("courses/dates", date("class-1", addDays(today, 1))), 409);
    problem(await post("courses/dates", date("class-9", today, { course: "gone" })), 422);
    // Nobody changes another organisation's course; the own one can be offered anew.
    problem(await post("courses", { ...radio, hours: 1 }, "amk"), 409);
    expect((await post("courses", radio)).status).toBe(201);
    expect((await get("courses")).json.courses.map((c: { hours: number }) => c.hours)).toEqual([7.5, 4]);
  });
});

describe("what a tablet sends", () => {
  test("each thing is new, known or refused with why; nothing of what is refused is kept", async () => {
    const good = check("t-1", "learner-t", "procedure");
    const facts = [
      good,
      { ...good, outcome: "failed" },
      check("t-2", "learner-t", "procedure", { at: addSeconds(now(), 3 * 86_400) }),
      check("t-3", INSTRUCTOR, "procedure"),
      check("t-4", "learner-t", "procedure", { date: "no-class" }),
      check("t-5", "learner-t", "procedure", { knownAt: now() }),
      { ...check("t-6", "learner-t", "procedure"), outcome: "perhaps" },
      { ...certificate("t-7", "learner-t"), at: now(), kind: "certificate-issued" },
      17,
      good,
    ];
    const { json, status } = await post(training, { facts });
    expect(status).toBe(201);
    expect(json.taken.map((t: { was: string; why?: string }) => [t.was, t.why])).toEqual([
      ["new", undefined],
      ["refused", "same-id-other-content"],
      ["refused", "from-the-future"],
      ["refused", "self-attested"],
      ["refused", "no-such-date"],
      ["refused", "wrong-shape"],
      ["refused", "wrong-shape"],
      ["refused", "not-sent-this-way"],
      ["refused", "wrong-shape"],
      ["known", undefined],
    ]);
    expect(json.taken[6].issues.map((i: { path: string }) => i.path)).toContain("/outcome");
    const seen = (await get("courses/dates/class-1")).json.learners.find(
      (l: { person: string }) => l.person === "learner-t",
    );
    expect(seen.parts.find((p: { item: string }) => p.item === "procedure")).toMatchObject({
      outcome: "passed",
      decided: ["t-1"],
    });
    expect(seen.refused).toEqual([]);
    // Later, with other content: still refused.
    const again = await post(training, { facts: [{ ...good, outcome: "failed" }] });
    expect(again.json.taken).toEqual([{ id: "t-1", was: "refused", why: "same-id-other-content" }]);
  });

  test("what devices disagree on is told with who wrote what, when and where, until one settles it", async () => {
    const one = check("d-1", "learner-d", "procedure");
    const other = check("d-2", "learner-d", "procedure", { outcome: "failed", device: "t2" });
    const part = async () =>
      (await get("courses/dates/class-1")).json.learners
        .find((l: { person: string }) => l.person === "learner-d")
        .parts.find((p: { item: string }) => p.item === "procedure");
    await post(training, { facts: [one] });
    expect(await part()).not.toHaveProperty("conflict");
    await post(training, { facts: [other] });
    const told = await part();
    expect(told.outcome).toBe("conflicting");
    const by = INSTRUCTOR;
    expect(told.conflict.toSorted((a: { id: string }, b: { id: string }) => (a.id < b.id ? -1 : 1))).toEqual([
      { id: "d-1", outcome: "passed", at: one.at, device: "t1", by },
      { id: "d-2", outcome: "failed", at: other.at, device: "t2", by },
    ]);
    await post(training, { facts: [check("d-3", "learner-d", "procedure", { settles: ["d-1", "d-2"] })] });
    expect(await part()).toMatchObject({ outcome: "passed", decided: ["d-3"] });
    expect(await part()).not.toHaveProperty("conflict");
  });

  test("what an instructor who is not qualified saw is kept, does not count, and says why", async () => {
    const { json } = await post(training, { facts: [check("u-1", "learner-u", "procedure", { by: "somebody" })] });
    expect(json.taken).toEqual([{ id: "u-1", was: "new", why: "instructor-not-qualified" }]);
  });

  test("is for who acts for the organisation, and a body that is none is 422 with its path", async () => {
    expect(problem(await post(training, { facts: [check("x", "p", "procedure")] }, "amk"), 403).type).toBe(
      "access-WrongOrganisation",
    );
    expect(problem(await post(training, { facts: [] }), 422).issues?.[0]?.path).toBe("/body/facts");
  });
});

describe("a certificate", () => {
  test("is issued when both parts are done, is on paper with a code, and is revoked; the code never says whose", async () => {
    const person = "learner-k";
    const early = problem(await post("certificates", certificate("k-0", person)), 422);
    expect([early.detail, early.issues?.map((i) => i.message)]).toEqual([
      "parts-missing",
      ["pre-course-not-recorded", "item-not-done", "item-not-done", "item-not-done"],
    ]);
    const [last, ...rest] = whole(person);
    await post(training, { facts: rest });
    expect(problem(await post("certificates", certificate("k-0", person)), 422).issues).toEqual([
      { path: "/parts/procedure", message: "item-not-done" },
    ]);
    await post(training, { facts: [last] });
    expect(problem(await post("certificates", certificate("k-0", person, { by: person })), 422).detail).toBe(
      "self-attested",
    );
    expect(problem(await post("certificates", certificate("k-0", person, { by: "no-one" })), 422).detail).toBe(
      "instructor-not-qualified",
    );
    const asked = { ...certificate("k-1", person), at: now() };
    const issued = await post("certificates", asked);
    expect([issued.status, issued.json.was]).toEqual([201, "new"]);
    expect([(await post("certificates", asked)).status, (await post("certificates", asked)).json.code]).toEqual([
      200,
      issued.json.code,
    ]);

    const verify = async (code: string) => (await ask(`${hub.url}/api/v1/verify/${code}`)).json;
    const { code } = issued.json as { code: string };
    expect(await verify(code.toLowerCase().replaceAll("-", ""))).toEqual({
      status: "valid",
      course: "radio",
      terminalTypes: ["handheld", "vehicle"],
      issued: today,
    });
    expect(await verify("ABCDE-ABCDE-ABCDE-ABCDE")).toEqual({ status: "unknown" });
    expect(await verify("not-a-code")).toEqual({ status: "unknown" });

    const names = { learner: "Åse Prøvesen Bjørkås", instructor: "Kåre Øvrebø" };
    const paper = await fetch(`${hub.url}/api/v1/certificates/k-1/pdf`, {
      method: "POST",
      body: JSON.stringify(names),
      headers: { ...as().headers, "content-type": "application/json" },
    });
    const bytes = Buffer.from(await paper.arrayBuffer());
    expect([paper.status, paper.headers.get("content-type"), bytes.subarray(0, 5).toString()]).toEqual([
      200,
      "application/pdf",
      "%PDF-",
    ]);
    // The font goes with it, and its table of letters names æ, ø and å. A stream may end with the byte of a carriage return.
    const raw = bytes.toString("latin1");
    const streams = [...raw.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, s]) => {
      try {
        return inflateSync(Buffer.from(s!, "latin1")).toString("latin1");
      } catch {
        return "";
      }
    });
    expect(raw).toContain("/FontFile2");
    for (const letter of ["00f8", "00e5", "00c5"]) expect(streams.some((s) => s.includes(`<${letter}>`))).toBe(true);
    problem(await post("certificates/k-1/pdf", names, "amk"), 403);

    const revoked = await post("certificates/k-1/revoked", { id: "k-1-r", by: "leader-1" });
    expect([revoked.status, revoked.json]).toEqual([201, { status: "revoked" }]);
    expect(await verify(code)).toEqual({ status: "revoked" });
    problem(await post("certificates/nobody/revoked", { id: "z", by: "leader-1" }), 404);
    expect(hub.logs.join("\n")).not.toMatch(/Åse|Bjørkås/);
  });
});

test("material that has changed since the local copy says so", async () => {
  const copy = (edition: string, c: string, id = "radio-book") => {
    return { of: { id, edition, hash: `sha256:${c.repeat(64)}` }, fetched: today };
  };
  const copies = [copy("2", "a"), copy("1", "b"), copy("2", "b"), copy("1", "a", "gone")];
  const { json } = await post("materials/copies", { copies }, "amk");
  expect(json.map((j: { state: string }) => j.state)).toEqual([
    "current",
    "new-edition",
    "changed-within-edition",
    "no-longer-published",
  ]);
});

test("the way to a competence is short where it is open, and the employer's proof is a paper for the own organisation", async () => {
  const asked = { organisation: OWNER, person: "member-3", competence: "nodnett-user" };
  expect((await post("courses/path", asked)).json).toMatchObject({
    because: "no-such-course",
    full: [{ id: "radio" }],
  });
  await post(`units/${UNIT.id}/crew`, {
    facts: [{ id: "c1", by: "leader-1", unit: UNIT.id, at: now(), joined: ["member-3"] }],
  });
  const paper = await get(`organisations/${OWNER}/employer-proof`);
  expect([paper.status, paper.type, paper.text.startsWith("%PDF-")]).toEqual([200, "application/pdf", true]);
  problem(await get(`organisations/${OWNER}/employer-proof`, "amk"), 403);
});

test("AMK sees what is published of a unit, and never its people or its things", async () => {
  problem(await get(`stations/${UNIT.id}`, "amk"), 403);
  problem(await get("courses/dates/class-1", "amk"), 403);
  expect((await get("stations", "amk")).json).toEqual([]);
  expect((await get("units", "amk")).status).toBe(200);
  const others = [{ id: "s", by: "x", unit: UNIT.id, at: now(), kind: "out", reason: "crew" }];
  problem(await post(`units/${UNIT.id}/service`, { facts: others }, "amk"), 403);
});

describe("out of service", () => {
  const say = (fact: object) =>
    post(`units/${UNIT.id}/service`, { facts: [{ by: "leader-1", unit: UNIT.id, at: now(), ...fact }] });
  test.for([
    [
      "a return before it is out",
      { id: "o-1", kind: "out", reason: "crew", returns: "2020-01-01T00:00:00.000Z" },
      "returns-before-it-is-out",
    ],
    ["another unit", { id: "o-2", kind: "in", unit: "brann-risor-1" }, "of-another-unit"],
    ["a reason that is none", { id: "o-3", kind: "out", reason: "ill" }, "wrong-shape"],
    ["tomorrow", { id: "o-4", kind: "in", at: `${addDays(today, 2)}T10:00:00.000Z` }, "from-the-future"],
  ] as const)("%s is refused and changes nothing", async ([, fact, why]) => {
    const before = (await get("units")).text;
    expect((await say(fact)).json.taken).toMatchObject([{ id: fact.id, was: "refused", why }]);
    expect((await get("units")).text).toBe(before);
    expect((await get(`stations/${UNIT.id}`)).json.service.state).toBe("not-recorded");
  });
});
