import type { FactId, PersonId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { CourseDate } from "./course.ts";
import { merged } from "./merged.ts";
import type { SeatFact } from "./seat-fact.ts";

/** Why something that was said of a date changes nothing; it stands in the record all the same. */
export type SeatRefusal = "ends-before-it-begins" | "not-cancelled" | "cancelled-anew" | "cancelled-already";

/** What one fact came to. `movedUp` and `movedDown` name those whose place it changed, apart from the one it is about. */
export interface SeatStep {
  readonly fact: SeatFact;
  readonly did: "seated" | "waiting" | "already-enrolled" | "withdrawn" | "was-not-enrolled" | "changed" | "refused";
  readonly why?: SeatRefusal;
  readonly movedUp: readonly PersonId[];
  readonly movedDown: readonly PersonId[];
}

/** Who sits and who waits, both in the order they asked. */
export interface SeatState {
  readonly from: Day;
  readonly to: Day;
  readonly seats: number;
  readonly cancelled: boolean;
  /** The cancellation that stands, where one does: whoever takes the date up again names it. */
  readonly cancellation?: FactId;
  readonly seated: readonly PersonId[];
  readonly waiting: readonly PersonId[];
  readonly steps: readonly SeatStep[];
}

interface Held {
  readonly from: Day;
  readonly to: Day;
  readonly seats: number;
  readonly cancellation?: FactId;
  readonly queue: readonly PersonId[];
}

const seatedIn = (held: Held): readonly PersonId[] => (held.cancellation ? [] : held.queue.slice(0, held.seats));

const refusedFor = ({ cancellation }: Held, fact: SeatFact): SeatRefusal | undefined => {
  if (fact.kind === "moved") return fact.to < fact.from ? "ends-before-it-begins" : undefined;
  if (fact.kind === "cancelled") return cancellation === undefined ? undefined : "cancelled-already";
  if (fact.kind !== "resumed") return undefined;
  if (cancellation === undefined) return "not-cancelled";
  return cancellation === fact.cancellation ? undefined : "cancelled-anew";
};

const after = (held: Held, fact: SeatFact): Held => {
  switch (fact.kind) {
    case "enrolled":
      return held.queue.includes(fact.person) ? held : { ...held, queue: [...held.queue, fact.person] };
    case "withdrawn":
      return { ...held, queue: held.queue.filter((p) => p !== fact.person) };
    case "seats-set":
      return { ...held, seats: fact.seats };
    case "moved":
      return { ...held, from: fact.from, to: fact.to };
    case "cancelled":
      return { ...held, cancellation: fact.id };
    case "resumed": {
      const { cancellation: _, ...again } = held;
      return again;
    }
  }
};

const didOf = (before: Held, now: Held, fact: SeatFact): SeatStep["did"] => {
  if (fact.kind === "withdrawn") return before.queue.includes(fact.person) ? "withdrawn" : "was-not-enrolled";
  if (fact.kind !== "enrolled") return "changed";
  if (before.queue.includes(fact.person)) return "already-enrolled";
  return seatedIn(now).includes(fact.person) ? "seated" : "waiting";
};

const without = (list: readonly PersonId[], others: readonly PersonId[], but: PersonId | undefined) =>
  list.filter((p) => p !== but && !others.includes(p));

/**
 * The seats of a date from what happened to it. One queue in the order the facts were *received* (a clock on a device can't jump
 * it); the first so many sit. A seat that is given up goes to the next; fewer seats send the last ones back to the queue's head. A
 * cancelled date keeps its queue: taken up again, those sit who would have sat.
 */
export const seatsOf = (date: CourseDate, facts: readonly SeatFact[]): SeatState => {
  let held: Held = { from: date.from, to: date.to, seats: date.seats, queue: [] };
  const steps = merged(facts.filter((f) => f.date === date.id)).facts.map((fact): SeatStep => {
    const why = refusedFor(held, fact);
    if (why !== undefined) return { fact, did: "refused", why, movedUp: [], movedDown: [] };
    const before = held;
    held = after(held, fact);
    const [satBefore, sits] = [seatedIn(before), seatedIn(held)];
    const about = "person" in fact ? fact.person : undefined;
    return {
      fact,
      did: didOf(before, held, fact),
      movedUp: without(sits, satBefore, about),
      movedDown: without(satBefore, sits, about),
    };
  });
  const { queue, ...rest } = held;
  const seated = seatedIn(held);
  return { ...rest, cancelled: rest.cancellation !== undefined, seated, waiting: queue.slice(seated.length), steps };
};
