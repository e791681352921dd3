import { FactId, MissionId, MissionRole, type UnitId, UnitId as UnitIdSchema } from "@prehosp/model";
import { type Recorded, absent, known, recorded } from "@prehosp/model/absence";
import { Instant, compareInstants } from "@prehosp/model/time";
import * as z from "zod";
import { type Moment, moments, momentsOf, notBefore } from "./moments.ts";
import type { Way } from "./way.ts";

export const RolePeriod = z
  .object({
    mission: MissionId,
    unit: UnitIdSchema,
    role: recorded(MissionRole),
    decision: FactId.optional().meta({
      norsk: "beslutning",
      means: "The decision it began with; absent = told by a source",
    }),
    alarmed: recorded(Instant).meta({ norsk: "varslet", means: "When the unit was alarmed in this role" }),
    from: recorded(Instant).meta({
      norsk: "fra",
      means: "When the role began: the alarm, or for a unit already out the decision; never earlier",
    }),
    until: recorded(Instant).meta({ norsk: "til", means: "When the role ended, as far as it is known" }),
    end: z.enum(["taken-over", "stood-down", "free", "turned"]).optional().meta({
      norsk: "slutt",
      means: "overtatt av helsetjenesten · avbestilt · ledig · ny rolle; absent = it goes on",
    }),
    free: recorded(Instant).meta({ norsk: "ledig", means: "When the unit was free, or was stood down" }),
  })
  .meta({
    norsk: "rolleperiode",
    means: "One unit's time in one role; an akutthjelper is one until health personnel have taken over (AH-2.2-f)",
  });
export type RolePeriod = z.output<typeof RolePeriod>;

type Begun = Pick<RolePeriod, "mission" | "unit" | "role" | "decision" | "alarmed" | "from">;

const none = absent("not-recorded");
const isEnd = ({ role }: Moment): boolean => role === "unit-free" || role === "stood-down";
const from = (at: Recorded<Instant>, list: readonly Moment[]) => (known(at) ? list.filter(notBefore(at)) : list);
const until = (at: Recorded<Instant> | undefined, list: readonly Moment[]) =>
  known(at) ? list.filter((m) => !notBefore(at)(m)) : list;

const notEarlier = (at: Instant, than: Recorded<Instant>): Recorded<Instant> =>
  known(than) && compareInstants(than, at) < 0 ? at : than;

/** Where the roles of a unit began, in order. A decision about a unit that is out in that role already begins nothing. */
const begunBy = (way: Way, unit: UnitId): readonly Begun[] => {
  const own = momentsOf(way, unit);
  const decisions = way.decisions.flatMap((d) => d.alarm.filter((a) => a.unit === unit).map((a) => ({ ...a, by: d })));
  const [created] = way.created.filter((c) => c.unit === unit);
  if (!created) return [];
  const order = (fact: FactId) => way.facts.indexOf(fact);
  const alarms = own.filter((m) => m.role === "alarmed");
  const begun: Begun[] = [];
  const [first] = decisions;
  if (!first || order(created.fact) < order(first.by.fact)) {
    const alarmed = until(first?.by.at, alarms)[0]?.at ?? none;
    begun.push({ mission: created.mission, unit, role: created.role, alarmed, from: alarmed });
  }
  decisions.forEach(({ role: said, by }, i) => {
    const role = known(said) ? said : created.role;
    const alarmed = until(decisions[i + 1]?.by.at, from(by.at, alarms))[0]?.at ?? none;
    const before = begun.at(-1);
    const since = before && until(by.at, from(before.from, own));
    // Nobody is out because of an alarm that did not get through; a unit that its source tells of is.
    const out = since?.some(isEnd) === false && (since.length > 0 || before?.decision === undefined);
    const again = before !== undefined && !since?.some(isEnd) && (before.role === role || !known(role));
    if (again && known(before.from)) return;
    if (again) begun.pop();
    // Whoever is out already turns with the decision; anybody else begins with the alarm.
    const turned = out && !again;
    begun.push({
      mission: created.mission,
      unit,
      role,
      decision: by.fact,
      alarmed,
      from: turned ? by.at : notEarlier(by.at, alarmed),
    });
  });
  return begun;
};

/** When health personnel had taken over from an akutthjelper: the handover, and not before one of them was at the patient. */
const takenOver = (way: Way, { unit, from: at }: Begun, isLast: boolean): Recorded<Instant> | undefined => {
  const ordinary = new Set(way.missions.flatMap((m) => (m.role === "ordinary" ? [m.unit] : [])));
  const all = moments(way);
  const handed = from(at, all).find(
    (m) => m.role === "handover" && (m.unit === undefined || m.unit === unit || ordinary.has(m.unit)),
  );
  const there = all.find((m) => m.role === "at-patient" && m.unit !== undefined && ordinary.has(m.unit));
  if (handed) return there && compareInstants(there.at, handed.at) > 0 ? there.at : handed.at;
  if (!isLast) return undefined;
  const told = [...way.handovers, ...way.reports].some((h) => h.from === unit);
  return told ? absent("unknown", "Rapporten er gitt, men tidspunktet for overtakelsen er ikke ført.") : undefined;
};

const ended = (way: Way, begun: Begun, next: Begun | undefined): RolePeriod => {
  const own = from(begun.from, momentsOf(way, begun.unit));
  const left = until(next?.from, own).find(isEnd);
  const over = begun.role === "first-responder" ? takenOver(way, begun, !next) : undefined;
  const free = left?.at ?? none;
  const period = { ...begun, free };
  const leftBefore = left && known(over) && compareInstants(left.at, over) < 0;
  const overBefore = next !== undefined && known(next.from) && known(over) && compareInstants(next.from, over) <= 0;
  if (over !== undefined && !leftBefore && !overBefore && left?.role !== "stood-down")
    return { ...period, until: over, end: "taken-over" };
  if (left) return { ...period, until: left.at, end: left.role === "stood-down" ? "stood-down" : "free" };
  return next ? { ...period, until: next.from, end: "turned" } : { ...period, until: none };
};

/**
 * The roles of every unit of an incident, in order, worked out from decisions and times. An akutthjelper mission begins with AMK's
 * alarm and not before, also where the unit was there already; it ends when the first health personnel have taken over.
 */
export const rolesOf = (way: Way): readonly RolePeriod[] =>
  [...new Set(way.missions.map((m) => m.unit))].flatMap((unit) => {
    const begun = begunBy(way, unit);
    return begun.map((b, i) => ended(way, b, begun[i + 1]));
  });

/** The role a unit is out in now; undefined where it isn't out. */
export const roleNow = (way: Way, unit: UnitId): RolePeriod | undefined => {
  const last = rolesOf(way).findLast((p) => p.unit === unit);
  return last && !known(last.free) ? last : undefined;
};

/** Whether a period counts as akutthjelper's, or may be one as far as anybody knows. Other help never does. */
export const mayBeFirstResponder = ({ role }: Pick<RolePeriod, "role">): boolean =>
  !known(role) || role === "first-responder";
