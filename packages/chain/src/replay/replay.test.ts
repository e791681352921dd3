import { expect, it } from "@effect/vitest";
import type { Proposal } from "@prehosp/dispatch";
import { Incident } from "@prehosp/model";
import { type Day, addSeconds } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import { Editions, Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { describe, test } from "vitest";
import { decide } from "../decide.ts";
import { subjectOf } from "../facts-of.ts";
import { way } from "../follow.ts";
import { proposalMade } from "../kinds/alarm.ts";
import { propose } from "../propose.ts";
import { questionOf } from "../question.ts";
import { receive } from "../receive.ts";
import { CALL, OPERATOR, board, books, call, doors, region, unit } from "../test/one-call.ts";
import { base, drafted, period } from "../test/drafted.ts";
import { citationOf } from "./citation.ts";
import { replay } from "./replay.ts";
import { ReplayReport } from "./report.ts";
import { retrialOf } from "./under.ts";

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
