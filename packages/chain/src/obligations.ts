import type { UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { NormId } from "@prehosp/norms";
import * as z from "zod";
import type { Way } from "./way.ts";

export const ObligationCode = z
  .enum([
    "ordinary-in-parallel",
    "unit-alarmed-documented",
    "alarm-time-documented",
    "arrival-documented",
    "oral-report",
    "close-out",
  ])
  .meta({ norsk: "plikt", means: "A duty that stays open and visible until it is met" });
export type ObligationCode = z.output<typeof ObligationCode>;

export const Obligation = z
  .object({
    code: ObligationCode,
    cites: z.array(z.string()).readonly().meta({ norsk: "hjemler", means: "Ids of the norms it rests on" }),
    state: z
      .enum(["open", "met", "settled"])
      .meta({ norsk: "status", means: "åpen · oppfylt · avsluttet med begrunnelse" }),
    unit: z.string().optional().meta({ norsk: "enhet", means: "The unit it is about, where it is about one" }),
    ask: z.array(z.string()).readonly().optional().meta({ norsk: "hvem kan spørres", means: "Whom to ask, in order" }),
  })
  .meta({ norsk: "plikt med status", means: "One duty of one incident and where it stands" });
export type Obligation = z.output<typeof Obligation>;

const DUTY: Record<ObligationCode, readonly NormId[]> = {
  "ordinary-in-parallel": ["AH-2.8-b"],
  "unit-alarmed-documented": ["AH-4.4-a"],
  "alarm-time-documented": ["AH-4.4-a"],
  "arrival-documented": ["AH-4.4-a"],
  "oral-report": ["AH-4.4-b", "AH-4.4-c"],
  "close-out": ["AH-4.4-d"],
};

/** The units whose help counts as akutthjelper: alarmed as such, and not stood down before they reached anybody. */
const firstResponders = (way: Way): readonly UnitId[] =>
  [...new Set(way.missions.filter((m) => m.role === "first-responder").map((m) => m.unit))].filter(
    (unit) => !way.timeline.points.some((p) => p.unit === unit && p.role === "stood-down"),
  );

/**
 * The duties of an incident and where each stands. Missing documentation is a work list and never a fault of the unit
 * (AH-4.4-a bears on AMK); the duty to alarm an ordinary resource too (AH-2.8-b) stands from the first moment.
 */
export const obligations = (way: Way): readonly Obligation[] => {
  const has = (unit: UnitId, ...roles: readonly string[]) =>
    way.timeline.points.some((p) => p.unit === unit && roles.includes(p.role) && known(p.at));
  const settled = (code: ObligationCode, unit?: UnitId) =>
    way.settled.some((s) => s.element === (unit ? `${code}:${unit}` : code));
  const duty = (code: ObligationCode, met: boolean, unit?: UnitId): Obligation => ({
    code,
    cites: DUTY[code],
    state: met ? "met" : settled(code, unit) ? "settled" : "open",
    ...(unit ? { unit } : {}),
  });
  const ordinary = way.missions.some(
    (m) => m.role === "ordinary" && has(m.unit, "alarmed", "acknowledged", "under-way", "at-scene", "at-patient"),
  );
  const parallel = duty("ordinary-in-parallel", ordinary);
  return [
    parallel.state === "open" ? { ...parallel, ask: ["neighbour-AMK", "doctor", "air"] } : parallel,
    ...firstResponders(way).flatMap((unit) => [
      duty("unit-alarmed-documented", true, unit),
      duty("alarm-time-documented", has(unit, "alarmed"), unit),
      duty("arrival-documented", has(unit, "at-patient", "at-scene"), unit),
      duty(
        "oral-report",
        way.handovers.some((h) => h.from === unit),
        unit,
      ),
      duty("close-out", has(unit, "unit-free"), unit),
    ]),
  ];
};
