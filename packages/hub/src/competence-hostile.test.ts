import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ORG, PRACTICE, UNIT, asActor, daysAgo, proof, startWithActors } from "./test/competence.ts";
import { type Started, problem } from "./test/hub.ts";

// Every address of competence, met by who sends nonsense, by a neighbour, and by nobody: a problem each time, never what was said.
let hub: Started;
const { get, post, record } = asActor(() => hub.url);
const NAME = "Modig Prøvesen";

const at = `${daysAgo(1)}T10:00:00.000Z`;
const day = daysAgo(-20);
const text = { nb: "Kurs" };
const course = {
  id: "c",
  title: text,
  kind: "class",
  hours: 4,
  gives: ["nodnett-user"],
  prerequisites: [],
  terminalTypes: [],
  items: [],
};
const date = { id: "d", course: "c", organisation: ORG, place: "Bø", from: day, to: day, seats: 2 };
const decided = { by: "role:director", on: "2026-01-01", source: "vedtak (syntetisk)" };
const of = { course: "c", proof: PRACTICE, days: 1, fewest: 1, most: 8, daysBefore: 1 };
const rules = {
  decided,
  user: { ...of, classesAWeek: 1 },
  instructors: { AMK: { ...of, own: 1 }, LVS: { ...of, own: 1 }, akuttmottak: { ...of, own: 1 } },
};
const room = { room: ORG, kind: "AMK", goLive: day, operators: ["o-1"] };
const local = {
  id: "lokal",
  edition: "2019-06-19-horing",
  layer: "local",
  owner: ORG,
  units: [UNIT],
  decided,
  from: day,
  competence: [
    {
      requirement: PRACTICE,
      needs: {
        has: "akutthjelper-skills",
        kinds: ["practice"],
        outcomes: ["passed"],
        fresh: { kind: "rolling", months: 6 },
        unrecorded: "not-met",
      },
    },
  ],
};
const seat = { id: "s", at, by: "leader-1", date: "d", kind: "enrolled", person: "p-1" };
const mapping = {
  system: "a",
  who: { column: "A", as: "account" },
  competence: { column: "B", codes: { C: "nodnett-user" } },
  kind: { is: "course" },
  outcome: { is: "passed" },
  on: { column: "D", order: "day.month.year" },
};
const account = { system: "laering", account: "k-1" };
const two = { organisation: ORG, person: "p-1", gone: "p-2" };
/** What each address would take. */
const bodies: Readonly<Record<string, object>> = {
  "competence/people": {
    organisation: ORG,
    people: ["p-1", "p-2"].map((person) => ({ person, roles: ["akutthjelper"] })),
  },
  "competence/evidence": { organisation: ORG, evidence: [proof("p-1", "e-1")] },
  "competence/settings": { of: { organisation: ORG }, facts: { terminalType: "handheld" } },
  "competence/equivalences": { from: "a", to: "nodnett-user", decided, cites: ["AH-2.6-k"] },
  "competence/packs": { pack: local },
  "competence/packs/reviews": { pack: local },
  "competence/people/p-1/corrections": {
    organisation: ORG,
    revokes: { system: "portal", ref: "e-1" },
    because: "mistyped",
  },
  "competence/people/p-1/forget": { organisation: ORG },
  courses: course,
  "courses/dates": date,
  "courses/dates/d/seats": {
    facts: [
      seat,
      { ...seat, id: "m", kind: "moved", from: day, to: day },
      { ...seat, id: "r", kind: "resumed", cancellation: "x" },
    ],
  },
  "courses/path": { organisation: ORG, person: "p-1", competence: "nodnett-user" },
  "materials/copies": {
    copies: [{ of: { id: "m", edition: "1", hash: `sha256:${"a".repeat(64)}` }, fetched: daysAgo(1) }],
  },
  [`organisations/${ORG}/training`]: {
    facts: [{ id: "t", at, by: "i-1", person: "p-1", kind: "signed-in", date: "d" }],
  },
  certificates: { id: "k", date: "d", person: "p-1", by: "i-1" },
  "certificates/k/pdf": { names: "without", language: "nb" },
  "certificates/k/revoked": { id: "k2", by: "i-1" },
  [`units/${UNIT}/crew`]: { facts: [{ id: "c1", by: "leader-1", unit: UNIT, at, joined: ["p-1"] }] },
  [`units/${UNIT}/service`]: { facts: [{ id: "s1", by: "leader-1", unit: UNIT, at, kind: "in" }] },
  [`units/${UNIT}/equipment`]: { facts: [{ id: "q1", by: "leader-1", unit: UNIT, at, kind: "placed", item: "aed" }] },
  [`units/${UNIT}/availability`]: { outcome: "yes" },
  rollouts: { rollout: "lifex", product: "lifex", rules },
  "rollouts/lifex/rooms": { rooms: [room] },
  [`rollouts/lifex/rooms/${ORG}/date`]: { goLive: day, seen: "nothing" },
  [`rollouts/lifex/rooms/${ORG}/contacts`]: { at, with: "leader", way: "telephone", agreed: [{ what: "nothing-yet" }] },
  "learning/matches": { organisation: ORG, account, person: "p-1" },
  "learning/matches/part": { organisation: ORG, account, person: "p-1", because: "other" },
  "learning/matches/compare": {
    organisation: ORG,
    accounts: [{ account, keys: [] }],
    people: [{ person: "p-1", keys: [] }],
  },
  "learning/merges": { ...two, because: "other" },
  "learning/merges/part": { ...two, because: "other" },
  "imports/preview": { organisation: ORG, name: "a.csv", content: "QTtC", mapping },
  imports: { organisation: ORG, name: "a.csv", content: "QTtC", mapping, plan: "x" },
};
const addresses = Object.keys(bodies);
let described: readonly { readonly path: string; readonly query: readonly string[] }[] = [];

