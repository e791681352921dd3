import type { UnitId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Picture } from "@prehosp/ports";
import { Effect } from "effect";
import { ifQuick } from "./within.ts";

/** Shows a unit as free on the board, from an instant; what is known of it later than that stands. Never fails, never waits. */
export const freeOnBoard = (unit: UnitId, at: Instant) =>
  Effect.flatMap(Picture, (picture) =>
    picture.report({ unit, state: { at, is: "free" } }).pipe(ifQuick("500 millis"), Effect.asVoid),
  );
