import { published } from "@prehosp/competence";
import type { ActorRef, Availability, Unit } from "@prehosp/model";
import { type Instant, compareInstants, osloDay } from "@prehosp/model/time";
import { Ledger, type LedgerError, Picture } from "@prehosp/ports";
import { Effect } from "effect";
import { availabilityPublished } from "../../kinds/standing.ts";
import { patiently } from "../../patiently.ts";
import { Competence } from "../book.ts";
import { readinessOf } from "../readiness/unit-readiness.ts";
import { saidFact } from "../said.ts";

/** What an organisation says of its unit. */
export interface ToPublish {
  readonly outcome: Availability["outcome"];
  readonly until?: Instant | undefined;
}

/** Why it isn't published. */
export type NotPublished = "out-of-service" | "ends-before-it-begins";

/**
 * Publishes what AMK may know of a unit, as a person of its organisation says it; the next proposal reads it. What crew and equipment
 * showed stands beside it in the fact. A unit that is out of service is not available whatever is said of it.
 */
export const publishAvailability: (
  unit: Unit,
  { outcome, until }: ToPublish,
  by: ActorRef,
  now: Instant,
) => Effect.Effect<
  { readonly is: Availability } | { readonly problem: NotPublished },
  LedgerError,
  Competence | Ledger | Picture
> = Effect.fn("chain.publishAvailability")(function* (unit, { outcome, until }, by, now) {
  if (until !== undefined && compareInstants(until, now) <= 0) return { problem: "ends-before-it-begins" } as const;
  const competence = yield* Competence;
  const book = yield* competence.book({ on: osloDay(now), knownAt: now });
  const at = readinessOf(yield* competence.stored, book, unit.id, now, now);
  if (outcome !== "no" && at.service.state === "out") return { problem: "out-of-service" } as const;
  const findings = [...(at.crewRecorded ? at.crew : []), ...(at.equipmentRecorded ? at.equipment : [])];
  const derived = published(at.service, findings, now).outcome;
  const is: Availability = { outcome, said: now, ...(until === undefined ? {} : { until }) };
  const about = { subject: `unit:${unit.id}`, owner: unit.organisation, by, at: now, ref: `${unit.id}/${now}` };
  yield* (yield* Ledger)
    .append([saidFact(availabilityPublished, { unit: unit.id, is, derived }, about)])
    .pipe(patiently);
  yield* (yield* Picture).report({ unit: unit.id, available: is });
  return { is };
});

/** Puts what organisations have published of their units back on the board, as after a restart; what is newer there stands. */
export const restorePublished = Effect.gen(function* () {
  const { availability } = yield* (yield* Competence).stored;
  const picture = yield* Picture;
  for (const [unit, { is }] of availability) yield* picture.report({ unit, available: is });
});
