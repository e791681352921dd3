import { TrainingFact } from "@prehosp/competence";
import type { FactId, OrgId } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import type { Ledger, LedgerError } from "@prehosp/ports";
import { Effect } from "effect";
import type * as z from "zod";
import { unreceived } from "../../kinds/received-later.ts";
import { trainingSaid } from "../../kinds/training.ts";
import { Competence } from "../book.ts";
import { waysOf } from "../derived.ts";
import { keysAt } from "../one-person.ts";
import { saidFact } from "../said.ts";
import { type Judged, type Sender, type Taken, takeIn } from "../send-twice.ts";
import type { Stored } from "../stored.ts";
import { asSent } from "../unreceived.ts";

/** One thing on a learner's way as a device sends it: without when it was received, which is the ledger's to say. */
export const TrainingSaid = unreceived(TrainingFact);
export type TrainingSaid = z.output<typeof TrainingSaid>;

/** What an instructor's device may send; certificates are issued, and withdrawn, one by one. */
const fromDevice: readonly TrainingSaid["kind"][] = ["pre-course-shown", "signed-in", "checked-off"];

/** The fact of one thing on a learner's way. */
export const trainingFact = (said: TrainingSaid, owner: OrgId, by: Sender["by"]) =>
  saidFact(trainingSaid, { said }, { subject: `person:${said.person}`, owner, by, at: said.at, ref: said.id });

/** What is kept under an id. */
export const keptTraining = (stored: Stored) => {
  const byId = new Map([...stored.training.values()].flat().map((f) => [f.id, f] as const));
  return (id: FactId): TrainingSaid | undefined => {
    const had = byId.get(id);
    return had && asSent(had);
  };
};

const judged = (said: TrainingSaid, stored: Stored, organisation: OrgId, { now }: Sender): Judged<TrainingSaid> => {
  if (!fromDevice.includes(said.kind)) return { why: "not-sent-this-way" };
  const date = "date" in said ? stored.dates.get(said.date) : undefined;
  if ("date" in said && date === undefined) return { why: "no-such-date" };
  if (date !== undefined && date.organisation !== organisation) return { why: "of-another-organisation" };
  // Nothing can ever make these count: kept on the device, where somebody sees it, and not here.
  const keys = keysAt(stored);
  if (said.kind !== "signed-in" && keys.of(said.by) === keys.of(said.person)) return { why: "self-attested" };
  if (osloDay(said.at) > osloDay(now)) return { why: "from-the-future" };
  return { said, owner: organisation };
};

/**
 * Takes what an instructor's tablet wrote without network, for an organisation's own dates: signed in, pre-course shown, item checked off. What is
 * kept and does not count, as one by an instructor who was not qualified that day, is `new` with why; it counts the day the reason is gone.
 */
export const recordTraining: (
  items: readonly unknown[],
  organisation: OrgId,
  sender: Sender,
) => Effect.Effect<readonly Taken[], LedgerError, Competence | Ledger> = Effect.fn("chain.recordTraining")(
  function* (items, organisation, sender) {
    const competence = yield* Competence;
    const taken = yield* takeIn(items, {
      schema: TrainingSaid,
      sender,
      kept: Effect.map(competence.stored, keptTraining),
      judge: (said) => Effect.map(competence.stored, (stored) => judged(said, stored, organisation, sender)),
      factOf: (said, owner) => trainingFact(said, owner, sender.by),
    });
    const knownAt = yield* competence.now;
    const asOf = { on: osloDay(knownAt), knownAt };
    const book = yield* competence.book(asOf);
    const refused = new Map(
      waysOf(yield* competence.stored, book, asOf)
        .flatMap(({ way }) => way.refused)
        .map((r) => [r.fact.id, r.why] as const),
    );
    return taken.map(({ said, ...answer }) => {
      const why = said && answer.was !== "refused" ? refused.get(said.id) : undefined;
      return why === undefined ? answer : { ...answer, why };
    });
  },
);
