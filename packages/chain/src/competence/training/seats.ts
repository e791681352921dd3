import { type CourseDate, SeatFact, type SeatState, seatsOf } from "@prehosp/competence";
import type { FactId } from "@prehosp/model";
import type { Ledger, LedgerError } from "@prehosp/ports";
import { Effect } from "effect";
import { seatSaid } from "../../kinds/training.ts";
import { unreceived } from "../../kinds/received-later.ts";
import { Competence } from "../book.ts";
import { underKeptKeys } from "../one-person.ts";
import { saidFact } from "../said.ts";
import { type Sender, type Taken, answered, takeIn } from "../send-twice.ts";
import type { Stored } from "../stored.ts";
import { asSent } from "../unreceived.ts";

const SeatSaid = unreceived(SeatFact);
type SeatSaid = (typeof SeatSaid)["_zod"]["output"];

/** Who sits and who waits on a date, as it stands. */
export const seatsOn = (stored: Stored, date: CourseDate): SeatState => seatsOf(date, underKeptKeys(stored).seats);

const judged = (date: CourseDate, stored: Stored, said: SeatSaid, others: readonly SeatSaid[], { now }: Sender) => {
  if (said.date !== date.id) return { why: "of-another-date" };
  const facts = [...others, said].map((one): SeatFact => ({ ...one, knownAt: now }));
  const { steps } = seatsOf(date, [...stored.seats, ...facts]);
  const why = steps.find(({ fact }) => fact.id === said.id)?.why;
  return why === undefined ? { said, owner: date.organisation } : { why };
};

/**
 * Takes what happens to the seats of one date: enrolled, withdrawn, more or fewer seats, moved, cancelled, taken up again. What would
 * change nothing is refused with why: days that end before they begin, a cancellation that does not stand (any more).
 */
export const saySeats = (
  date: CourseDate,
  items: readonly unknown[],
  sender: Sender,
): Effect.Effect<readonly Taken[], LedgerError, Competence | Ledger> =>
  takeIn(items, {
    schema: SeatSaid,
    sender,
    kept: Effect.flatMap(Competence, ({ stored }) =>
      Effect.map(stored, ({ seats }) => (id: FactId) => {
        const had = seats.find((f) => f.id === id);
        return had && asSent(had);
      }),
    ),
    judge: (said, others) =>
      Effect.flatMap(Competence, ({ stored }) => Effect.map(stored, (now) => judged(date, now, said, others, sender))),
    factOf: (said, owner) =>
      saidFact(
        seatSaid,
        { said },
        {
          subject: `course-date:${date.id}`,
          owner,
          by: sender.by,
          at: said.at,
          ref: said.id,
        },
      ),
  }).pipe(Effect.map(answered));
