import { expect, it } from "@effect/vitest";
import type { Day } from "@prehosp/model/time";
import { known } from "@prehosp/model/absence";
import { Effect } from "effect";
import { describe } from "vitest";
import { handOver } from "../hand-over.ts";
import { actOnForm } from "../registry/act-on-form.ts";
import { openForm } from "../registry/open-form.ts";
import { CALL, OPERATOR, after, begun, call, decided, doors, now, region, told } from "../test/one-call.ts";
import { groundsIn, measuredOnLevels, measuredSeries, stepsOf } from "./measured.ts";
import { wholeBasisIn } from "./bases.ts";
import { allIndicators } from "@prehosp/indicators";

const period = { from: "2026-11-01" as Day, to: "2026-12-01" as Day };
const window = "5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2c11";

describe("what indicators rest on, out of the ledger", () => {
  it.effect(
    "a call that nobody has decided on: the duty came, a gain was probable, and what the centre did is not recorded",
    () =>
      Effect.gen(function* () {
        yield* begun();
        const { basis, places } = yield* wholeBasisIn(period);
        expect(basis.considerations).toEqual([
          {
            incident: call().id,
            status: "actual",
            at: CALL,
            vital: true,
            probableGain: true,
            considered: { absent: "not-recorded" },
          },
        ]);
        expect(basis.relays).toEqual([]);
        expect(basis).not.toHaveProperty("calls");
        expect(basis).not.toHaveProperty("residents");
        expect(places.municipalityOf(call().id)).toBe("4219");
      }).pipe(Effect.provide(doors())),
  );

  it.effect("a decision made on the proposal is one that was considered, also where nobody was sent", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided();
      expect((yield* wholeBasisIn(period)).basis.considerations?.[0]?.considered).toBe(true);
    }).pipe(Effect.provide(doors())),
  );

  it.effect("the hub's own clock of an alarm by 110 is no clock of the relay; one that somebody tells is", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "110"], ["rk-1", "direct"]);
      const [relay, ...others] = (yield* wholeBasisIn(period)).basis.relays ?? [];
      expect(others).toEqual([]);
      expect(relay).toMatchObject({ unit: "fire-1", alarmed: { absent: "not-recorded" } });
      expect(known(relay!.asked)).toBe(true);
      yield* told("fire-1", "alarmed", 95);
      expect((yield* wholeBasisIn(period)).basis.relays?.[0]).toMatchObject({
        asked: relay!.asked,
        alarmed: after(95),
      });
    }).pipe(Effect.provide(doors())),
  );

  it.effect("an arrest is found until its form is signed, and then the form is the case", () =>
    Effect.gen(function* () {
      yield* begun();
      yield* decided(["fire-1", "direct"]);
      yield* told("fire-1", "at-patient", 300);
      yield* handOver(yield* now, OPERATOR);
      const found = (yield* wholeBasisIn(period)).basis;
      expect(found.captures).toMatchObject([{ arrest: "call-1/a", status: "actual" }]);
      expect(found.captures?.[0]?.standing).not.toBe("registered");
      const form = (yield* openForm({ incident: call().id, patient: "a" }, { by: OPERATOR, owner: region.id }))!.form;
      const act = { window, seen: 1 } as const;
      yield* actOnForm(
        form.id,
        {
          act: "save",
          ...act,
          n: 1,
          entries: { "age-years": { value: 62 } },
        },
        OPERATOR,
      );
      const draft = (yield* wholeBasisIn(period)).basis;
      expect(draft.forms).toMatchObject([{ form: form.id, opened: form.history[0]?.at }]);
      // Only what somebody stands for goes before what the chain put together.
      expect(draft.cases[0]?.values["age-years"]).toMatchObject({ value: 61 });
      const { kept, judged } = (yield* actOnForm(
        form.id,
        { act: "sign", ...act, seen: 2, n: 2, confirmed: ["ohca.w314", "ohca.w705"] },
        OPERATOR,
      ))!;
      expect(judged).not.toHaveProperty("issues");
      expect(kept.form.standing).toBe("signed");
      const signed = yield* wholeBasisIn(period);
      expect(signed.basis.captures).toMatchObject([{ arrest: "call-1/a", standing: "registered" }]);
      expect(signed.basis.cases).toHaveLength(1);
      expect(signed.basis.cases[0]?.values["age-years"]).toMatchObject({ value: 62 });
      expect(signed.places.beside("forms", form.id)).toBe("4219");
    }).pipe(Effect.provide(doors())),
  );

  it.effect("of other days nothing is there, and few are told of by no count at any level", () =>
    Effect.gen(function* () {
      yield* begun();
      const before = { from: "2026-09-01" as Day, to: "2026-10-01" as Day };
      const { basis } = yield* wholeBasisIn(before);
      expect([basis.cases, basis.missions, basis.considerations, basis.forms]).toEqual([[], [], [], []]);
      const grounds = yield* groundsIn(period, [{ ...period, persons: 0 }]);
      const all = yield* measuredOnLevels(grounds, allIndicators, ["national", "region", "unit", "municipality"]);
      expect(JSON.stringify(all)).not.toContain('"population"');
      const rate = all.find(({ measurement }) => measurement.indicator === "survival-rate-30-days")!;
      expect(rate.measurement).toMatchObject({ problems: [{ code: "no-population" }] });
    }).pipe(Effect.provide(doors())),
  );

  it.effect("periods that overlap give no series", () =>
    Effect.gen(function* () {
      yield* begun();
      const grounds = yield* groundsIn(period);
      const twice = yield* measuredSeries(grounds, allIndicators[0]!, [period, period]);
      expect(twice).toMatchObject({ problems: [{ code: "periods-overlap" }] });
      expect(stepsOf({ from: "2025-11-05" as Day, to: "2027-02-01" as Day }, "year")).toEqual([
        { from: "2025-11-05", to: "2026-01-01" },
        { from: "2026-01-01", to: "2027-01-01" },
        { from: "2027-01-01", to: "2027-02-01" },
      ]);
    }).pipe(Effect.provide(doors())),
  );
});
