import type { OrgId, Outcome } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { rolloutChanges } from "./changes.ts";
import { book, goLive, offer, people, room, trainedUpTo } from "./fixtures/rooms.ts";
import { Booking } from "./plan.ts";
import { rolloutOf, withDate } from "./rollout.ts";
import type { IsTrained } from "./room-standing.ts";

describe("a date that moves", () => {
  const offers = [offer("d1", "2027-02-01"), offer("d2", "2027-02-22")];
  const bookings = [Booking.parse({ date: "d1", person: "a-1" }), Booking.parse({ date: "d2", person: "a-2" })];
  const rooms = [room(), room({ room: "amk-2", goLive: "2027-04-06", operators: people("b", 20) })];
  const until = addDays(goLive, 10);
  const before = book({ rooms, offers, bookings, isTrained: trainedUpTo(10, 0, until) });

  it("says which rooms, weeks and people it touches", () => {
    const after = withDate(before, "amk-1" as OrgId, addDays(goLive, 14));
    const changes = rolloutChanges(before, after);
    expect(changes.rooms.map((r) => [r.room, r.goLive.from, r.goLive.to])).toEqual([["amk-1", goLive, "2027-03-16"]]);
    expect(changes.seats.map((s) => [s.person, s.was, s.is])).toEqual([["a-2", "too-late", "in-time"]]);
    expect(changes.runsOut).toHaveLength(10);
    expect(changes.weeks.length).toBeGreaterThan(0);
    expect(rolloutChanges(after, before).seats.map((s) => s.is)).toEqual(["too-late"]);
    expect(rolloutChanges(before, before)).toMatchObject({ rooms: [], weeks: [], seats: [], runsOut: [] });
  });

  it("comes to the same as planning anew, wherever it moves, and back again to the same", () => {
    fc.assert(
      fc.property(fc.constantFrom("amk-1", "amk-2"), fc.integer({ min: -60, max: 400 }), (id, days) => {
        const moved = addDays(goLive, days);
        const fresh = book({
          rooms: rooms.map((r) => (r.room === id ? { ...r, goLive: moved } : r)),
          offers,
          bookings,
          isTrained: trainedUpTo(10, 0, until),
        });
        const after = withDate(before, id as OrgId, moved);
        expect(after.rooms).toEqual(fresh.rooms);
        expect(rolloutOf(after)).toEqual(rolloutOf(fresh));
        const was = before.rooms.find((r) => r.standing.room.room === id)!.standing.room.goLive;
        expect(rolloutOf(withDate(after, id as OrgId, was))).toEqual(rolloutOf(before));
      }),
      { numRuns: 60 },
    );
  });

  it("asks about the people of that room only, three times each at most", () => {
    let asked = 0;
    const counting: IsTrained = (): Outcome => {
      asked += 1;
      return "not-met";
    };
    const forty = Array.from({ length: 40 }, (_, i) => room({ room: `amk-${i}`, operators: people(`p${i}x`, 75) }));
    const all = book({ rooms: forty, isTrained: counting });
    expect(asked).toBe(40 * 75 * 3);
    asked = 0;
    rolloutChanges(all, withDate(all, "amk-7" as OrgId, addDays(goLive, 14)));
    expect(asked).toBe(75 * 3);
  });
});
