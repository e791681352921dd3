import type { Agreement } from "@prehosp/model";
import { absent, isAbsent } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { osloDay, secondsBetween } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { canonicalJson } from "@prehosp/rules";
import type { Settlement, SettlementMission } from "./settlement-mission.ts";

type Beside = keyof Settlement["beside"];

/** In force for certain that day; an end nobody knows puts a mission beside the sums. */
const inForceOn = ({ from, until }: Agreement, on: Day): boolean =>
  from <= on && (isAbsent(until) ? until.absent === "not-applicable" : on < until);

const besideOf = (agreement: Agreement, m: SettlementMission): Beside | undefined => {
  if (!agreement.units.includes(m.unit)) return "outside";
  if (m.status !== "actual") return "exercises";
  if (isAbsent(m.role)) return "roleUnknown";
  if (m.role !== "first-responder") return "otherHelp";
  if (isAbsent(m.alarmed)) return "undated";
  return inForceOn(agreement, osloDay(m.alarmed)) ? undefined : "outside";
};

/** Each mission once; the same id with two contents is counted in none. */
const distinct = (
  missions: readonly SettlementMission[],
): { readonly once: readonly SettlementMission[]; readonly conflicting: number } => {
  const bodies = new Map<string, Map<string, SettlementMission>>();
  for (const m of missions) {
    const canonical = canonicalJson(m);
    const body = "json" in canonical ? canonical.json : canonical.at;
    bodies.set(m.mission, (bodies.get(m.mission) ?? new Map()).set(body, m));
  }
  const all = [...bodies.values()].map((body) => [...body.values()]);
  return {
    once: all.flatMap((of) => (of.length === 1 ? of : [])),
    conflicting: all.filter((of) => of.length > 1).length,
  };
};

/** Whole minutes from alarm to free; undefined where one is not there, or they stand in the wrong order. */
const minutesOf = ({ alarmed, free }: SettlementMission): number | undefined => {
  if (isAbsent(alarmed) || isAbsent(free)) return undefined;
  const seconds = secondsBetween(alarmed, free);
  return seconds < 0 ? undefined : Math.floor(seconds / 60);
};

const sum = (numbers: readonly (number | undefined)[]): number => numbers.reduce<number>((a, n) => a + (n ?? 0), 0);
const unknowns = (numbers: readonly (number | undefined)[]): number => numbers.filter((n) => n === undefined).length;

const clauseOf = ({ terms }: Agreement) => {
  const costs = terms?.costs;
  return costs === undefined ? absent("not-recorded") : isAbsent(costs) ? costs : costs.wages;
};

const wagesOf = (agreement: Agreement, callOuts: readonly SettlementMission[]): Settlement["wages"] => {
  const clause = clauseOf(agreement);
  if (isAbsent(clause)) return clause;
  const covered: readonly Recorded<boolean>[] = callOuts.map(({ crewOnActiveDuty }) =>
    clause === "all"
      ? true
      : clause === "none"
        ? false
        : isAbsent(crewOnActiveDuty)
          ? crewOnActiveDuty
          : !crewOnActiveDuty,
  );
  const minutes = callOuts.filter((_, i) => covered[i] === true).map(minutesOf);
  return {
    clause,
    callOuts: minutes.length,
    minutes: sum(minutes),
    minutesUnknown: unknowns(minutes),
    dutyUnknown: covered.filter(isAbsent).length,
  };
};

const consumablesOf = (callOuts: readonly SettlementMission[]): Settlement["consumables"] => {
  const used = new Map<string, number>();
  let known = 0;
  for (const { consumables } of callOuts) {
    if (isAbsent(consumables)) continue;
    known += 1;
    for (const [article, pieces] of Object.entries(consumables)) used.set(article, (used.get(article) ?? 0) + pieces);
  }
  return {
    used: Object.fromEntries([...used].toSorted(([a], [b]) => (a < b ? -1 : 1))),
    known,
    unknown: callOuts.length - known,
  };
};

/**
 * What a settlement under an agreement rests on: call-outs, minutes, the wage clause, consumables; counts and minutes only, no
 * amounts, no people (AH-7.1-a, AH-7.1-c). What is unknown is never in a sum and always counted beside it.
 */
export const settlementOf = (agreement: Agreement, missions: readonly SettlementMission[]): Settlement => {
  const { once, conflicting } = distinct(missions);
  const beside = { exercises: 0, otherHelp: 0, roleUnknown: 0, undated: 0, outside: 0, conflicting };
  const callOuts = once.filter((m) => {
    const why = besideOf(agreement, m);
    if (why !== undefined) beside[why] += 1;
    return why === undefined;
  });
  const minutes = callOuts.map(minutesOf);
  return {
    callOuts: callOuts.length,
    time: { minutes: sum(minutes), known: minutes.length - unknowns(minutes), unknown: unknowns(minutes) },
    wages: wagesOf(agreement, callOuts),
    consumables: consumablesOf(callOuts),
    beside,
  };
};
