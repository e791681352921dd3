import type { UnitId } from "@prehosp/model";
import { momentsOf } from "./moments.ts";
import type { Way } from "./way.ts";

const COMING: ReadonlySet<string> = new Set(["acknowledged", "under-way"]);
const THERE: ReadonlySet<string> = new Set(["at-scene", "at-patient"]);
const GONE: ReadonlySet<string> = new Set(["stood-down", "unit-free"]);

/** Whether an ordinary unit has been there, or has acknowledged and was neither cancelled nor handed over to something else since. */
const stands = (way: Way, unit: UnitId): boolean => {
  let coming = false;
  for (const { role } of momentsOf(way, unit)) {
    if (THERE.has(role)) return true;
    if (COMING.has(role)) coming = true;
    if (GONE.has(role)) coming = false;
  }
  return coming;
};

/**
 * The ordinary unit that meets the duty to alarm one in parallel (AH-2.8-b); undefined while it is open. An alarm that nobody has
 * acknowledged does not meet it, nor does an answer from a neighbour; a unit that turns round before it was there opens it again.
 */
export const inParallel = (way: Way): UnitId | undefined =>
  way.missions.find((m) => m.role === "ordinary" && stands(way, m.unit))?.unit;
