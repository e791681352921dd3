import { statusAt } from "@prehosp/competence";
import type { UnitId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Ledger, type Timer, Timers } from "@prehosp/ports";
import { Effect } from "effect";
import type { Books } from "../../books.ts";
import { serviceReturned } from "../../kinds/readiness.ts";
import { patiently } from "../../patiently.ts";
import { Competence } from "../book.ts";
import { saidFact } from "../said.ts";
import { putOnBoard, serviceOf } from "./publish.ts";

const BACK = "unit-back";
const idOf = (unit: UnitId): string => `${BACK}:${unit}`;

/** Whether a timer says that a unit is back by itself. */
export const isBack = ({ id }: Timer): boolean => id.startsWith(`${BACK}:`);

/** Sets the timer of a unit to when it is back by itself, as things stand; says whether it is to be. */
const setReturn = (unit: UnitId, at: Instant) =>
  Effect.gen(function* () {
    const now = statusAt(unit, yield* serviceOf(unit), at);
    const due = now.state === "out" ? now.returns : undefined;
    if (due !== undefined) yield* (yield* Timers).set({ id: idOf(unit), due, about: unit }).pipe(patiently);
    return due !== undefined;
  });

/** Moves the timer of a unit to when it is back by itself now, or takes it away where somebody must say so or it is in. */
export const moveReturn = (unit: UnitId, at: Instant) =>
  Effect.gen(function* () {
    if (!(yield* setReturn(unit, at))) yield* (yield* Timers).cancel(idOf(unit)).pipe(patiently);
  });

/**
 * Rings when a unit is back by itself: what holds now goes on the board and is written down, and only then the timer is done. Where a longer
 * time was said while it rang, it rings again then.
 */
export const back = (timer: Timer, { region, self }: Pick<Books["Service"], "region" | "self">, now: Instant) =>
  Effect.gen(function* () {
    const unit = region.units.find((u) => u.id === timer.about);
    if (!unit) return yield* (yield* Timers).done(timer.id).pipe(patiently);
    if (statusAt(unit.id, yield* serviceOf(unit.id), now).state === "in") {
      yield* putOnBoard(unit.id);
      const { id, organisation: owner } = unit;
      const about = { subject: id, owner, by: self, at: timer.due, ref: `${id}/${timer.due}` };
      const fact = saidFact(serviceReturned, { unit: id, at: timer.due }, about);
      yield* (yield* Ledger).append([fact]).pipe(patiently);
    }
    yield* moveReturn(unit.id, now);
  });

/** Puts every unit of which its organisation has said something back on the board, as after a restart; one that came back meanwhile still rings. */
export const restoreBoard = Effect.gen(function* () {
  const { service } = yield* (yield* Competence).stored;
  for (const unit of new Set(service.map((f) => f.unit))) yield* setReturn(unit, (yield* putOnBoard(unit)).said);
});
