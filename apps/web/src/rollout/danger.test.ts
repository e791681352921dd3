import { expect, test } from "vitest";
import { isInDanger, ranked } from "./danger.ts";
import { BoardSeen, RoomSeen } from "./words.ts";

const room = (id: string, more: object = {}) =>
  RoomSeen.parse({
    room: id,
    kind: "LVS",
    goLive: "2027-03-01",
    ready: "not-met",
    total: 40,
    trained: 10,
    missing: 30,
    unclear: 0,
    instructors: 1,
    instructorsWanted: 1,
    seated: 0,
    last: "fact-1",
    ...more,
  });

const board = (rooms: readonly RoomSeen[], more: object = {}) =>
  BoardSeen.parse({
    rollout: "r",
    product: "p",
    on: "2026-11-22",
    rooms,
    weeks: [],
    short: [],
    placed: [],
    thin: [],
    late: [],
    untold: [],
    feasible: "unclear",
    ...more,
  });

test("those whose courses should have begun come first, then those without seats, and a ready room last", () => {
  const rooms = [
    room("ready", { ready: "met" }),
    room("unclear", { ready: "unclear" }),
    room("untold", { goLive: { absent: "not-recorded" }, ready: "unclear" }),
    room("soon", { startBy: "2027-01-04" }),
    room("no-weeks", { unplaced: 3 }),
    room("no-seats"),
    room("late", { startBy: "2026-11-02" }),
  ];
  const short = [{ room: "no-seats", course: "c", seats: 2, by: "2027-01-01" }];
  const found = ranked(board(rooms, { late: ["late"], untold: ["untold"], short }));
  expect(found.map(({ room: id, danger }) => `${id}: ${danger}`)).toEqual([
    "late: late",
    "no-weeks: short",
    "no-seats: short",
    "soon: not-ready",
    "untold: untold",
    "unclear: unclear",
    "ready: ready",
  ]);
  expect(found.filter(isInDanger).map((one) => one.room)).toEqual(["late", "no-weeks", "no-seats"]);
});

test("among rooms that stand alike the one that must begin first comes first, and one without a day last", () => {
  const rooms = [
    room("undated", { goLive: { absent: "unknown" } }),
    room("goes-live", { goLive: "2027-01-15" }),
    room("begins", { startBy: "2026-12-01" }),
  ];
  expect(ranked(board(rooms)).map((one) => one.room)).toEqual(["begins", "goes-live", "undated"]);
});