beforeAll(async () => {
  hub = await startWithActors();
  for (const path of ["competence/people", "rollouts", "courses", "courses/dates", "rollouts/lifex/rooms"])
    expect((await post(path, bodies[path])).status).toBe(201);
  await record(proof("p-1", "e-0"));
  const { paths } = (await (await fetch(`${hub.url}/openapi.json`)).json()) as {
    paths: Record<string, { get?: { tags: string[]; parameters?: { name: string; in: string }[] } }>;
  };
  described = Object.entries(paths).flatMap(([path, { get: asked }]) =>
    asked?.tags.includes("Competence")
      ? [{ path, query: (asked.parameters ?? []).flatMap((p) => (p.in === "query" ? [p.name] : [])) }]
      : [],
  );
});
afterAll(() => hub.stop());

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    1e308,
    2 ** 53 + 2,
    -1,
    "",
    "\0",
    NAME,
    "9".repeat(400),
    null,
    [],
    {},
    [null],
    true,
    "2026-02-30",
  ),
  fc.string({ unit: "binary", maxLength: 60 }),
  fc.jsonValue({ maxDepth: 2 }),
  fc.constantFrom("__proto__", "constructor", "toString", "a/b~c"),
);
const spoiled = (body: object) =>
  fc.tuple(fc.nat(), odd).map(([n, instead]) => {
    const copy = structuredClone(body) as Record<string, unknown>;
    const places: (readonly [Record<string, unknown>, string])[] = [];
    const walk = (value: unknown): void => {
      if (typeof value !== "object" || value === null) return;
      for (const name of Object.keys(value)) {
        places.push([value as Record<string, unknown>, name]);
        walk((value as Record<string, unknown>)[name]);
      }
    };
    walk(copy);
    const [holder, name] = places[n % places.length]!;
    holder[name] = instead;
    return copy;
  });
const well = (answer: Awaited<ReturnType<typeof get>>, where: string): void => {
  expect([where, answer.status < 500]).toEqual([where, true]);
  if (answer.status >= 400) expect(JSON.stringify(problem(answer, answer.status))).not.toContain(NAME);
};

test("a body with one thing said otherwise is taken or a problem, and never breaks the hub", async () => {
  const said = fc.constantFrom(...addresses).chain((path) => fc.tuple(fc.constant(path), spoiled(bodies[path]!)));
  await fc.assert(
    fc.asyncProperty(said, fc.constantFrom("coordinator", "director", "neighbour"), async ([path, body], who) =>
      well(await post(path, body, who), path),
    ),
    { numRuns: 600 },
  );
  for (const path of addresses)
    for (const body of [null, [], 17, "x", {}, { facts: [null, [], 3] }]) well(await post(path, body), path);
  expect(hub.logs.join("\n")).not.toMatch(/defect|Prøvesen/);
}, 120_000);

test("an address or a question with nonsense in it is a problem or an answer, and never breaks the hub", async () => {
  expect(described.length).toBeGreaterThan(20);
  const value = fc.oneof(
    fc.string({ unit: "binary", maxLength: 30 }),
    fc.constantFrom(ORG, UNIT, "p-1", day, at, PRACTICE, "lifex", NAME, "__proto__", "-1", "with"),
  );
  const asked = fc
    .constantFrom(...described)
    .chain(({ path, query }) =>
      fc.tuple(
        fc.constant(path),
        fc.array(value, { minLength: 4, maxLength: 4 }),
        fc.tuple(...query.map((name) => fc.tuple(fc.constant(name), fc.option(value)))),
      ),
    );
  await fc.assert(
    fc.asyncProperty(asked, fc.constantFrom("coordinator", "neighbour", "amk"), async ([path, ids, query], who) => {
      let n = 0;
      const where = path.replace("/api/v1/", "").replaceAll(/\{\w+\}/g, () => encodeURIComponent(ids[n++] || "x"));
      const said = new URLSearchParams(
        query.flatMap(([name, v]) => (v === null ? [] : [[name, v] as [string, string]])),
      );
      well(await get(`${where}?${said.toString()}`, who), path);
    }),
    { numRuns: 500 },
  );
  expect(hub.logs.join("\n")).not.toMatch(/defect|Prøvesen/);
}, 120_000);

test("a neighbour writes nothing of another organisation's, nobody is nobody, and what is too large is said to be", async () => {
  const OPEN = ["competence/packs/reviews", "materials/copies", "courses"];
  for (const path of addresses.filter((p) => !OPEN.includes(p)))
    expect([path, (await post(path, bodies[path], "neighbour")).status]).toEqual([
      path,
      expect.toSatisfy((s) => s >= 400 && s < 500),
    ]);
  for (const path of addresses)
    expect([path, (await post(path, bodies[path], "stranger")).status]).toEqual([path, 401]);
  problem(await post(`rollouts/lifex/rooms/${ORG}/date`, bodies[`rollouts/lifex/rooms/${ORG}/date`]), 409);
  const big = { organisation: ORG, evidence: [proof("p-1", "big", { attributes: { a: "x".repeat(2_000_000) } })] };
  problem(await post("competence/evidence", big), 413);
});
