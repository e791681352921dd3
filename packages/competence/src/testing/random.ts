import { Evidence, GroupEvidence } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { Pack } from "../pack.ts";

/** Small worlds for the property tests: few names and days, so that everything meets everything. */
export const TODAY = "2026-06-15" as Day;
export const NOW = "2026-06-15T12:00:00Z" as Instant;
export const PEOPLE = ["p1", "p2", "p3"] as const;
const competences = ["a", "b", "c"] as const;
const kinds = ["course", "practice", "e-learning", "authorisation"] as const;

const one = <T>(...of: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...of);
const maybe = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.oneof({ weight: 3, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const some = <T>(of: readonly T[]): fc.Arbitrary<T[]> => fc.subarray([...of], { minLength: 1 });
const clean = <T extends object>(value: T): object =>
  Object.fromEntries(Object.entries(value).filter(([, v]) => v !== undefined));
const day = (back: number, ahead: number): fc.Arbitrary<Day> =>
  fc.integer({ min: -back, max: ahead }).map((n) => addDays(TODAY, n));

const fresh = fc.oneof(
  one(1, 6, 12).map((months) => ({ kind: "rolling", months })),
  one({ kind: "calendar-year" }, { kind: "none" }),
  fc.record({
    kind: one("fixed"),
    anchor: one("2024-01-31", "2020-09-01"),
    months: one(6, 12),
    minActiveMonths: one(0, 4),
  }),
);
const prior = fc.record({
  has: one(...competences),
  kinds: some(kinds),
  outcomes: one(["passed"], ["passed", "attended"]),
  fresh,
  match: maybe(one({ type: "terminal" })),
  minVersion: maybe(one({ attribute: "version", fact: "oldest" })),
  issuers: maybe(some(PEOPLE)),
  attestor: maybe(one("r0", "r1")),
  documented: maybe(one(true)),
  unrecorded: one("not-met", "unclear"),
});
const has = fc.tuple(prior, maybe(prior)).map(([p, after]) => ({ ...clean(p), ...(after && { after: clean(after) }) }));
const single = fc.oneof(
  { weight: 6, arbitrary: has as fc.Arbitrary<object> },
  { weight: 1, arbitrary: one<object>({ fact: "role", is: ["x", "y"] }, { fact: "room", is: ["1"] }) },
  { weight: 1, arbitrary: one<object>({ meets: "r0" }, { meets: "r1" }, { meets: "nowhere" }) },
);
const needs = fc.letrec<{ e: object }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 2 },
    single,
    fc.array(tie("e"), { minLength: 1, maxLength: 3 }).map((all) => ({ all })),
    fc.array(tie("e"), { minLength: 1, maxLength: 3 }).map((any) => ({ any })),
    fc.tuple(one(1, 2), fc.array(single, { minLength: 1, maxLength: 3 })).map(([atLeast, of]) => ({ atLeast, of })),
  ),
})).e;
const guard = fc.letrec<{ e: object }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 2 },
    one({ fact: "role", is: ["x"] }, { fact: "room", is: ["1", "2"] }),
    tie("e").map((not) => ({ not })),
    fc.array(tie("e"), { minLength: 1, maxLength: 2 }).map((allOf) => ({ allOf })),
    fc.array(tie("e"), { minLength: 1, maxLength: 2 }).map((anyOf) => ({ anyOf })),
  ),
})).e;

const terms = fc.record({
  applies: maybe(guard),
  from: maybe(day(200, 100)),
  to: maybe(day(50, 400)),
  graceDays: one(undefined, 10, 400),
  equivalents: maybe(one([], ["b"])),
});

/** A pack of three requirements on a person and one on a crew, that may rest on each other, also in rings. */
export const pack: fc.Arbitrary<Pack> = fc
  .record({
    bodies: fc.array(fc.tuple(needs, terms), { minLength: 3, maxLength: 3 }),
    members: one<number | "all">(1, 2, "all"),
    together: has,
    equivalences: fc.array(
      fc.record({ from: one("b", "c"), to: one("a"), fromDay: maybe(day(300, 30)), toDay: maybe(day(30, 200)) }),
      { maxLength: 1 },
    ),
  })
  .map(({ bodies, members, together, equivalences }) => {
    const requirement = (id: string, subject: string, body: object): object => ({
      id,
      version: "1.0",
      title: { nb: id },
      cites: ["AH-2.6-b"],
      subject,
      ...body,
    });
    return Pack.parse({
      id: "random",
      edition: "1",
      layer: "national",
      requirements: [
        ...bodies.map(([n, t], i) => requirement(`r${i}`, "person", { needs: n, ...clean(t) })),
        requirement("crew", "crew", {
          needs: { all: [{ members, meets: "r2" }, { any: [together, { members: 1, meets: "r0" }] }] },
        }),
      ],
      equivalences: equivalences.map((q) => ({
        ...clean(q),
        decided: { by: "x", on: "2020-01-01", source: "y" },
        cites: ["AH-2.6-k"],
      })),
    });
  });

const proof = fc.record({
  competence: one(...competences),
  kind: one(...kinds),
  on: day(500, 60),
  later: one(0, 0, 0, 30, 400, -3),
  outcome: one("passed", "passed", "passed", "attended", "failed"),
  attributes: one<object>(
    {},
    { type: "t1", version: "7.10" },
    { type: "t2", version: "7.9" },
    { type: "t1", version: "ny" },
  ),
  attestedBy: one<unknown>("p1", "p2", "p3", { absent: "unknown" }),
  documented: one<unknown>(true, true, false, { absent: "not-recorded" }),
  source: fc.record({ system: one("s"), ref: fc.nat(9).map(String) }),
});
const known = <E extends { readonly on: Day; readonly later: number }>({ later, ...e }: E) => ({
  ...e,
  knownAt: `${addDays(e.on, later)}T08:00:00Z`,
});
const revocation = fc
  .tuple(proof, maybe(fc.nat(9).map((n) => ({ system: "s", ref: String(n) }))))
  .map(([e, revokes]) => ({ ...e, kind: "revocation", ...(revokes && { revokes }) }));
const anyone = fc.constantFrom(...PEOPLE);

/** Proofs of anybody, without revocations. */
export const proofs: fc.Arbitrary<Evidence> = fc
  .tuple(proof, anyone)
  .map(([e, person]) => Evidence.parse({ ...known(e), person }));

/** Proofs and revocations. */
export const anyEvidence: fc.Arbitrary<readonly Evidence[]> = fc.array(
  fc.oneof(
    { weight: 7, arbitrary: proofs },
    {
      weight: 1,
      arbitrary: fc.tuple(revocation, anyone).map(([e, person]) => Evidence.parse({ ...known(e), person })),
    },
  ),
  { maxLength: 14 },
);

/** What a crew has done together. */
export const anyGroups: fc.Arbitrary<readonly GroupEvidence[]> = fc.array(
  proof.map((e) => GroupEvidence.parse({ ...known(e), of: { unit: "u1" } })),
  { maxLength: 3 },
);

/** Facts of the service, some of them unknown. */
export const facts: fc.Arbitrary<Readonly<Record<string, string>>> = fc.record(
  {
    role: one<string>("x", "z"),
    room: one<string>("1", "3"),
    terminal: one<string>("t1", "t2"),
    oldest: one<string>("7.9", "7.10.0"),
  },
  { requiredKeys: ["role"] },
);
