import {
  Booking,
  CourseDate,
  type RolloutBook,
  type RolloutChanges,
  RolloutRoom,
  RoomKind,
  proofColumns,
  rolloutOf,
} from "@prehosp/competence";
import { type Region, type RolloutStanding, RolloutId } from "@prehosp/chain";
import { FactId, OrgId, Outcome, PersonId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Day, Instant } from "@prehosp/model/time";
import * as z from "zod";

const { from, to } = CourseDate.shape;
/** The days a course is held, the last one included; other periods end before their `to`. */
const CourseDays = { from, to };
const Count = z.int().nonnegative();
const Seats = z.object({ week: Day, course: z.string(), seats: Count });

/** One room on the board: sums, never people. */
const RoomLine = z.object({
  room: OrgId,
  /** As the region names it, else as the roll-out was told; absent = neither does. */
  name: z.string().optional(),
  kind: RoomKind,
  goLive: recorded(Day),
  ready: Outcome,
  total: recorded(Count),
  trained: recorded(Count),
  missing: Count,
  unclear: Count,
  instructors: Count,
  instructorsWanted: Count,
  /** People with a seat in time. */
  seated: Count,
  startBy: Day.optional(),
  unplaced: Count.optional(),
  /** The room's last fact: who moves its date says that this is what they saw. */
  last: FactId,
});

export const Board = z.object({
  rollout: RolloutId,
  product: z.string(),
  on: Day,
  knownAt: Instant,
  rooms: z.array(RoomLine).readonly(),
  weeks: z.array(Seats).readonly(),
  placed: z.array(z.object({ room: OrgId, date: z.string(), seats: Count })).readonly(),
  short: z.array(z.object({ room: OrgId, course: z.string(), seats: Count, by: Day })).readonly(),
  thin: z.array(z.string()).readonly(),
  late: z.array(OrgId).readonly(),
  untold: z.array(OrgId).readonly(),
  feasible: Outcome,
  remarks: z.array(z.object({ code: z.string(), path: z.string(), means: z.string() })).readonly(),
});

export const boardOf = (
  { state, plan, asOf }: RolloutStanding,
  { organisations }: Pick<Region, "organisations">,
): z.input<typeof Board> => {
  const names = new Map(organisations.map(({ id, name }) => [id, name]));
  const { weeks, fit, late, untold, feasible } = rolloutOf(plan);
  return {
    rollout: state.rollout,
    product: state.product,
    ...asOf,
    rooms: plan.rooms.map(({ standing, needs }) => ({
      room: standing.room.room,
      name: names.get(standing.room.room) ?? standing.room.name,
      kind: standing.room.kind,
      goLive: standing.room.goLive,
      ready: standing.ready,
      total: standing.total,
      trained: standing.trained,
      missing: standing.missing.length,
      unclear: standing.unclear.length,
      instructors: standing.instructors.length,
      instructorsWanted: standing.instructorsWanted,
      seated: new Set(standing.bookings.filter((b) => b.is === "in-time").map((b) => b.person)).size,
      ...(needs?.startBy === undefined ? {} : { startBy: needs.startBy }),
      ...(needs === undefined ? {} : { unplaced: needs.unplaced }),
      last: state.last.get(standing.room.room)!,
    })),
    weeks,
    ...fit,
    late,
    untold,
    feasible,
    remarks: plan.remarks.map(({ code, path, means }) => ({ code, path, means })),
  };
};

/** One room with its people, by opaque key: for its own coordinators and instructors. */
export const RoomView = z.object({
  room: RolloutRoom,
  on: Day,
  ready: Outcome,
  missing: z.array(z.object({ person: PersonId, why: z.enum(["not-trained", "runs-out-before"]) })).readonly(),
  unclear: z.array(PersonId).readonly(),
  instructors: z.array(PersonId).readonly(),
  bookings: z
    .array(
      Booking.extend({
        course: z.string(),
        ...CourseDays,
        is: z.enum(["in-time", "too-late", "too-early", "undated"]),
      }),
    )
    .readonly(),
  weeks: z.array(Seats).readonly(),
  last: FactId,
});

export const roomOf = (
  { state, asOf }: RolloutStanding,
  plan: RolloutBook["rooms"][number],
): z.input<typeof RoomView> => {
  const { room, ready, missing, unclear, instructors, bookings } = plan.standing;
  const weeks = plan.needs?.weeks ?? [];
  return { room, on: asOf.on, ready, missing, unclear, instructors, bookings, weeks, last: state.last.get(room.room)! };
};

const fromTo = <S extends z.ZodType>(value: S) => z.object({ from: value, to: value });

/** What a moved date changes, in numbers: people are asked for room by room. */
export const Changes = z.object({
  /** Whether it was written, or only tried. */
  was: z.enum(["moved", "tried"]),
  last: FactId,
  rooms: z
    .array(
      z.object({
        room: OrgId,
        goLive: fromTo(recorded(Day)),
        ready: fromTo(Outcome),
        startBy: z.object({ from: Day.optional(), to: Day.optional() }),
      }),
    )
    .readonly(),
  weeks: z.array(z.object({ week: Day, course: z.string(), from: Count, to: Count })).readonly(),
  seats: z
    .array(z.object({ room: OrgId, date: z.string(), was: z.string(), is: z.string(), people: Count }))
    .readonly(),
  runsOut: z.array(z.object({ room: OrgId, people: Count })).readonly(),
  feasible: fromTo(Outcome),
});

const counted = <T, K extends object>(
  list: readonly T[],
  keyOf: (one: T) => K,
): readonly (K & { people: number })[] => {
  const by = new Map<string, K & { people: number }>();
  for (const one of list) {
    const key = keyOf(one);
    const text = JSON.stringify(key);
    by.set(text, { ...key, people: (by.get(text)?.people ?? 0) + 1 });
  }
  return [...by.values()];
};

export const changesOf = (
  { rooms, weeks, seats, runsOut, feasible }: RolloutChanges,
  was: "moved" | "tried",
  last: z.output<typeof FactId>,
): z.input<typeof Changes> => ({
  was,
  last,
  rooms: rooms.map(({ startBy, ...room }) => ({
    ...room,
    startBy: {
      ...(startBy.from === undefined ? {} : { from: startBy.from }),
      ...(startBy.to === undefined ? {} : { to: startBy.to }),
    },
  })),
  weeks,
  seats: counted(seats, ({ room, date, was: before, is }) => ({ room, date, was: before, is })),
  runsOut: counted(runsOut, ({ room }) => ({ room })),
  feasible,
});

/** The columns of the employer's proof, and its lines in that order. */
export const ProofTable = z.object({
  columns: z.array(z.object({ id: z.string(), heading: z.string() })).readonly(),
  lines: z.array(z.record(z.enum(proofColumns), z.string())).readonly(),
});
