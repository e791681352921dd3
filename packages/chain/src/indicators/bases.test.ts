import { expect, it } from "@effect/vitest";
import { known } from "@prehosp/model/absence";
import type { Day, Instant } from "@prehosp/model/time";
import { Ledger, LedgerError, Vault } from "@prehosp/ports";
import { Effect, Fiber, type Layer, Stream } from "effect";
import { describe } from "vitest";
import { Books } from "../books.ts";
import { decide } from "../decide.ts";
import { follow, way } from "../follow.ts";
import { propose } from "../propose.ts";
import { questionOf } from "../question.ts";
import { caseOf, receive } from "../receive.ts";
import { openForm } from "../registry/open-form.ts";
import { type Troubled, callId, callOf, troubledDoors } from "../test/many-calls.ts";
import { OPERATOR, PLANTED, alarms, board, region, timeOf } from "../test/one-call.ts";
import { WholeBases, keptBases, wholeBasisIn } from "./bases.ts";
import { groundsIn } from "./measured.ts";
import type { WholeBasis } from "./whole-basis.ts";

const period = { from: "2026-11-01" as Day, to: "2026-12-01" as Day };
const before = { from: "2026-10-01" as Day, to: "2026-11-01" as Day };
const received = (n: number, days = 0) => receive(callOf(n, days), OPERATOR);
const arrived = (n: number, seconds: number) =>
  Effect.flatMap(way(callId(n)), (at) => follow(at!, timeOf("amb-1", "at-scene", seconds), OPERATOR));

/** Three calls, two of this month and one of the month before, and what was asked of the ledger since. */
const begun = Effect.fnUntraced(function* (trouble: Troubled, keeping?: Parameters<typeof keptBases>[0]) {
  yield* board;
  yield* received(0);
  yield* received(1, 1);
  yield* received(2, -30);
  const kept = yield* keptBases(keeping);
  const incidents = (asked = period) =>
    Effect.map(kept(asked), ({ basis }) => basis.missions.map(({ incident }) => incident));
  const readings = Effect.sync(() => trouble.asked.splice(0));
  return { kept, incidents, readings };
});

type Doors = Layer.Success<ReturnType<typeof troubledDoors>>;
/** A trial with doors that fail and count as they are told. */
const trial = (name: string, program: (trouble: Troubled) => Effect.Effect<void, unknown, Doors>) =>
  it.effect(name, () => {
    const trouble: Troubled = { asked: [] };
    return program(trouble).pipe(Effect.provide(troubledDoors(trouble)));
  });

