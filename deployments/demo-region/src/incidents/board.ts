import type { Position, Unit } from "@prehosp/model";
import { isOrdinary } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { addSeconds, osloTime } from "@prehosp/model/time";
import { SILENT } from "../region/availability.ts";
import { byDayOnly } from "../region/ordinary-units.ts";
import { unitId } from "../region/unit-rows.ts";
import type { Seeded } from "../seeded.ts";
import type { Plan, Spot, WhereIs } from "./plan.ts";
import type { Timed } from "./ways.ts";
import type { UnitReport } from "./words.ts";

type State = NonNullable<UnitReport["state"]>["is"];

const BEFORE = -60;

// Fleets report where they are all the time; a crew at its station reports that it is ready, and volunteers never where they are.
const reportsPosition = ({ kind }: Unit): boolean => isOrdinary(kind) || kind === "police" || kind === "rescue-vessel";

const atRest = (unit: Unit, received: Instant): State => {
  const { hour } = osloTime(received);
  return byDayOnly.includes(unit.id) && (hour < 8 || hour >= 20) ? "out-of-service" : "free";
};

/** What the whole board reported just before the call, and what the alarmed ordinary units reported up to the decision. */
export const boardOf = (
  plan: Plan,
  received: Instant,
  ordinary: readonly Timed[],
  known: number,
  ground: { readonly units: ReadonlyMap<string, Unit>; readonly whereIs: WhereIs; readonly seeded: Seeded },
): readonly UnitReport[] => {
  const { units, whereIs } = ground;
  const seeded = ground.seeded.fork("board");
  const told = new Map<string, { readonly state?: State; readonly from?: Spot | undefined }>([
    ...plan.helpers.map((h) => [h.unit, h] as const),
    ...(plan.board ?? []).map((b) => [b.unit, b] as const),
    ...plan.ordinary.map((o) => [o.unit, o] as const),
  ]);
  const report = (unit: Unit, is: State, seconds: number, from?: Spot): UnitReport => {
    const at = addSeconds(received, seconds);
    const position: Position | undefined =
      from === undefined ? (reportsPosition(unit) ? unit.base : undefined) : whereIs(from);
    return { unit: unit.id, ...(position === undefined ? {} : { position: { at, is: position } }), state: { at, is } };
  };
  const resting = [...units.values()]
    .filter(({ id }) => !SILENT.includes(id))
    .map((unit) => {
      const said = told.get(unit.id);
      return report(unit, said?.state ?? atRest(unit, received), BEFORE + seeded.whole(0, 50), said?.from);
    });
  const moving = ordinary.flatMap((o): readonly UnitReport[] => {
    const unit = units.get(unitId(o.unit));
    const last = o.moments.findLast((m) => m.seconds <= known && m.role !== "unit-free");
    if (unit === undefined || last === undefined) return [];
    const state = last.role === "under-way" || last.role === "acknowledged" ? last.role : "alarmed";
    return [report(unit, state, last.seconds, told.get(o.unit)?.from)];
  });
  return [...resting, ...moving];
};
