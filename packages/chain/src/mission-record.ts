import { Circumstance, Handover, UnitId } from "@prehosp/model";
import { type Recorded, absent, recorded } from "@prehosp/model/absence";
import { Instant } from "@prehosp/model/time";
import * as z from "zod";
import { momentsOf } from "./moments.ts";
import { Obligation, documented, missionDuties } from "./obligations.ts";
import { RolePeriod } from "./roles.ts";
import type { Way } from "./way.ts";

const time = (norsk: string, means: string) => recorded(Instant).meta({ norsk, means });

export const MissionRecord = RolePeriod.extend({
  atScene: time("fremme", "When the unit was at the scene (AH-4.4-a)"),
  atPatient: time("hos pasienten", "When the unit was at the patient (AH-4.4-a)"),
  report: z
    .object({
      to: recorded(UnitId).meta({ norsk: "til", means: "The health resource that was told" }),
      arrived: Handover.shape.arrived,
      help: Handover.shape.help,
      circumstances: recorded(z.array(Circumstance).readonly()).meta({
        norsk: "særlige forhold",
        means: "Particular circumstances by code",
      }),
      words: z.boolean().meta({ norsk: "med egne ord", means: "Whether the unit's own words lie in the vault" }),
    })
    .optional()
    .meta({ norsk: "muntlig rapport", means: "What the unit reported (AH-4.4-b); absent = not given" }),
  recordedBy: UnitId.optional().meta({
    norsk: "ført av",
    means: "The health resource that documented the report in its record (AH-4.4-c)",
  }),
  crew: recorded(z.enum(["name", "service-number"])).meta({
    norsk: "mannskapets identitet",
    means: "How the crew identified itself at close-out (AH-4.4-d); who it was lies in the vault",
  }),
  operativelyClosed: z
    .boolean()
    .meta({ norsk: "operativt avsluttet", means: "The unit is free; waits for no document" }),
  duties: z.array(Obligation).readonly().meta({ norsk: "plikter", means: "What is to be documented, and what is" }),
  complete: z.boolean().meta({
    norsk: "dokumentasjonen er fullstendig",
    means: "Nothing is open: each duty is met, or lawfully ended with its reason",
  }),
}).meta({ norsk: "oppdragsprotokoll", means: "What is documented of one akutthjelper mission (AH-4.4-a to -d)" });
export type MissionRecord = z.output<typeof MissionRecord>;

const none = absent("not-recorded");

const reportOf = (way: Way, unit: UnitId): MissionRecord["report"] => {
  const told = way.reports.findLast((r) => r.from === unit);
  if (told) {
    const { to, arrived, help, circumstances } = told;
    return { to, arrived, help, circumstances, words: way.boxes[told.fact] !== undefined };
  }
  const written = way.handovers.findLast((h) => h.from === unit);
  if (!written) return undefined;
  const { receivedBy, arrived, help } = written;
  return { to: receivedBy, arrived, help, circumstances: none, words: way.boxes[written.fact] !== undefined };
};

/** The record of one mission. A time that nobody has recorded stays empty; the unit is free long before the record is complete. */
const recordOf = (way: Way, period: RolePeriod): MissionRecord => {
  const { unit, mission, end } = period;
  const first = (role: string): Recorded<Instant> => momentsOf(way, unit).find((m) => m.role === role)?.at ?? none;
  const report = reportOf(way, unit);
  const written = way.handovers.findLast((h) => h.from === unit);
  const duties = missionDuties(way, period);
  return {
    ...period,
    atScene: first("at-scene"),
    atPatient: first("at-patient"),
    ...(report ? { report } : {}),
    ...(written ? { recordedBy: written.receivedBy } : {}),
    crew: way.identified.findLast((i) => i.mission === mission)?.as ?? none,
    operativelyClosed: duties.some((d) => d.code === "close-out" && d.state === "met") || end === "stood-down",
    duties,
    complete: duties.every((d) => d.state !== "open"),
  };
};

/** The record of every akutthjelper mission of an incident. */
export const missionRecords = (way: Way): readonly MissionRecord[] => documented(way).map((p) => recordOf(way, p));
