import { type Line, type Proposal, oneLine, oneOrdinaryLine, settleTexts, texts } from "@prehosp/dispatch";
import type { Indication, MissionRole, Unit } from "@prehosp/model";
import { type Recorded, known } from "@prehosp/model/absence";
import { type Instant, epoch } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import { missionRecords } from "../mission-record.ts";
import { obligations } from "../obligations.ts";
import { type RolePeriod, rolesOf } from "../roles.ts";
import type { Way } from "../way.ts";
import { workList } from "../work-list.ts";
import type { Seen, Told } from "./vignette.ts";
import { after } from "./world.ts";

/** What competence said of the crew of a unit, where the vignette tells of the people. */
type Crews = ReadonlyMap<string, readonly Finding[]>;

const clock = (at: Recorded<Instant>): string => {
  if (!known(at)) return "ukjent";
  const seconds = (epoch(at) - epoch(after(0))) / 1000;
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, "0")}`;
};

const ROLES: Readonly<Record<MissionRole, string>> = {
  ordinary: "ordinær ressurs",
  "first-responder": texts.roles["first-responder"].nb,
  "ad-hoc-helper": texts.roles["ad-hoc-helper"].nb,
  "other-help": texts.roles["other-help"].nb,
};
const ENDS: Readonly<Record<NonNullable<RolePeriod["end"]>, string>> = {
  "taken-over": "helsepersonell har overtatt",
  "stood-down": "avbestilt",
  free: "ledig",
  turned: "ny rolle",
};

const roleOf = (name: string, { role, from, until, end }: RolePeriod): string =>
  `${name}: ${known(role) ? ROLES[role] : "rolle ikke kjent"} fra ${clock(from)}${end ? ` til ${clock(until)} (${ENDS[end]})` : ", pågår"}`;

const findingsOf = ({ unit, findings }: Line, crews: Crews) =>
  [
    unit,
    Object.fromEntries(
      [...findings, ...(crews.get(unit) ?? [])].map((f) => [f.rule, [f.outcome, ...f.cites] as const]),
    ),
  ] as const;

const proposalSeen = (p: Proposal, nameOf: (unit: string) => string, crews: Crews) => {
  const all = [...p.proposed, ...p.possible, ...p.outside];
  const questions: Readonly<Record<string, { readonly nb: string }>> = texts.questions;
  return {
    proposed: p.proposed.map((l) => oneLine(l, "proposed")),
    possible: p.possible.map((l) => oneLine(l, "possible")),
    outside: p.outside.map((l) => oneLine(l, "outside")),
    ordinary: p.ordinary.map((l) => oneOrdinaryLine(l)),
    findings: Object.fromEntries(all.map((l) => findingsOf(l, crews))),
    notes: Object.fromEntries(all.map((l) => [l.unit, l.notes])),
    steps: p.steps.map((s) => s.code),
    parallel:
      "unit" in p.parallel
        ? `${nameOf(p.parallel.unit)}, ${p.parallel.coming ? "kommer" : "ikke kvittert ennå"}`
        : `ingen; spør ${p.parallel.open.map((a) => texts.parallelAsks[a].nb).join(", ")}`,
    ask: p.ask ? `${questions[p.ask.missing]?.nb ?? p.ask.missing} (spør ${settleTexts[p.ask.whom].nb})` : "",
    warnings: p.warnings,
    firstDefibrillator: p.firstDefibrillator ? nameOf(p.firstDefibrillator.unit) : "",
  };
};

/** What Prehosp says and holds now: the last proposal, who was told what, and the folds of the way. */
export const seenOf = (
  way: Way,
  { vital, condition, cites }: Indication,
  proposal: Proposal,
  told: readonly Told[],
  units: readonly Unit[],
  crews: Crews,
): Seen => {
  const nameOf = (id: string): string => units.find((u) => u.id === id)?.name ?? id;
  return {
    indication: { vital, condition, cites },
    ...proposalSeen(proposal, nameOf, crews),
    told,
    duties: Object.fromEntries(obligations(way).map((o) => [o.unit ? `${o.code} ${o.unit}` : o.code, o.state])),
    roles: rolesOf(way)
      .filter((p) => p.role !== "ordinary")
      .map((p) => roleOf(nameOf(p.unit), p)),
    work: workList([way], units).map(({ code, unit, responsible }) => ({
      code,
      ...(unit ? { unit } : {}),
      responsible,
    })),
    complete: missionRecords(way).every((r) => r.complete),
  };
};
