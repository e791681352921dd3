import type { UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Decision } from "./decision.ts";
import { rolesOf } from "./roles.ts";
import type { Way } from "./way.ts";

/** The units that are out on an incident now: alarmed, and neither stood down nor free again. */
export const unitsOut = (way: Way): readonly UnitId[] => {
  const last = new Map(rolesOf(way).map((p) => [p.unit, p]));
  return [...last.values()].filter((p) => !known(p.free) && known(p.from)).map((p) => p.unit);
};

/** The decision to stand down everybody who is out. */
export const standDownAll = (way: Way): Decision => ({
  alarm: [],
  standDown: unitsOut(way),
  seen: way.last,
});
