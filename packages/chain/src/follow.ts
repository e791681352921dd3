import type { ActorRef, IncidentId, TimePoint } from "@prehosp/model";
import { Ledger, type LedgerError } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { subjectOf, timeFact } from "./facts-of.ts";
import { gapSettled } from "./kinds/care.ts";
import { patiently } from "./patiently.ts";
import { type Way, wayOf } from "./way.ts";

/** The way of one incident as it stands now; undefined where it was never received. */
export const way = Effect.fn("chain.way")(function* (incident: IncidentId) {
  const ledger = yield* Ledger;
  const facts = yield* ledger.of(subjectOf(incident)).pipe(Stream.runCollect);
  return wayOf(incident, facts);
});

/** Records one moment; the same moment from the same source again adds nothing, and no earlier one moves. */
export const follow: (way: Way, point: TimePoint, by: ActorRef) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn(
  "chain.follow",
)(function* (at, point, by) {
  const ledger = yield* Ledger;
  const fact = timeFact(at.incident, at.owner, by, at.status, point, at.valid);
  yield* ledger.append([fact]).pipe(patiently);
});

type Because = "not-measured" | "radio-failed" | "unit-cannot-recall" | "not-applicable" | "other";

/** Ends a gap lawfully: "ikke innhentet, fordi …". The time itself stays empty. */
export const settle: (
  way: Way,
  element: string,
  because: Because,
  by: ActorRef,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.settle")(function* (at, element, because, by) {
  const ledger = yield* Ledger;
  yield* ledger
    .append([
      {
        kind: gapSettled.kind,
        version: gapSettled.version,
        subject: subjectOf(at.incident),
        owner: at.owner,
        by,
        status: at.status,
        valid: at.valid,
        source: { system: "prehosp", ref: `${at.incident}#settled/${element}` },
        payload: { element, because },
      },
    ])
    .pipe(patiently);
});
