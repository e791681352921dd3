import { ParallelAsk } from "@prehosp/dispatch";
import { FactId, type MissionId, UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { Instant } from "@prehosp/model/time";
import type { NormId } from "@prehosp/norms";
import * as z from "zod";
import { ParallelAnswer } from "./kinds/parallel.ts";
import { momentsOf } from "./moments.ts";
import { inParallel } from "./parallel.ts";
import { type RolePeriod, mayBeFirstResponder, rolesOf } from "./roles.ts";
import type { Way } from "./way.ts";

export const ObligationCode = z
  .enum([
    "ordinary-in-parallel",
    "conference-with-AMK",
    "unit-alarmed-documented",
    "alarm-time-documented",
    "arrival-documented",
    "oral-report",
    "report-recorded",
    "close-out",
    "crew-identity",
  ])
  .meta({ norsk: "plikt", means: "A duty that stays open and visible until it is met" });
export type ObligationCode = z.output<typeof ObligationCode>;

const Asked = z
  .object({
    fact: FactId.meta({ norsk: "faktum", means: "The question; the answer names it" }),
    whom: ParallelAsk,
    at: Instant.meta({ norsk: "spurt", means: "When they were asked" }),
    answer: ParallelAnswer.optional().meta({ norsk: "svar", means: "The last answer; absent = none yet" }),
    unit: UnitId.optional().meta({ norsk: "enhet", means: "The unit that is sent" }),
  })
  .meta({ norsk: "spurt", means: "Somebody who was asked for an ordinary resource" });

export const Obligation = z
  .object({
    code: ObligationCode,
    cites: z.array(z.string()).readonly().meta({ norsk: "hjemler", means: "Ids of the norms it rests on" }),
    state: z
      .enum(["open", "met", "settled"])
      .meta({ norsk: "status", means: "åpen · oppfylt · avsluttet med begrunnelse" }),
    unit: z.string().optional().meta({ norsk: "enhet", means: "The unit it is about, where it is about one" }),
    ask: z.array(z.string()).readonly().optional().meta({ norsk: "hvem kan spørres", means: "Whom to ask, in order" }),
    asked: z
      .array(Asked)
      .readonly()
      .optional()
      .meta({ norsk: "spurt", means: "Who has been asked, and what they said" }),
  })
  .meta({ norsk: "plikt med status", means: "One duty of one incident and where it stands" });
export type Obligation = z.output<typeof Obligation>;

const DUTY: Record<ObligationCode, readonly NormId[]> = {
  "ordinary-in-parallel": ["AH-2.8-b"],
  "conference-with-AMK": ["AH-3.1-d", "AH-2.5-a"],
  "unit-alarmed-documented": ["AH-4.4-a"],
  "alarm-time-documented": ["AH-4.4-a"],
  "arrival-documented": ["AH-4.4-a"],
  "oral-report": ["AH-4.4-b"],
  "report-recorded": ["AH-4.4-c"],
  "close-out": ["AH-4.4-d"],
  "crew-identity": ["AH-4.4-d"],
};

const THERE: ReadonlySet<string> = new Set(["at-scene", "at-patient"]);

/** The duty that no reason on paper ends: help must come (AH-2.8-b). */
export const UNENDING: ObligationCode = "ordinary-in-parallel";

/** What a gap is called where it is lawfully ended. */
export const elementOf = (code: string, unit?: string): string => (unit ? `${code}:${unit}` : code);

const duty = (way: Way, code: ObligationCode, met: boolean, unit?: UnitId): Obligation => ({
  code,
  cites: DUTY[code],
  state: met
    ? "met"
    : code !== UNENDING && way.settled.some((s) => s.element === elementOf(code, unit))
      ? "settled"
      : "open",
  ...(unit ? { unit } : {}),
});

/**
 * The missions that are to be documented as akutthjelper's, the last period of each: those in that role, or in one that nobody
 * knows, and not stood down before they reached anybody.
 */
export const documented = (way: Way): readonly RolePeriod[] => {
  const last = new Map<MissionId, RolePeriod>();
  for (const period of rolesOf(way).filter(mayBeFirstResponder)) {
    const there = momentsOf(way, period.unit).some((m) => THERE.has(m.role));
    if (period.end !== "stood-down" || there) last.set(period.mission, period);
  }
  return [...last.values()];
};

/**
 * The duty to alarm an ordinary resource too, with whom to ask and who has been asked. It stands from the first moment and only a
 * resource that comes ends it: "ikke innhentet, fordi" is an end for documentation, not for help.
 */
const parallel = (way: Way): Obligation => {
  const open = duty(way, UNENDING, inParallel(way) !== undefined);
  const asked = way.asked.map(({ fact, whom, at }) => {
    const said = way.answered.findLast((a) => a.asked === fact);
    return { fact, whom, at, ...(said ? { answer: said.answer } : {}), ...(said?.unit ? { unit: said.unit } : {}) };
  });
  return {
    ...open,
    ...(open.state === "open" ? { ask: ParallelAsk.options } : {}),
    ...(asked.length > 0 ? { asked } : {}),
  };
};

/** The duties of one mission: what AMK documents, what the unit reports, what the receiver records, and the close-out. */
export const missionDuties = (way: Way, { unit, mission, alarmed }: RolePeriod): readonly Obligation[] => {
  const own = momentsOf(way, unit);
  const recorded = way.handovers.some((h) => h.from === unit);
  return [
    duty(way, "unit-alarmed-documented", true, unit),
    duty(way, "alarm-time-documented", known(alarmed), unit),
    duty(
      way,
      "arrival-documented",
      own.some((m) => THERE.has(m.role)),
      unit,
    ),
    // Whoever has documented the report in the record has also been given it.
    duty(way, "oral-report", recorded || way.reports.some((r) => r.from === unit), unit),
    duty(way, "report-recorded", recorded, unit),
    duty(
      way,
      "close-out",
      own.some((m) => m.role === "unit-free"),
      unit,
    ),
    duty(
      way,
      "crew-identity",
      way.identified.some((i) => i.mission === mission),
      unit,
    ),
  ];
};

/**
 * The duties of an incident and where each stands. Missing documentation is a work list and never a fault of the unit
 * (AH-4.4-a bears on AMK); the duty to alarm an ordinary resource too (AH-2.8-b) stands from the first moment.
 */
export const obligations = (way: Way): readonly Obligation[] => [
  parallel(way),
  ...(way.received.initiator === "LVS" ? [duty(way, "conference-with-AMK", way.conferences.length > 0)] : []),
  ...documented(way).flatMap((period) => missionDuties(way, period)),
];
