import type { Instant } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { Effect } from "effect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { callFact, callId, recordFact, shockFact } from "./test/calls.ts";
import { type Started, ask, demo, deploymentOf, problem, region, start } from "./test/hub.ts";
import { A, B } from "./test/registry.ts";

const FROM = "2026-01-01T00:00:00.000Z" as Instant;
const CALLS = 1_100;
const actors = [
  { credential: "officer", by: "officer-1", owner: region.id, roles: ["registry-officer"] },
  { credential: "operator", by: "operator-1", owner: region.id, roles: ["operator"] },
];
const oldest = callId(0);

let hub: Started;
const as = (who: string, json?: unknown) => ({
  headers: { authorization: `Bearer ${who}` },
  ...(json === undefined ? {} : { json }),
});
const get = (path: string) => ask(`${hub.url}/api/v1/${path}`, as("officer"));
const possible = async (query = "") => (await get(`registry/possible${query}`)).json.possible;
const dismiss = (incident: string, json: object, who = "officer") =>
  ask(`${hub.url}/api/v1/registry/possible/${incident}/dismissals`, as(who, json));
let ledger!: Ledger["Service"];

beforeAll(async () => {
  const before = Effect.gen(function* () {
    ledger = yield* Ledger;
    const calls = Array.from({ length: CALLS }, (_, n) => callFact(n, FROM));
    yield* Effect.orDie(ledger.append([recordFact(0, FROM), ...calls]));
  });
  const doors = { access: { use: "memory", settings: { actors } } };
  hub = await start({ deployment: deploymentOf({ doors }), before });
});
afterAll(() => hub.stop());

test("the oldest of more than a thousand incidents is found, and counted in the coverage of its year", async () => {
  const listed = (await ask(`${hub.url}/api/v1/incidents`, as("operator"))).json as readonly { incident: string }[];
  expect(listed.some(({ incident }) => incident === oldest)).toBe(false);
  expect((await get("registry/possible")).json).toMatchObject({
    caughtUp: true,
    possible: [{ incident: oldest, patient: "a", day: "2026-01-01", standing: "open" }],
  });
  const year = "registry/coverage?from=2026-01-01&to=2027-01-01";
  const { caughtUp, registered, found, unclear } = (await get(year)).json;
  expect({ caughtUp, registered, missed: found + unclear }).toEqual({ caughtUp: true, registered: 0, missed: 1 });
  const february = (await get("registry/coverage?from=2026-02-01&to=2026-03-01")).json;
  expect(february.found + february.unclear).toBe(0);
});

test("that there is to be no form is said at once, and once", async () => {
  const said = { patient: "a", because: "no-arrest", window: A, n: 1 };
  expect(problem(await dismiss(oldest, said, "operator"), 403).type).toBe("access-WrongRole");
  const answers = await Promise.all([dismiss(oldest, said), dismiss(oldest, said), dismiss(oldest, said)]);
  expect(answers.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 200, 201]);
  const { form } = answers[0]!.json;
  expect(form).toMatchObject({
    standing: "dismissed",
    incident: oldest,
    history: [{ type: "opened" }, { type: "dismissed" }],
  });
  expect(await possible()).toEqual([]);
  expect(await possible("?all=true")).toMatchObject([
    { incident: oldest, standing: "dismissed", dismissed: { because: "no-arrest", by: "officer-1" } },
  ]);
  expect((await get(`registry/forms/${form.form}`)).json.history).toHaveLength(2);
});

test("another who says it too, or another reason under the same number, is told that it stands already", async () => {
  const other = { because: "duplicate", n: 1 };
  expect(problem(await dismiss(oldest, { ...other, window: B }), 409).type).toBe("wrong-standing");
  expect(problem(await dismiss(oldest, { ...other, window: A }), 409).type).toBe("same-key-other-content");
});

test("a new sign asks again, and can be dismissed again", async () => {
  await Effect.runPromise(ledger.append([shockFact(0, "2026-12-01T12:00:00.000Z" as Instant)]));
  const [row] = await possible();
  expect(row).toMatchObject({ incident: oldest, standing: "open", dismissed: { because: "no-arrest" } });
  const news = row.signs.filter((sign: { new: boolean }) => sign.new);
  expect(news).toMatchObject([{ code: "first-shock" }]);
  // What was sent before the new sign and comes once more does not answer it.
  expect((await dismiss(oldest, { because: "no-arrest", window: A, n: 1 })).status).toBe(200);
  expect(await possible()).toHaveLength(1);
  const again = await dismiss(oldest, { because: "not-included", window: A, n: 2 });
  expect(again).toMatchObject({ status: 201, json: { new: true, form: { standing: "dismissed", revision: 4 } } });
  expect(await possible()).toEqual([]);
});

