import type { OrgId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fitDates } from "./fit-dates.ts";
import { book, goLive, offer, on, room, trainedUpTo } from "./fixtures/rooms.ts";
import { rolloutOf } from "./rollout.ts";

describe("the dates offered", () => {
  it("go first to the rooms that must be done first, and what is left is said by room", () => {
    const rooms = [room({ room: "amk-late", goLive: addDays(goLive, 28) }), room()];
    const offers = [offer("d1", "2027-02-01", { seats: 9, taken: 6 }), offer("gone", "2026-12-07")];
    const { fit, feasible } = rolloutOf(book({ rooms, offers, isTrained: trainedUpTo(30, 0) }));
    expect(fit.placed).toEqual([
      { room: "amk-1", date: "d1", seats: 2 },
      { room: "amk-late", date: "d1", seats: 1 },
    ]);
    expect(fit.short).toEqual([{ room: "amk-late", course: "amk", seats: 1, by: "2027-03-16" }]);
    expect([fit.thin, feasible]).toEqual([[], "not-met"]);
  });

  it("say which would be held with too few", () => {
    const { fit, feasible } = rolloutOf(
      book({ offers: [offer("d1", "2027-02-01", { taken: 3 })], isTrained: trainedUpTo(30, 0) }),
    );
    expect([fit.thin, feasible]).toEqual([["d1"], "met"]);
  });

  it("place as many as any way of placing could", () => {
    const need = fc.record({ from: fc.nat(6), length: fc.nat(6), seats: fc.integer({ min: 1, max: 3 }) });
    const date = fc.record({ from: fc.nat(10), seats: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(need, { maxLength: 4 }), fc.array(date, { maxLength: 3 }), (needs, dates) => {
        const at = (n: number) => addDays(on, n);
        const wanted = needs.map((n, i) => ({
          room: `r-${i}` as OrgId,
          course: "amk",
          seats: n.seats,
          from: at(n.from),
          by: at(n.from + n.length),
        }));
        const offers = dates.map((d, i) => offer(`d-${i}`, at(d.from), { to: at(d.from), seats: d.seats }));
        const fits = (i: number, d: (typeof dates)[number]) =>
          d.from >= needs[i]!.from && d.from <= needs[i]!.from + needs[i]!.length;
        // Seat by seat, every way: the truth to hold the greedy order against.
        const units = needs.flatMap((n, i) => Array.from({ length: n.seats }, () => i));
        const most = (u: number, free: readonly number[]): number =>
          u === units.length
            ? 0
            : Math.max(
                most(u + 1, free),
                ...dates.flatMap((d, k) =>
                  free[k]! > 0 && fits(units[u]!, d)
                    ? [
                        1 +
                          most(
                            u + 1,
                            free.map((f, x) => (x === k ? f - 1 : f)),
                          ),
                      ]
                    : [],
                ),
              );
        const { placed, short } = fitDates(wanted, offers, () => 0);
        const given = placed.reduce((s, p) => s + p.seats, 0);
        expect(given).toBe(
          most(
            0,
            dates.map((d) => d.seats),
          ),
        );
        expect(given + short.reduce((s, p) => s + p.seats, 0)).toBe(units.length);
        for (const [i, { seats }] of dates.entries())
          expect(placed.filter((p) => p.date === `d-${i}`).reduce((s, p) => s + p.seats, 0)).toBeLessThanOrEqual(seats);
      }),
      { numRuns: 200 },
    );
  });
});
