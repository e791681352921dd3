import { absent } from "@prehosp/model/absence";
import { addDays } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import { mondayOf } from "./backwards.ts";
import { book, first, goLive, room, rules, trainedUpTo } from "./fixtures/rooms.ts";
import { Booking } from "./plan.ts";
import { rolloutOf } from "./rollout.ts";
import type { IsTrained } from "./room-standing.ts";

describe("one room", () => {
  it("says trained of total, who is missing on the date, and its own instructors", () => {
    const { standing } = first(book({ isTrained: trainedUpTo(10, 1) }));
    expect([standing.trained, standing.total, standing.missing.length, standing.instructors]).toEqual([
      10,
      30,
      20,
      ["a-1"],
    ]);
    expect(standing.ready).toBe("not-met");
    expect(first(book({ isTrained: trainedUpTo(30, 2) })).standing.ready).toBe("met");
  });

  it("calls missing whose proof runs out before the date, and says so", () => {
    const { standing } = first(book({ isTrained: trainedUpTo(30, 2, goLive) }));
    expect([standing.trained, standing.missing.length]).toEqual([30, 30]);
    expect(new Set(standing.missing.map((m) => m.why))).toEqual(new Set(["runs-out-before"]));
    expect(first(book({ isTrained: trainedUpTo(30, 2, addDays(goLive, 1)) })).standing.ready).toBe("met");
  });

  it("never counts unclear as trained or as missing", () => {
    const isTrained: IsTrained = (person, proof) =>
      person === "a-3" ? (proof === "user" ? "unclear" : "not-met") : "met";
    const { standing, needs } = first(book({ isTrained }));
    expect([standing.ready, standing.trained, standing.missing, standing.unclear]).toEqual([
      "unclear",
      29,
      [],
      ["a-3"],
    ]);
    // And a seat is held for the one of whom it is unclear.
    expect(needs?.weeks).toEqual([{ week: mondayOf(addDays(goLive, -1)), course: "user", seats: 1 }]);
  });

  it("leaves out of the sums whom training does not concern", () => {
    const isTrained: IsTrained = (person) => (person === "a-3" ? "not-applicable" : "met");
    expect(first(book({ isTrained })).standing).toMatchObject({ total: 29, trained: 29, ready: "met" });
  });

  it("leaves unknown what is unknown", () => {
    const untold = book({
      rooms: [room({ operators: absent("not-recorded") }), room({ room: "amk-2", goLive: absent("unknown") })],
    });
    expect(untold.rooms.map((r) => r.needs)).toEqual([undefined, undefined]);
    expect(untold.rooms.map((r) => r.standing.ready)).toEqual(["unclear", "unclear"]);
    expect(untold.rooms[0]?.standing).toMatchObject({
      total: { absent: "not-recorded" },
      trained: { absent: "not-recorded" },
    });
    expect(rolloutOf(untold)).toMatchObject({ weeks: [], untold: ["amk-1", "amk-2"], feasible: "unclear" });
    expect(rolloutOf(book({ rooms: [] })).feasible).toBe("unclear");
  });
});

it("remarks on what it is given twice or cannot place", () => {
  const twice = book({
    rooms: [room({ operators: ["a-1", "a-1"] }), room({ operators: ["a-1"] })],
    bookings: [Booking.parse({ date: "nowhere", person: "x-1" })],
    rules: { ...rules, user: { ...rules.user, fewest: 11 } },
  });
  expect(twice.remarks.map((r) => r.code)).toEqual([
    "operator-twice",
    "room-twice",
    "works-in-two-rooms",
    "unknown-date",
    "works-nowhere",
    "fewest-over-most",
  ]);
  expect(first(twice).standing.total).toBe(1);
});
