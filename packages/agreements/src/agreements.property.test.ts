import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Condition } from "@prehosp/model";
import type { Agreement } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { addDays } from "@prehosp/model/time";
import { agreementsOn, checkDraft, covers, effectOf, prepare, stateOf } from "./index.ts";
import { agreement, d, draftOf, made, replay, signed, u } from "./fixtures/agreement.ts";

const RUNS = { numRuns: 10_000 };
const UNITS = ["fire-1", "fire-2", "fire-3"] as const;
const day = fc.integer({ min: 0, max: 500 }).map((n) => addDays(d("2026-01-01"), n));
const unknown = fc.constantFrom({ absent: "unknown" }, { absent: "not-recorded" });
const conditions = fc.oneof(fc.subarray([...Condition.options]), unknown);
const body = fc.record({
  from: day,
  until: fc.oneof(day, unknown, fc.constant({ absent: "not-applicable" })),
  conditions,
  units: fc.subarray([...UNITS].map(u)),
  route: fc.constantFrom(undefined, "110" as const, "direct" as const),
  provider: fc
    .constantFrom("fire-service", "red-cross", "police")
    .map((kind) => ({ organisation: "fire" as never, kind })),
});
const plain = agreement();
// Not parsed again: the generators keep to the schema, and reading 10,000 lists of agreements costs more than judging them.
const one = (id: string) =>
  body.map(({ route, ...b }) => ({ ...plain, ...b, id: id as never, ...(route && { route }) }) as Agreement);
// Ids repeat now and then, with different bodies.
const list = fc.array(fc.constantFrom("a", "b", "c").chain(one), { maxLength: 4 });
const condition = fc.constantFrom(...Condition.options);
const unit = fc.constantFrom(...UNITS).map(u);

const certain = (a: Agreement, on: string): boolean =>
  a.provider.kind !== "police" &&
  a.from <= on &&
  (isAbsent(a.until) ? a.until.absent === "not-applicable" : on < a.until);

describe("cover", () => {
  test("never says yes outside the dates and conditions of some agreement with the unit, nor by what is unknown", () => {
    fc.assert(
      fc.property(list, unit, condition, day, (agreements, who, what, on) => {
        const cover = covers(prepare(agreements), { unit: who, condition: what, on });
        const holding = agreements.filter((a) => a.units.includes(who) && certain(a, on));
        expect(cover.inForce === true && holding.length === 0).toBe(false);
        const covering = holding.filter((a) => !isAbsent(a.conditions) && a.conditions.includes(what));
        expect(cover.judged.outcome === "met" && covering.length === 0).toBe(false);
        // A route is one that an agreement with the unit names; an unsettled one is never used.
        expect([undefined, ...agreements.map((a) => a.route)]).toContain(cover.route);
        expect(cover.routeUnsettled !== undefined && cover.route !== undefined).toBe(false);
      }),
      RUNS,
    );
  });

  test("of one unit is never touched by an agreement on others, nor lessened by one more of its own", () => {
    const rank = { met: 0, unclear: 1, "not-met": 2, "not-applicable": 3 };
    fc.assert(
      fc.property(list, one("new"), unit, condition, day, (agreements, more, who, what, on) => {
        const ask = (all: readonly Agreement[]) => covers(prepare(all), { unit: who, condition: what, on });
        const [before, after] = [ask(agreements), ask([...agreements, more])];
        expect(after).toEqual(more.units.includes(who) ? after : before);
        expect(rank[after.judged.outcome]).toBeLessThanOrEqual(rank[before.judged.outcome]);
      }),
      RUNS,
    );
  });

  test("does not depend on the order of the agreements", () => {
    fc.assert(
      fc.property(list, unit, condition, day, (agreements, who, what, on) => {
        const ask = (all: readonly Agreement[]) => covers(prepare(all), { unit: who, condition: what, on });
        expect(ask(agreements.toReversed())).toEqual(ask(agreements));
      }),
      RUNS,
    );
  });
});

describe("drafts", () => {
  const whole = fc.constantFrom(undefined, [...Condition.options]);
  const changes = fc
    .record({
      from: day,
      conditions: fc.oneof(whole, conditions),
      units: fc.constantFrom(undefined, ["fire-1"], [...UNITS]),
    })
    .map((c) => ({ ...c, until: { absent: "not-applicable" } }));
  const ours = fc
    .record({ base: one("a"), open: fc.boolean() })
    .map(({ base, open }) => ({ ...base, ...(open ? { from: plain.from } : {}), provider: plain.provider }));
  const anyDraft = fc
    .record({ base: ours, changes, sides: fc.subarray([0, 1]), days: fc.tuple(day, day), seen: fc.boolean() })
    .map(({ base, changes: c, sides, days, seen }) => {
      const draft = draftOf(base, c, {
        id: "new",
        created: "2026-01-01",
        decided: { by: "x", on: "2026-01-01", source: "s" },
      });
      const both = signed(seen ? { ...draft, replay } : draft, [base], days);
      const signatures = both.signatures.filter((_, i) => sides.includes(i));
      return { base, draft: { ...both, proposed: d("2026-01-01"), signatures } };
    });

  test("never change the book before both have signed and the first day has come, and never back in time", () => {
    let held = 0;
    fc.assert(
      fc.property(anyDraft, day, ({ base, draft }, on) => {
        const { agreements } = agreementsOn([base], [draft], on);
        const state = stateOf(draft, [base], on);
        const [, next] = agreements;
        const stands = state === "in-force";
        held += stands ? 1 : 0;
        expect(stands ? agreements.map((a) => a.id) : agreements).toEqual(stands ? ["a", "new"] : [base]);
        expect(!stands || draft.signatures.length === 2).toBe(true);
        const days = [...draft.signatures.map((s) => s.on), next?.from ?? on].toSorted();
        expect(!stands || (next !== undefined && days.at(-1) === next.from && next.from <= on)).toBe(true);
      }),
      RUNS,
    );
    expect(held).toBeGreaterThan(100);
  });

  test("that take cover from a unit are never accepted without a replay", () => {
    let kept = 0;
    fc.assert(
      fc.property(anyDraft, fc.nat(), fc.integer({ min: 0, max: 40 }), ({ base, draft: any }, pick, n) => {
        const { replay: _, ...rest } = any;
        // A unit and a condition of the agreement itself, as far as it has any: of others there is no cover to take.
        const of = isAbsent(base.conditions) || base.conditions.length === 0 ? Condition.options : base.conditions;
        const what = of[pick % of.length]!;
        const who = base.units[pick % base.units.length] ?? u("fire-1");
        const draft = { ...rest, signatures: [] };
        if (checkDraft(draft, [base]).length > 0) return;
        const effect = made(effectOf(draft, prepare([base])));
        expect(effect.losses).toEqual([]);
        const on = addDays(effect.agreement.from, n);
        const ask = (...all: readonly Agreement[]) =>
          covers(prepare(all), { unit: who, condition: what, on }).judged.outcome;
        const had = ask(base) === "met";
        kept += had ? 1 : 0;
        expect(had && (ask(base, effect.agreement) !== "met" || ask(effect.agreement) !== "met")).toBe(false);
      }),
      RUNS,
    );
    expect(kept).toBeGreaterThan(100);
  });
});
