import { type Settlement, SettlementMission, settlementOf } from "@prehosp/agreements";
import type { Agreement, AgreementId } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import { addDays } from "@prehosp/model/time";
import { Effect } from "effect";
import { Books } from "./books.ts";
import { heldBriefly } from "./cut-off.ts";
import { fitting } from "./fitting.ts";
import { type ReplayPeriod, isIn } from "./replay/period.ts";
import { waysIn } from "./replay/ways-in.ts";
import { rolesOf } from "./roles.ts";
import type { Way } from "./way.ts";

const none = absent("not-recorded");

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
      mission: n === 1 ? mission : fitting(`${mission}.${n}`),
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

/** What one agreement comes to. */
export interface AgreementSettled {
  readonly agreement: AgreementId;
  readonly settlement: Settlement;
}

const settlementsOf = (
  missions: readonly SettlementMission[],
  agreements: readonly Agreement[],
): readonly AgreementSettled[] => agreements.map((a) => ({ agreement: a.id, settlement: settlementOf(a, missions) }));

/** What a settlement rests on, agreement by agreement, over the missions of a period; counts and minutes, no people, no amounts. */
export const settlements = (ways: readonly Way[], agreements: readonly Agreement[]): readonly AgreementSettled[] =>
  settlementsOf(ways.flatMap(settlementMissions), agreements);

/**
 * What the settlements of a period rest on, by the day of the alarm; a mission without a time of alarm stands beside the sums of the
 * period its incident began in. Reads the ledger once.
 */
export const settledIn = Effect.fn("chain.settledIn")(function* (period: ReplayPeriod) {
  const { agreements } = (yield* Books).agreements;
  const within = isIn(period);
  // Who is called out after midnight may help at an incident of the day before.
  const ways = yield* waysIn({ from: addDays(period.from, -1), to: period.to });
  const each = yield* Effect.forEach(ways, (way) =>
    Effect.andThen(
      Effect.yieldNow,
      heldBriefly(() =>
        settlementMissions(way).filter(({ alarmed }) => within(known(alarmed) ? alarmed : way.valid.from)),
      ),
    ),
  );
  const missions = each.flat();
  return yield* heldBriefly(() => settlementsOf(missions, agreements));
});
