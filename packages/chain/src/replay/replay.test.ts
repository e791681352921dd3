import { expect, it } from "@effect/vitest";
import { Draft } from "@prehosp/agreements";
import { type Proposal, propose as dispatch } from "@prehosp/dispatch";
import { Condition, Incident, MissionState, Situation } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Day, addSeconds } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import { Editions, Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import * as fc from "fast-check";
import { covers } from "@prehosp/agreements";
import { describe, test } from "vitest";
import { decide } from "../decide.ts";
import { subjectOf } from "../facts-of.ts";
import { way } from "../follow.ts";
import { proposalMade } from "../kinds/alarm.ts";
import { propose } from "../propose.ts";
import { questionOf } from "../question.ts";
import { receive } from "../receive.ts";
import { CALL, OPERATOR, board, books, call, doors, region, unit } from "../test/one-call.ts";
import { citationOf } from "./citation.ts";
import { differs } from "./differs.ts";
import { replay } from "./replay.ts";
import { ReplayReport } from "./report.ts";
import { retrialOf } from "./under.ts";

const period = { from: "2026-11-01" as Day, to: "2026-12-01" as Day };
const base = region.agreements[0]!;
const drafted = (conditions: readonly Condition[], more: object = {}): Draft =>
  Draft.parse({
    id: "a-fire-b",
    base: { agreement: base.id, hash: contentHash(base) },
    changes: { from: "2027-01-01", conditions },
    author: { by: "role:coordinator", role: "koordinator", organisation: "hf" },
    created: "2026-11-20",
    signatures: [],
    ...more,
  });

const played = Effect.gen(function* () {
  yield* board;
  yield* receive(call(), OPERATOR);
  yield* propose(questionOf(call(), addSeconds(CALL, 40)), OPERATOR);
});

describe("as of its day", () => {
  it.effect("what was proposed comes out of what was known then, bit for bit, and nothing differs", () =>
    Effect.gen(function* () {
      yield* played;
      const report = yield* replay({ period });
      expect(ReplayReport.parse(report)).toEqual(report);
      expect(report).toMatchObject({ incidents: 1, replayed: 1, different: 0, moves: [], under: {} });
      expect(report.reproduced).toMatchObject({ identical: 1, otherCode: 0, broken: [] });
      expect(citationOf(yield* replay({ period }))).toEqual(citationOf(report));
    }).pipe(Effect.provide(doors())),
  );

  it.effect(
    "another answer by the same code is called broken, by another code only told; what is gone is left out",
    () =>
      Effect.gen(function* () {
        yield* played;
        const ledger = yield* Ledger;
        const editions = yield* Editions;
        const [made] = (yield* way(call().id))!.proposals;
        const forged = { ...((yield* editions.get(made!.proposal)) as Proposal), proposed: [] };
        const again = (n: number, over: object) => {
          const { fact: _f, at, recorded: _r, by, ...payload } = made!;
          return ledger.append([
            {
              kind: proposalMade.kind,
              version: proposalMade.version,
              subject: subjectOf(call().id),
              owner: region.id,
              by,
              status: "actual",
              valid: { from: at, exactness: "exact" },
              source: { system: "test", ref: `${n}` },
              payload: { ...payload, ...over },
            },
          ]);
        };
        const proposal = yield* editions.put(forged);
        yield* again(1, { proposal });
        expect((yield* replay({ period })).reproduced.broken).toEqual([call().id]);
        yield* again(2, { proposal, code: ["@prehosp/dispatch@0.0.9"] });
        const other = yield* replay({ period });
        expect(other.reproduced).toMatchObject({ identical: 0, otherCode: 1, broken: [] });
        expect(other.different).toBe(1);
        yield* again(3, { situation: `sha256:${"0".repeat(64)}` });
        expect(yield* replay({ period })).toMatchObject({ replayed: 0, leftOut: { "edition-missing": 1 } });
      }).pipe(Effect.provide(doors())),
  );
});

it.effect("a replay writes nothing down: no proposal, no decision, nothing a way is made of", () =>
  Effect.gen(function* () {
    yield* played;
    const ledger = yield* Ledger;
    const before = yield* Stream.runCollect(ledger.since(undefined));
    expect((yield* replay({ period, draft: drafted(["unconscious"]) })).different).toBe(1);
    expect(yield* Stream.runCollect(ledger.since(undefined))).toEqual(before);
  }).pipe(Effect.provide(doors())),
);

it.effect("everybody else has a turn before each incident is folded, and again before it is judged", () =>
  Effect.gen(function* () {
    yield* board;
    const calls = Array.from({ length: 20 }, (_, n) =>
      Incident.parse({
        ...call(),
        id: `many-${n}`,
        source: { system: "amis", ref: `many-${n}` },
        missions: [],
        times: [],
      }),
    );
    yield* Effect.forEach(calls, (one) => receive(one, OPERATOR));
    let turns = 0;
    yield* Effect.forkChild(Effect.forever(Effect.sync(() => turns++)));
    expect((yield* replay({ period })).incidents).toBe(calls.length);
    expect(turns).toBeGreaterThanOrEqual(2 * calls.length);
  }).pipe(Effect.provide(doors())),
);

describe("under a draft", () => {
  it.effect(
    "taking the condition away is told with unit, lists, rule and norm; those outside the period are not in it",
    () =>
      Effect.gen(function* () {
        yield* played;
        yield* decide(
          (yield* way(call().id))!,
          { alarm: [{ unit: unit("fire-1"), route: "110" }], standDown: [], deviates: false },
          OPERATOR,
        );
        const report = yield* replay({ period, draft: drafted(["unconscious"]) });
        expect(report.moves).toEqual([{ from: "proposed", to: "outside", units: 1, incidents: 1 }]);
        expect(report.examples[0]?.change).toMatchObject({
          unit: "fire-1",
          before: { list: "proposed" },
          after: { list: "outside", reason: "not-covered" },
          findings: [{ rule: "dispatch.condition-covered", cites: ["AH-2.8-a"], before: "met", after: "not-met" }],
        });
        expect(report.under.agreement).toMatchObject({ draft: "a-fire-b", replaces: "a-fire" });
        const before = yield* replay({ period: { from: "2026-10-01" as Day, to: "2026-11-01" as Day } });
        expect(before.incidents).toBe(0);
      }).pipe(Effect.provide(doors())),
  );

  test.each([
    ["ends before it begins", { changes: { from: "2027-01-01", until: "2026-12-01" } }, "ends-before-it-begins"],
    ["has an unknown base", { base: { agreement: "a-none", hash: contentHash(base) } }, "base-unknown"],
    ["has an id in use", { id: "a-rk" }, "id-taken"],
  ])("one that %s is refused with its place", (_, more, problem) => {
    const made = retrialOf({ period, draft: drafted(["cardiac-arrest"], more) }, books!);
    expect("problems" in made && made.problems.map((p) => p.problem)).toContain(problem);
  });

  test("an empty period and a choice beyond the national maximum are refused", () => {
    const entry = {
      layer: "regional",
      parameter: "dispatch.minimum-gain.cardiac-arrest",
      value: 600,
      from: "2027-01-01",
      decidedBy: "medisinsk ansvarlig",
      decidedOn: "2026-11-01",
      source: "sak 1",
    } as never;
    const made = retrialOf({ period: { from: period.to, to: period.from }, layers: [entry] }, books!);
    expect("problems" in made && made.problems.map((p) => p.problem)).toEqual(
      expect.arrayContaining(["empty-period", "policy"]),
    );
  });
});

const minimum = ["aed", "ventilation-mask", "bleeding-control", "tourniquet", "thermal-blanket"];
const packed = (carries: readonly string[]) => ({
  id: "region-1",
  edition: "2019-06-19-horing",
  layer: "regional",
  owner: "hf",
  decided: { by: "medisinsk ansvarlig lege", on: "2026-11-19", source: "vedtak 3/26" },
  from: "2027-01-01",
  equipment: [{ kinds: ["fire"], needs: { all: carries.map((c) => ({ carries: c })) } }],
});

describe("under a local pack", () => {
  it.effect("that asks for more, decided after the period began, the unit without it is outside", () =>
    Effect.gen(function* () {
      yield* played;
      const report = yield* replay({ period, packs: [packed([...minimum, "oxygen"])] });
      expect(report.under).toEqual({ packs: ["region-1"] });
      expect(report.examples[0]?.change).toMatchObject({ unit: "fire-1", before: { list: "proposed" } });
      expect(report.first).toMatchObject({ arisen: 0, lost: 0, other: 1 });
    }).pipe(Effect.provide(doors())),
  );

  test("that asks for less is refused with its place", () => {
    const made = retrialOf({ period, packs: [packed(minimum.slice(1))] }, books!);
    expect("problems" in made && made.problems.map((p) => p.path)).toEqual(["/equipment/0/needs"]);
  });
});

const RANK = { proposed: 0, possible: 1, outside: 2, "not-there": 3 } as const;

/** Random calls around the farm: conditions, states and times, each perhaps not known. */
const situations = fc
  .record({
    condition: fc.option(fc.constantFrom(...Condition.options), { nil: undefined }),
    vital: fc.constantFrom("manifest", "potential", "unclear", "none"),
    states: fc.array(fc.constantFrom(...MissionState.options), { minLength: 6, maxLength: 6 }),
    seconds: fc.array(fc.option(fc.integer({ min: 0, max: 3000 })), { minLength: 6, maxLength: 6 }),
    day: fc.integer({ min: -600, max: 400 }),
  })
  .map(({ condition, vital, states, seconds, day }) => {
    const at = addSeconds(CALL, day * 86_400);
    const on = at.slice(0, 10) as Day;
    const said = condition ?? absent("unknown");
    return Situation.parse({
      incident: "call-1",
      at,
      initiator: "AMK",
      purpose: "life-saving-first-aid",
      flags: [],
      indication: { vital, condition: said, basis: ["observed"], cites: ["AH-2.5-d"] },
      candidates: region.units.map((u, i) => ({
        unit: u,
        state: states[i],
        crew: { available: { outcome: "yes", said: CALL } },
        secureChannel: true,
        ...(i < 2 ? { cover: covers(books!.agreements, { unit: u.id, condition: said, on }) } : {}),
        reach: {
          unit: u.id,
          eta: seconds[i] == null ? absent("unknown") : { seconds: seconds[i], low: seconds[i], high: seconds[i] },
          parts: i < 2 ? [{ what: "relay", seconds: 60 }] : [],
          positionAgeSeconds: 0,
          source: "crow-flight",
        },
      })),
    });
  });

const { policy } = books!;
const oneOf = (situation: Situation) =>
  ({ situation, policy, way: undefined as never, proposal: "", code: [] }) as const;

/** The policy and situation of a retrial that must make sense. */
const retriedUnder = (question: Parameters<typeof retrialOf>[0], s: Situation) => {
  const made = retrialOf(question, books!);
  const again = "problems" in made ? made : made.retrial.of(oneOf(s));
  if ("problems" in again) throw new Error(JSON.stringify(again.problems));
  return again;
};

describe("properties", () => {
  test("under the same policy nothing differs", () => {
    fc.assert(
      fc.property(situations, (s) => {
        const again = retriedUnder({ period, edition: policy.edition.id }, s);
        expect(again.policy.hash).toBe(policy.hash);
        expect(differs(dispatch(policy, s), dispatch(again.policy, again.situation))).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  test("adding conditions to an agreement takes no unit further from an alarm, and moves no other unit", () => {
    let moved = 0;
    fc.assert(
      fc.property(situations, fc.subarray([...Condition.options]), (s, more) => {
        const had = Array.isArray(base.conditions) ? (base.conditions as readonly Condition[]) : [];
        const draft = drafted([...new Set([...had, ...more])]);
        const again = retriedUnder({ period: { from: "2020-01-01" as Day, to: period.to }, draft }, s);
        for (const c of differs(dispatch(policy, s), dispatch(again.policy, again.situation))) {
          moved++;
          expect(c.unit).toBe("fire-1");
          expect(RANK[c.after.list]).toBeLessThanOrEqual(RANK[c.before.list]);
        }
      }),
      { numRuns: 2000 },
    );
    expect(moved).toBeGreaterThan(100);
  });
});
