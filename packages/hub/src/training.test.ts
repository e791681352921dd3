import { addDays } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { OWNER, UNIT, today } from "./test/crew.ts";
import { problem } from "./test/hub.ts";
import { date, head, now, radio, trainingHub } from "./test/training.ts";

const { get, post } = trainingHub();

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

  test("a cancelled date is taken up again with its queue, by who saw the cancellation that stands; nonsense is refused", async () => {
    await post("courses/dates", date("class-3", addDays(today, 20)));
    const send = async (...facts: object[]) => {
      const { json } = await post("courses/dates/class-3/seats", {
        facts: facts.map((f) => ({ at: now(), by: "leader-1", date: "class-3", ...f })),
      });
      return { was: json.taken.map((t: { was: string; why?: string }) => t.why ?? t.was), class: json.class };
    };
    await send(...["a", "b", "c"].map((p) => ({ id: `3-${p}`, kind: "enrolled", person: `learner-${p}` })));
    const off = await send({ id: "3-off", kind: "cancelled" });
    expect([off.class.date.cancelled, off.class.date.cancellation, off.class.seated]).toEqual([true, "3-off", []]);
    const resumed = (id: string, cancellation: string) => ({ id, kind: "resumed", cancellation });
    expect((await send(resumed("3-r0", "3-other"), { id: "3-off2", kind: "cancelled" })).was).toEqual([
      "cancelled-anew",
      "cancelled-already",
    ]);
    const again = await send(resumed("3-r1", "3-off"), resumed("3-r2", "3-off"));
    expect(again.was).toEqual(["new", "not-cancelled"]);
    expect([again.class.date.cancelled, again.class.seated, again.class.waiting]).toEqual([
      false,
      ["learner-a", "learner-b"],
      ["learner-c"],
    ]);
    const moved = { id: "3-m", kind: "moved", from: addDays(today, 30), to: addDays(today, 29) };
    const still = await send(moved, { ...moved, id: "3-n", from: "30.11.2026" });
    expect(still.was).toEqual(["ends-before-it-begins", "wrong-shape"]);
    expect(still.class.date.from).toBe(addDays(today, 20));
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
