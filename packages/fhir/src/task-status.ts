import type { Task } from "./r4.ts";
import type { TimePoint, TimeRole } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";

/** How far each moment has brought a mission; the furthest recorded one decides. */
const steps: readonly (readonly [Task["status"], readonly TimeRole[]])[] = [
  ["cancelled", ["stood-down"]],
  ["completed", ["unit-free", "handover"]],
  ["in-progress", ["under-way", "at-scene", "at-patient", "left-scene", "at-destination"]],
  ["accepted", ["acknowledged"]],
];

/** The task status that a unit's recorded times show; a projection, never read back. */
export const taskStatus = (times: readonly TimePoint[], unit: string): Task["status"] => {
  const roles = new Set(times.filter((p) => p.unit === unit && !isAbsent(p.at)).map(({ role }) => role));
  return steps.find(([, reached]) => reached.some((role) => roles.has(role)))?.[0] ?? "requested";
};