test("an arrest of two patients that only the centre tells of is dismissed as the one it is", async () => {
  const both = [recordFact(7, FROM), recordFact(7, "2026-01-02T00:00:00.000Z" as Instant)] as const;
  const silent = { unit: demo.record!.unit, arrestConfirmed: { absent: "not-recorded" } };
  const facts = both.map((fact, n) => {
    const payload: Record<string, unknown> = { ...(fact.payload as object), ...silent, patient: n === 0 ? "a" : "b" };
    for (const field of ["cprStartedBy", "firstShockBy", "resuscitationByAmbulance", "rosc", "statusAtHandover"])
      payload[field] = { absent: "not-recorded" };
    return { ...fact, payload };
  });
  await Effect.runPromise(ledger.append([shockFact(7, FROM), ...facts]));
  const [row] = await possible();
  expect(row).toMatchObject({ incident: callId(7), standing: "open" });
  expect(row.patient).toBeUndefined();
  expect((await dismiss(callId(7), { because: "no-arrest", window: A, n: 3 })).status).toBe(201);
  expect(await possible()).toEqual([]);
});

test("the newest call stands first, however late in the ledger an older one tells of an arrest", async () => {
  const told = [40, 900, 12] as const;
  for (const n of told) await Effect.runPromise(ledger.append([shockFact(n, FROM)]));
  const incidents = async (query = "") => (await possible(query)).map((row: { incident: string }) => row.incident);
  expect(await incidents()).toEqual([900, 40, 12].map(callId));
  expect(await incidents("?all=true")).toEqual([900, 40, 12, 7, 0].map(callId));
  for (const [at, n] of told.entries())
    expect((await dismiss(callId(n), { because: "no-arrest", window: A, n: 10 + at })).status).toBe(201);
});

test("an arrest whose form goes on in a form by hand counts as registered when that one is signed, and is missed until then", async () => {
  await Effect.runPromise(ledger.append([recordFact(5, FROM)]));
  const year = async () => {
    const { registered, found, unclear } = (await get("registry/coverage?from=2026-01-01&to=2027-01-01")).json;
    return { registered, missed: found + unclear };
  };
  const post = (path: string, json: object) => ask(`${hub.url}/api/v1/registry/${path}`, as("officer", json));
  const opened = async (json: object) => (await post("forms", json)).json.form as string;
  const other = await opened({ incident: callId(5) });
  const before = await year();
  const keep = await opened({ dataset: "prehosp.ohca", key: "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c21" });
  const entries = { "time-registered": { value: "2026-01-02T06:00:00.000Z", exactness: "minute" } };
  expect((await post(`forms/${keep}/saves`, { window: B, n: 1, seen: 1, entries })).status).toBe(201);
  const said = { is: "merged", keep, other, window: B, n: 2, seen: 2, seenOther: 1, because: "same-event" };
  expect((await post("joinings", said)).status).toBe(201);
  expect(await year()).toEqual(before);
  const { revision, violations } = (await get(`registry/forms/${keep}`)).json;
  const confirmed = violations.map(({ rule }: { rule: string }) => rule);
  const signed = await post(`forms/${keep}/signatures`, { window: B, n: 3, seen: revision, confirmed });
  expect(signed).toMatchObject({ status: 201, json: { form: { standing: "signed" } } });
  expect(await year()).toEqual({ registered: before.registered + 1, missed: before.missed - 1 });
});

test("what has a form in work is not dismissed from the list, and what is not here is not found", async () => {
  await Effect.runPromise(ledger.append([shockFact(9, FROM)]));
  const opened = await ask(`${hub.url}/api/v1/registry/forms`, as("officer", { incident: callId(9) }));
  expect(opened.status).toBe(201);
  const said = { because: "no-arrest", window: A, n: 4 };
  expect(problem(await dismiss(callId(9), said), 409).type).toBe("wrong-standing");
  problem(await dismiss("nowhere", said), 404);
  problem(await dismiss(callId(9), { ...said, because: "tired" }), 422);
  expect(hub.logs.join("\n")).not.toMatch(/first-shock|no-arrest/);
});
