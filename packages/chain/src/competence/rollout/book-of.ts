import {
  type Book,
  type Booking,
  type CourseOffer,
  type RolloutBook,
  type RoomKind,
  prepareRollout,
  qualified,
  rolloutFacts,
  seatsOf,
} from "@prehosp/competence";
import type { Outcome, PersonId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { compareInstants } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { Effect } from "effect";
import { type HeldTooLong, heldBriefly } from "../../cut-off.ts";
import type { AsOf } from "../derived.ts";
import { underKeptKeys } from "../one-person.ts";
import type { Stored } from "../stored.ts";
import type { RolloutState } from "./state.ts";

/** The dates on which the roll-out's courses are offered, and everybody who sits on them, as known by then. */
const offered = (
  { rules }: RolloutState,
  stored: Stored,
  { knownAt }: AsOf,
): { readonly offers: readonly CourseOffer[]; readonly bookings: readonly Booking[] } => {
  const { dates, seats } = underKeptKeys(stored, knownAt);
  const courses = new Set([rules.user, ...Object.values(rules.instructors)].map((c) => c.course));
  const known = seats.filter((s) => compareInstants(s.knownAt, knownAt) <= 0);
  const held = [...dates.values()]
    .filter(({ course }) => courses.has(course))
    .map((date) => ({ date, state: seatsOf(date, known) }))
    .filter(({ state }) => !state.cancelled);
  return {
    offers: held.map(({ date: { id, course }, state: { from, to, seats: all, seated } }) => ({
      id,
      course,
      from,
      to,
      seats: all,
      taken: seated.length,
    })),
    bookings: held.flatMap(({ date: { id }, state }) => state.seated.map((person) => ({ date: id, person }))),
  };
};

/**
 * The roll-out judged by the engine of competence: each person of a room as the room's kind has them, each question asked once. The
 * dates are those of the course catalogue, and who sits on them is told there. Between two rooms whoever is in a hurry goes first.
 */
export const rolloutBookOf = (
  state: RolloutState,
  stored: Stored,
  book: Book,
  asOf: AsOf,
): Effect.Effect<RolloutBook, HeldTooLong> =>
  Effect.gen(function* () {
    const { rules, rooms } = state;
    const { on, knownAt } = asOf;
    const kinds = new Map<PersonId, RoomKind>();
    for (const { operators, kind } of rooms)
      if (!isAbsent(operators)) for (const person of operators) kinds.set(person, kind);
    const answers = new Map<string, Outcome>();
    const isTrained = (person: PersonId, proof: string, day: Day): Outcome => {
      const key = `${person} ${proof} ${day}`;
      const there = answers.get(key);
      if (there !== undefined) return there;
      const facts = rolloutFacts(state, kinds.get(person) ?? "AMK", proof);
      const { outcome } = qualified(book, { subject: { person }, requirement: proof, on: day, knownAt, facts });
      answers.set(key, outcome);
      return outcome;
    };
    const inputs = { rules, ...offered(state, stored, asOf), isTrained, on };
    for (const room of rooms) {
      yield* Effect.yieldNow;
      yield* heldBriefly(() => prepareRollout({ ...inputs, rooms: [room] }));
    }
    return yield* heldBriefly(() => prepareRollout({ ...inputs, rooms }));
  });
