import type { Outcome, PersonId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Booking, CourseOffer, RolloutRoom, RolloutRules } from "./plan.ts";

/** Whether a person meets a requirement on a day: the answer of `qualified`, given in so that the plan knows no packs. */
export type IsTrained = (person: PersonId, proof: string, on: Day) => Outcome;

/** One who will not be trained on the room's date, as things are; `runs-out-before` is trained today and no longer then. */
export interface MissingPerson {
  readonly person: PersonId;
  readonly why: "not-trained" | "runs-out-before";
}

/** A seat one of the room's people has, against the room's date. */
export interface BookedSeat extends Booking {
  readonly course: string;
  readonly from: Day;
  readonly to: Day;
  readonly is: "in-time" | "too-late" | "too-early" | "undated";
}

/** How far one room has come. Sums are absent where the room has not told who works there. */
export interface RoomStanding {
  readonly room: RolloutRoom;
  /** Everyone trained and instructors enough on the room's date; unclear where that date is not known. */
  readonly ready: Outcome;
  readonly total: Recorded<number>;
  /** Trained on the day asked about. */
  readonly trained: Recorded<number>;
  /** On the room's date, or on the day asked about where the date is not known. */
  readonly missing: readonly MissingPerson[];
  readonly unclear: readonly PersonId[];
  /** Its own instructors. */
  readonly instructors: readonly PersonId[];
  readonly instructorsWanted: number;
  readonly bookings: readonly BookedSeat[];
}

/** What one room is judged by, the room itself aside. */
export interface StandingInputs {
  readonly rules: RolloutRules;
  readonly isTrained: IsTrained;
  readonly on: Day;
  readonly offers: ReadonlyMap<string, CourseOffer>;
  readonly bookings: ReadonlyMap<PersonId, readonly Booking[]>;
}

const isOf = (offer: CourseOffer, { rules }: StandingInputs, { kind, goLive }: RolloutRoom): BookedSeat["is"] => {
  if (isAbsent(goLive)) return "undated";
  const course = offer.course === rules.user.course ? rules.user : rules.instructors[kind];
  if (offer.to > addDays(goLive, -course.daysBefore)) return "too-late";
  return course.notBefore !== undefined && offer.from < addDays(goLive, -course.notBefore) ? "too-early" : "in-time";
};

/** Judges one room; asks `isTrained` of its own people only, three times each at most. */
export const roomStanding = (room: RolloutRoom, inputs: StandingInputs): RoomStanding => {
  const { rules, isTrained, on, offers } = inputs;
  const { proof, own, course } = rules.instructors[room.kind];
  if (isAbsent(room.operators)) {
    const none = { missing: [], unclear: [], instructors: [], bookings: [] };
    return { room, ready: "unclear", total: room.operators, trained: room.operators, instructorsWanted: own, ...none };
  }
  const day = isAbsent(room.goLive) ? on : room.goLive;
  const missing: MissingPerson[] = [];
  const unclear: PersonId[] = [];
  const instructors: PersonId[] = [];
  let perhaps = 0;
  let trained = 0;
  let total = 0;
  for (const person of room.operators) {
    const now = isTrained(person, rules.user.proof, on);
    const then = day === on ? now : isTrained(person, rules.user.proof, day);
    // Who need not be trained is no part of the sums.
    if (then !== "not-applicable") total += 1;
    if (now === "met" && then !== "not-applicable") trained += 1;
    if (then === "not-met") missing.push({ person, why: now === "met" ? "runs-out-before" : "not-trained" });
    if (then === "unclear") unclear.push(person);
    const teaches = isTrained(person, proof, day);
    if (teaches === "met") instructors.push(person);
    if (teaches === "unclear") perhaps += 1;
  }
  const bookings = room.operators
    .flatMap((person) => inputs.bookings.get(person) ?? [])
    .flatMap((booking): readonly BookedSeat[] => {
      const offer = offers.get(booking.date);
      if (offer === undefined || ![rules.user.course, course].includes(offer.course)) return [];
      const { from, to } = offer;
      return [{ ...booking, course: offer.course, from, to, is: isOf(offer, inputs, room) }];
    });
  const isShort = missing.length > 0 || instructors.length + perhaps < own;
  const isOpen = unclear.length > 0 || instructors.length < own || total === 0;
  return {
    room,
    ready: isAbsent(room.goLive) ? "unclear" : isShort ? "not-met" : isOpen ? "unclear" : "met",
    total,
    trained,
    missing,
    unclear,
    instructors,
    instructorsWanted: own,
    bookings,
  };
};
