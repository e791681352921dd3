import { expect, it } from "@effect/vitest";
import { firstResponderAlarmed, measure } from "@prehosp/indicators";
import { Incident } from "@prehosp/model";
import { type Day, addDays, addSeconds, daysBetween, startOfDay } from "@prehosp/model/time";
import { Effect } from "effect";
import * as fc from "fast-check";
import { test } from "vitest";
import { groundsIn } from "../indicators/measured.ts";
import { receive } from "../receive.ts";
import { CALL, OPERATOR, board, call, doors } from "../test/one-call.ts";
import { monthsOf } from "./months.ts";

test("the months of a period are all of its days, once each, none over the end of a calendar month", () => {
  const days = fc.integer({ min: 0, max: 3000 }).map((n) => addDays("2024-01-01" as Day, n));
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 900 }), (from, n) => {
      const to = addDays(from, n);
      const months = monthsOf({ from, to });
      expect([months[0]?.from, months.at(-1)?.to]).toEqual([from, to]);
      expect(months.slice(1).map((m) => m.from)).toEqual(months.slice(0, -1).map((m) => m.to));
      expect(months.reduce((sum, m) => sum + daysBetween(m.from, m.to), 0)).toBe(n);
      for (const m of months) expect(addDays(m.to, -1).slice(0, 7)).toBe(m.from.slice(0, 7));
    }),
  );
  expect(monthsOf({ from: "2026-03-01" as Day, to: "2026-03-01" as Day })).toEqual([]);
});

it.effect("every incident is in the month it was registered in, and in no other", () =>
  Effect.gen(function* () {
    yield* board;
    const on = (n: number, days: number) => {
      const received = addSeconds(CALL, days * 86_400 + n);
      const source = { system: "amis", ref: `m-${days}-${n}` };
      const times = [{ role: "registered", at: received, exactness: "exact", source }];
      return receive(
        Incident.parse({ ...call(), id: `m-${days}-${n}`, received, missions: [], times, source }),
        OPERATOR,
      );
    };
    // Four on the day of the call, in November; five three weeks later, in December.
    for (let n = 0; n < 4; n++) yield* on(n, 0);
    for (let n = 0; n < 5; n++) yield* on(n, 21);
    const period = { from: "2026-11-01" as Day, to: "2027-02-01" as Day };
    const { basis } = yield* groundsIn(period);
    const population = monthsOf(period).map(({ from, to }) => {
      const one = measure(firstResponderAlarmed, basis, { from: startOfDay(from), to: startOfDay(to) });
      return [from, one.belowMinimum ? "too few" : one.population];
    });
    expect(population).toEqual([
      ["2026-11-01", 4],
      ["2026-12-01", 5],
      ["2027-01-01", "too few"],
    ]);
  }).pipe(Effect.provide(doors())),
);
