import { addDays, addSeconds, instantOf } from "@prehosp/model/time";
import { afterAll, beforeAll, expect, test } from "vitest";
import { INSTRUCTOR, UNIT, OWNER, crew, drill, known, overdue, regionPack, today } from "./test/crew.ts";
import { type Started, ask, deploymentOf, incident, region, start } from "./test/hub.ts";

const ends = addDays(today, 60);
const agreements = region.agreements.map((a) => (a.units.includes(UNIT.id) ? { ...a, until: ends } : a));
let hub: Started;
beforeAll(async () => {
  hub = await start({
    deployment: deploymentOf(),
    region: { ...region, agreements },
    competencePacks: [regionPack],
    before: known,
  });
});
afterAll(() => hub.stop());

const post = (path: string, json: unknown) => ask(`${hub.url}/api/v1/${path}`, { json });
const get = async (path: string) => (await ask(`${hub.url}/api/v1/${path}`)).json;
const line = async () => (await get(`stations/${UNIT.id}`)).line;
const now = () => instantOf(Date.now());
const head = (id: string) => ({ id, at: now(), by: "leader-1", unit: UNIT.id });
const unit = (what: string, ...facts: object[]) => post(`units/${UNIT.id}/${what}`, { facts });
const was = ({ json }: { readonly json: { readonly taken: readonly { readonly was: string }[] } }) =>
  json.taken.map((t) => t.was);

/** Whether the unit stands among those that can help, in a proposal made now. */
let calls = 0;
const proposed = async (): Promise<"helps" | "outside"> => {
  calls += 1;
  const report = {
    ...incident(),
    id: `call-${calls}`,
    missions: [],
    times: [],
    source: { system: "t", ref: `${calls}` },
  };
  const { proposal } = (await post("incidents", report)).json;
  const of = (list: readonly { unit: string }[]) => list.some((l) => l.unit === UNIT.id);
  return of(proposal.proposed) || of(proposal.possible) ? "helps" : "outside";
};

