import type { ActorRef, IncidentId, TimePoint } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { Ledger, LedgerError, type Picture } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { subjectOf, timeFact } from "./facts-of.ts";
import { gapSettled } from "./kinds/care.ts";
import { freeOnBoard, sentOnBoard } from "./on-board.ts";
import { UNENDING } from "./obligations.ts";
import { patiently } from "./patiently.ts";
import { type Way, wayOf } from "./way.ts";

/** The way of one incident as it stands now; undefined where it was never received. */
export const way = Effect.fn("chain.way")(function* (incident: IncidentId) {
  const ledger = yield* Ledger;
  const facts = yield* ledger.of(subjectOf(incident)).pipe(Stream.runCollect);
  return wayOf(incident, facts);
});

/**
 * Records one moment; the same moment from the same source again adds nothing, and no earlier one moves. A unit that is free or
 * stood down is free on the board as of then.
 */
export const follow: (way: Way, point: TimePoint, by: ActorRef) => Effect.Effect<void, LedgerError, Ledger | Picture> =
  Effect.fn("chain.follow")(function* (at, point, by) {
    const ends = point.role === "unit-free" || point.role === "stood-down";
    if (ends && point.unit && known(point.at)) yield* freeOnBoard(point.unit, point.at, at.incident);
    if (point.role === "alarmed" && point.unit && known(point.at))
      yield* sentOnBoard(point.unit, point.at, at.incident);
    const ledger = yield* Ledger;
    const fact = timeFact(at.incident, at.owner, by, at.status, point, at.valid);
    yield* ledger.append([fact]).pipe(patiently);
  });

type Because = "not-measured" | "radio-failed" | "unit-cannot-recall" | "not-applicable" | "other";

/**
 * Ends a gap lawfully: "ikke innhentet, fordi …". The time itself stays empty. The duty to find an ordinary
 * resource is refused: it ends when one comes.
 */
export const settle: (
  way: Way,
  element: string,
  because: Because,
  by: ActorRef,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.settle")(function* (at, element, because, by) {
  if (element === UNENDING)
    return yield* new LedgerError({
      reason: "Refused",
      message: `${element} ends when a resource comes, by no reason`,
    });
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