describe("what indicators rest on, kept between questions", () => {
  trial("is read once, and then only what came after it and what that is of", (trouble) =>
    Effect.gen(function* () {
      const { kept, incidents, readings } = yield* begun(trouble);
      expect(yield* incidents()).toEqual([callId(0), callId(1)]);
      expect(yield* readings).toEqual(["whole"]);
      expect(yield* incidents()).toEqual([callId(0), callId(1)]);
      expect(yield* readings).toEqual(["after"]);
      yield* arrived(0, 400);
      yield* readings;
      const { timelines } = (yield* kept(period)).basis;
      expect(timelines[0]?.points.some(({ role }) => role === "at-scene")).toBe(true);
      expect(yield* readings).toEqual(["after", "one"]);
      // Another period begins with what was kept of the ledger, and is read for what it lacks.
      expect(yield* incidents(before)).toEqual([callId(2)]);
      expect(yield* readings).toEqual(["after", "one"]);
    }),
  );

  trial("is read once for all who ask at the same time", (trouble) =>
    Effect.gen(function* () {
      const { kept, incidents, readings } = yield* begun(trouble);
      yield* Effect.all([incidents(), incidents(), incidents(), kept(before)], { concurrency: "unbounded" });
      // Those who asked when the first reading had begun share the one after it.
      expect((yield* readings).filter((one) => one !== "one")).toEqual(["whole", "after"]);
    }),
  );

  trial("has what was acknowledged while others' reading was under way", (trouble) =>
    Effect.gen(function* () {
      const { kept } = yield* begun(trouble);
      const context = yield* Effect.context<Doors>();
      let second: Fiber.Fiber<WholeBasis, unknown> | undefined;
      trouble.afterAll = Effect.gen(function* () {
        yield* arrived(0, 400);
        second = yield* Effect.forkDetach(kept(period), { startImmediately: true });
      }).pipe(Effect.provideContext(context), Effect.orDie);
      const there = ({ basis }: WholeBasis) => basis.timelines[0]!.points.some(({ role }) => role === "at-scene");
      expect(there(yield* kept(period))).toBe(false);
      expect(there(yield* Fiber.join(second!))).toBe(true);
    }),
  );

  trial("does not keep a reading that failed, and goes on from what was read before it", (trouble) =>
    Effect.gen(function* () {
      const { kept, incidents } = yield* begun(trouble);
      for (const facts of [0, 1, 5]) {
        trouble.readsFail = facts;
        expect(yield* Effect.flip(kept(period))).toMatchObject({ reason: "Unreachable" });
      }
      trouble.readsFail = undefined;
      expect(yield* incidents()).toEqual([callId(0), callId(1)]);
    }),
  );

  for (const [how, alone] of [
    ["by itself", 1000],
    ["with the whole ledger", 0],
  ] as const)
    trial(
      `is of one moment where an incident is read again ${how}: what is written then is the next one's`,
      (trouble) =>
        Effect.gen(function* () {
          const { kept } = yield* begun(trouble, { most: 1000, alone });
          const context = yield* Effect.context<Doors>();
          yield* kept(period);
          yield* arrived(0, 400);
          trouble.afterAll = arrived(0, 500).pipe(Effect.provideContext(context), Effect.orDie);
          const points = Effect.map(kept(period), ({ basis }) =>
            basis.timelines[0]!.points.filter(({ role }) => role === "at-scene"),
          );
          expect(yield* points).toHaveLength(1);
          expect(yield* points).toHaveLength(2);
        }),
    );

  trial("has forms in the order they were opened, whosever they are", (trouble) =>
    Effect.gen(function* () {
      const { kept } = yield* begun(trouble);
      for (const n of [1, 0])
        yield* openForm({ incident: callId(n), patient: "a" }, { by: OPERATOR, owner: region.id });
      const { forms } = (yield* kept(period)).basis;
      expect(forms?.map(({ form }) => form)).toEqual([`${callId(1)}.a`, `${callId(0)}.a`]);
    }),
  );

  trial("is judged again where a proposal could not be read", (trouble) =>
    Effect.gen(function* () {
      const { kept } = yield* begun(trouble);
      yield* propose(questionOf(callOf(1, 1), callOf(1, 1).received as Instant), OPERATOR);
      const gain = Effect.map(kept(period), ({ basis }) => basis.considerations?.[1]?.probableGain);
      trouble.editionsFail = true;
      expect(yield* gain).toEqual({ absent: "not-recorded" });
      trouble.editionsFail = false;
      expect(yield* gain).toBe(true);
    }),
  );

  trial("is made anew under other books", (trouble) =>
    Effect.gen(function* () {
      const { kept } = yield* begun(trouble);
      const own = yield* Books;
      yield* decide((yield* way(callId(0)))!, alarms(["fire-1", "110"]), OPERATOR);
      const asked = Effect.map(kept(period), ({ basis }) => known(basis.relays?.[0]?.asked));
      expect(yield* asked).toBe(true);
      const organisations = region.organisations.filter(({ kind }) => kind !== "110");
      const others = { ...own, region: { ...own.region, organisations } };
      expect(yield* asked.pipe(Effect.provideService(Books, others))).toBe(false);
      expect(yield* asked).toBe(true);
    }),
  );

  trial("is let go where there is more than is kept, the longest unasked first, and is read again", (trouble) =>
    Effect.gen(function* () {
      const { incidents, readings } = yield* begun(trouble, { most: 1, alone: 0 });
      yield* incidents();
      yield* readings;
      expect(yield* incidents()).toEqual([callId(0), callId(1)]);
      expect(yield* readings).toEqual(["after", "whole"]);
      expect(yield* incidents(before)).toEqual([callId(2)]);
      expect(yield* readings).toEqual(["after", "whole"]);
      expect(yield* incidents(before)).toEqual([callId(2)]);
      expect(yield* readings).toEqual(["after"]);
    }),
  );

  trial("begins anew with a ledger that is not the one that was read", (trouble) =>
    Effect.gen(function* () {
      const { kept, readings } = yield* begun(trouble);
      yield* kept(period);
      yield* readings;
      const ledger = yield* Ledger;
      const other = Ledger.of({
        ...ledger,
        since: (cursor) =>
          cursor === undefined
            ? Stream.empty
            : Stream.fail(new LedgerError({ reason: "Unintelligible", message: "the cursor is not one of this" })),
      });
      const empty = yield* kept(period).pipe(Effect.provideService(Ledger, other));
      expect(empty.basis.missions).toEqual([]);
      expect((yield* kept(period)).basis.missions).toEqual((yield* wholeBasisIn(period)).basis.missions);
    }),
  );

  trial("holds nothing that the vault can forget, before or after it did", (trouble) =>
    Effect.gen(function* () {
      const { kept } = yield* begun(trouble);
      yield* openForm({ incident: callId(0), patient: "a" }, { by: OPERATOR, owner: region.id });
      const planted = (text: string) => Object.values(PLANTED).filter((one) => text.includes(one));
      const first = yield* kept(period);
      expect(planted(JSON.stringify(first))).toEqual([]);
      yield* (yield* Vault).forget(caseOf(callId(0)), OPERATOR);
      const after = yield* kept(period);
      expect(after.basis).toEqual((yield* wholeBasisIn(period)).basis);
      expect(planted(JSON.stringify(after))).toEqual([]);
    }),
  );

  trial("is what grounds are made of, where somebody keeps it", (trouble) =>
    Effect.gen(function* () {
      const { kept, readings } = yield* begun(trouble);
      const asked = groundsIn(period).pipe(Effect.provideService(WholeBases, kept));
      const { basis } = yield* asked;
      yield* asked;
      expect(yield* readings).toEqual(["whole", "after"]);
      expect((yield* groundsIn(period)).basis).toEqual(basis);
      expect(yield* readings).toEqual(["whole"]);
    }),
  );
});