test("a board with two overdue, a drill without network, pads that expire, a mission, and an agreement that ends", async () => {
  const stocks = [
    "aed",
    "aed-battery",
    "aed-electrodes",
    "ventilation-mask",
    "bleeding-control",
    "tourniquet",
    "thermal-blanket",
  ];
  const never = { absent: "not-applicable" };
  await unit("crew", { ...head("crew-1"), joined: crew, minimum: 2, terminalType: "handheld" });
  await unit("service", { ...head("in-1"), kind: "in" });
  const placed = stocks.map((stock) => ({ ...head(`p-${stock}`), kind: "placed", item: stock, stock, expires: never }));
  expect(new Set(was(await unit("equipment", ...placed)))).toEqual(new Set(["new"]));

  // The board: yellow, two of eight overdue.
  const before = await line();
  expect([before.colour, before.overdue, before.members]).toEqual(["yellow", 2, 8]);
  const overdueNow = before.why.filter(
    (w: { finding?: { rule: string } }) => w.finding?.rule === "akutthjelper.yearly-practice",
  );
  expect(overdueNow.map((w: { person: string }) => w.person)).toEqual(overdue);
  const station = (await get("stations")).find((s: { station: string }) => s.station === UNIT.id);
  expect([station.colour, station.organisation]).toEqual(["yellow", OWNER]);
  expect(await proposed()).toBe("helps");

  // A drill is planned, and checked off on a tablet that has no network: sent late, in any order, twice.
  await post("courses", drill);
  await post("courses/dates", {
    id: "drill-1",
    course: drill.id,
    organisation: OWNER,
    place: "Evje",
    from: today,
    to: today,
    seats: 8,
  });
  const seats = overdue.map((person, n) => ({
    id: `seat-${n}`,
    at: now(),
    by: "leader-1",
    date: "drill-1",
    kind: "enrolled",
    person,
  }));
  expect((await post("courses/dates/drill-1/seats", { facts: seats })).json.class.seated).toEqual(overdue);
  const checks = overdue.flatMap((person) =>
    drill.items.map(({ id: item }) => {
      const seen = { id: `c-${person}-${item}`, at: now(), by: INSTRUCTOR, person, date: "drill-1" };
      return { ...seen, kind: "checked-off", item, outcome: "passed", device: "tablet-1" };
    }),
  );
  const training = `organisations/${OWNER}/training`;
  expect(was(await post(training, { facts: checks.slice(12).toReversed() }))).toEqual(Array(12).fill("new"));
  expect((await line()).overdue).toBe(1);
  expect(was(await post(training, { facts: checks }))).toEqual([...Array(12).fill("new"), ...Array(12).fill("known")]);
  const after = await line();
  expect([after.colour, after.why, after.overdue]).toEqual(["green", [], 0]);
  // As known before the tablet had network, the station was yellow.
  const then = await get(`stations/${UNIT.id}?knownAt=${seats[0]!.at}`);
  expect([then.line.colour, then.line.overdue]).toEqual(["yellow", 2]);

  // The electrodes expire: out until a time, at once for AMK, and back by itself.
  await unit("equipment", {
    ...head("read-1"),
    kind: "expiry-read",
    item: "aed-electrodes",
    expires: addDays(today, -1),
  });
  expect((await line()).colour).toBe("red");
  const returns = addSeconds(now(), 8);
  expect(was(await unit("service", { ...head("out-1"), kind: "out", reason: "equipment", returns }))).toEqual(["new"]);
  expect(await proposed()).toBe("outside");
  expect((await line()).returns).toBe(returns);
  const board = async () =>
    (await get("units")).find((u: { unit: { id: string } }) => u.unit.id === UNIT.id).seen.available;
  expect(await board()).toMatchObject({ outcome: "no", until: returns });
  const pads = {
    ...head("p-new"),
    kind: "placed",
    item: "pads-2",
    stock: "aed-electrodes",
    expires: addDays(today, 400),
  };
  await unit("equipment", { ...head("gone"), kind: "removed", item: "aed-electrodes" }, pads);
  await expect.poll(async () => (await board()).outcome, { timeout: 20_000 }).toBe("yes");
  expect((await line()).colour).toBe("green");
  expect(await proposed()).toBe("helps");

  // A mission: refill, debrief, settlement line; nothing of the patient.
  const at = `incidents/${incident().id}`;
  await post("incidents", incident());
  await post(`${at}/decisions`, { alarm: [{ unit: UNIT.id, route: "110" }], deviates: false });
  await post(`${at}/handover`, {});
  await post(`${at}/missions/${UNIT.id}/closed`, {});
  await unit("equipment", { ...head("used"), kind: "used", item: "pads-2" });
  const used = await get(`stations/${UNIT.id}`);
  expect(used.stock.refill.map((r: { item: string }) => r.item)).toEqual(["pads-2"]);
  expect(used.line.why.map((w: { code: string }) => w.code)).toContain("to-refill");
  await unit("equipment", { ...pads, ...head("p-3"), item: "pads-3", replaces: "pads-2" });
  expect((await line()).colour).toBe("green");
  const tasks = await get("follow-ups");
  expect(tasks.some((t: { units: string[] }) => t.units.includes(UNIT.id))).toBe(true);
  const settled = (await get("settlements?from=2026-11-01&to=2026-12-01")).settlements.filter(
    (s: { settlement: { callOuts: number } }) => s.settlement.callOuts > 0,
  );
  expect(settled).toHaveLength(1);
  // Its call list says when it was out and what is not yet settled; never which incident, where or for whom.
  const called = () => get(`units/${UNIT.id}/missions?from=2026-11-01`);
  const [open] = (await called()).missions;
  expect(open).toMatchObject({ role: "first-responder", status: "actual", settled: false });
  expect(Object.keys(open).toSorted()).toEqual(["alarmed", "free", "role", "settled", "status"]);
  await post(`${at}/missions/${UNIT.id}/use`, { crewOnActiveDuty: false, consumables: { "aed-pads": 1 } });
  const { missions } = await called();
  expect(missions).toEqual([{ ...open, settled: true }]);
  expect((await get(`units/${UNIT.id}/missions?from=2026-10-01&to=2026-11-01`)).missions).toEqual([]);
  expect(JSON.stringify([settled, tasks, missions])).not.toMatch(/member-|patient/);

  // The agreement ends in sixty days, with what it lacks.
  const [ending] = (await get("agreements/ending")).filter((e: { ends: string }) => e.ends === ends);
  expect([ending.inDays, Array.isArray(ending.missing)]).toEqual([60, true]);
}, 60_000);
