import { type Settlement, SettlementMission, settlementOf } from "@prehosp/agreements";
import type { Agreement, AgreementId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { rolesOf } from "./roles.ts";
import type { Way } from "./way.ts";

const none = absent("not-recorded");
const LONGEST = 92;

/**
 * The missions of an incident as a settlement sees them: each period of a unit from its alarm in that role until it was free. Other
 * help is there as what it was; what nobody recorded stays so. A unit sent twice has two, told apart by number.
 */
export const settlementMissions = (way: Way): readonly SettlementMission[] => {
  const seen = new Map<string, number>();
  const periods = rolesOf(way).filter((p) => p.role !== "ordinary");
  return periods.map((period) => {
    const { mission, unit, role, from, until, end, free } = period;
    const n = (seen.get(mission) ?? 0) + 1;
    seen.set(mission, n);
    // What was used is told once for a mission, and counted once.
    const isLast = periods.findLast((p) => p.mission === mission) === period;
    const used = isLast ? way.used.findLast((u) => u.mission === mission) : undefined;
    return SettlementMission.parse({
      mission: n === 1 ? mission : `${mission.slice(0, LONGEST)}.${n}`,
      unit,
      status: way.status,
      role,
      alarmed: from,
      free: end === "turned" ? until : free,
      crewOnActiveDuty: used?.crewOnActiveDuty ?? none,
      consumables: used?.consumables ?? none,
    });
  });
};

/** What a settlement rests on, agreement by agreement, over the missions of a period; counts and minutes, no people, no amounts. */
export const settlements = (
  ways: readonly Way[],
  agreements: readonly Agreement[],
): readonly { readonly agreement: AgreementId; readonly settlement: Settlement }[] => {
  const missions = ways.flatMap(settlementMissions);
  return agreements.map((a) => ({ agreement: a.id, settlement: settlementOf(a, missions) }));
};
