import { type KeptForm, kinds, readingFacts, readingsOf } from "@prehosp/chain";
import { ActorRef, OrgId } from "@prehosp/model";
import { Instant, epoch } from "@prehosp/model/time";
import { memoryLedger } from "@prehosp/ports/memory";
import { formOf, ihca } from "@prehosp/registry";
import * as fc from "fast-check";
import { Context, Effect, Layer, type Scope } from "effect";
import { TestClock } from "effect/testing";
import { describe, expect, test } from "vitest";
import { Readings, readingsLayer } from "./readings.ts";

const A = { by: ActorRef.parse("officer:a") };
const B = { by: ActorRef.parse("officer:b") };
const AT = Instant.parse("2026-11-22T10:59:00Z");

const said = {
  form: "blank",
  dataset: ihca.id,
  version: ihca.version,
  patient: "a",
  status: "actual",
  time: 0,
} as const;
const blank = formOf([{ type: "opened", by: A.by, at: AT, said }])!;
const kept = (id: string, owner = "region"): KeptForm => ({
  form: { ...blank, id },
  owner: OrgId.parse(owner),
  facts: [],
  deliveries: [],
  assignments: [],
  signs: [],
});

describe("a reading", () => {
  test("has the same reference in any order of the forms, and another by another person, act, hour or form", () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.uuid(), { minLength: 2, maxLength: 12 }), (ids) => {
        const refs = (forms: readonly string[], by = A.by, at = AT, act: "export" | "quality" = "export") =>
          readingFacts(
            forms.map((id) => kept(id)),
            act,
            by,
            at,
          ).map(({ source }) => source.ref);
        const [one] = refs(ids);
        expect(refs(ids.toReversed())).toEqual([one]);
        expect(refs([...ids, ...ids])).toEqual([one]);
        for (const other of [
          refs(ids.slice(1)),
          refs(ids, B.by),
          refs(ids, A.by, Instant.parse("2026-11-22T11:00:00Z")),
          refs(ids, A.by, AT, "quality"),
        ])
          expect(other).not.toContain(one);
        expect(one!.length).toBeLessThanOrEqual(96);
      }),
    );
  });

  test("is by itself of each form, and of one owner's forms together in a file", () => {
    const forms = [kept("f-1"), kept("f-2"), kept("f-3", "hospital")];
    expect(readingFacts(forms, "form", A.by, AT)).toHaveLength(3);
    expect(readingFacts(forms, "export", A.by, AT).map(({ owner, payload }) => [owner, payload])).toEqual([
      ["region", { act: "export", forms: ["f-1", "f-2"] }],
      ["hospital", { act: "export", forms: ["f-3"] }],
    ]);
    expect(readingFacts([], "export", A.by, AT)).toEqual([]);
  });
});

describe("the audit of readings", () => {
  const ledger = (capacity?: number) => memoryLedger({ kinds, ...(capacity === undefined ? {} : { capacity }) });
  const form = kept("f-1");
  const run = <A, E, R>(work: Effect.Effect<A, E, R | Scope.Scope>, on: Layer.Layer<R>) =>
    Effect.runPromise(
      work.pipe(Effect.provide(on), Effect.scoped, Effect.provide(TestClock.layer())) as Effect.Effect<A, E>,
    );
  const linesOf = (one: KeptForm) =>
    Effect.map(readingsOf(one), (all) => all.map(({ by, act, at }) => `${by} ${act} ${at}`));

  test("keeps the first reading of each hour, also where two hubs write on one ledger", () =>
    run(
      Effect.gen(function* () {
        const hub = Effect.map(Layer.build(Layer.fresh(readingsLayer)), (made) => Context.get(made, Readings));
        const hubs = [yield* hub, yield* hub];
        const readAt = (at: string) =>
          Effect.andThen(
            TestClock.setTime(epoch(Instant.parse(at))),
            Effect.forEach([...hubs, ...hubs], (one) => one.note(A, "form", [form])),
          );
        yield* readAt("2026-11-22T10:10:00Z");
        yield* readAt("2026-11-22T10:59:59Z");
        yield* readAt("2026-11-22T11:00:00Z");
        yield* hubs[0]!.note(B, "export", [form, kept("f-2")]);
        expect(yield* linesOf(form)).toEqual([
          "officer:a form 2026-11-22T11:00:00.000Z",
          "officer:b export 2026-11-22T11:00:00.000Z",
          "officer:a form 2026-11-22T10:10:00.000Z",
        ]);
        expect(yield* linesOf(kept("f-2"))).toEqual(["officer:b export 2026-11-22T11:00:00.000Z"]);
        expect(yield* linesOf(kept("f-3"))).toEqual([]);
      }),
      ledger(),
    ));

  test("fails where it cannot be written, and is tried again the next time somebody asks", () =>
    run(
      Effect.gen(function* () {
        const { note } = yield* Readings;
        yield* note(A, "form", [kept("f-2")]);
        for (let n = 0; n < 2; n++)
          expect(yield* Effect.flip(note(A, "form", [form]))).toMatchObject({ _tag: "LedgerError", reason: "Full" });
        yield* note(A, "form", [kept("f-2")]);
        expect(yield* linesOf(form)).toEqual([]);
      }),
      readingsLayer.pipe(Layer.provideMerge(ledger(1))),
    ));
});
