import type { IncidentId, UnitId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Picture } from "@prehosp/ports";
import { Effect } from "effect";
import { ifQuick } from "./within.ts";

/** Shows on the board which incident a unit was sent to. Never fails, never waits. */
export const sentOnBoard = (unit: UnitId, at: Instant, to: IncidentId) =>
  Effect.flatMap(Picture, (picture) =>
    picture.report({ unit, assigned: { at, to } }).pipe(ifQuick("500 millis"), Effect.asVoid),
  );

/**
 * Shows a unit as free on the board, from an instant; what is known of it later than that stands, and one that has been sent to
 * another incident since stays as it is. Never fails, never waits.
 */
export const freeOnBoard = (unit: UnitId, at: Instant, from: IncidentId) =>
  Effect.gen(function* () {
    const picture = yield* Picture;
    const sentTo = (yield* picture.board).find((b) => b.unit.id === unit)?.seen.assigned?.to;
    if (sentTo !== undefined && sentTo !== from) return;
    yield* picture.report({ unit, state: { at, is: "free" }, assigned: { at } });
  }).pipe(ifQuick("500 millis"), Effect.asVoid);
