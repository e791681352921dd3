import * as z from "zod";
import { MissionId, MissionRole, Status, UnitId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Instant } from "@prehosp/model/time";

/** One mission as a settlement sees it: a unit, two times and what was used; nobody's name, and nothing of the patient. */
export const SettlementMission = z
  .strictObject({
    mission: MissionId,
    unit: UnitId,
    status: Status,
    role: recorded(MissionRole),
    alarmed: recorded(Instant).meta({ norsk: "alarmert", means: "When the unit was alarmed; places it on a day" }),
    free: recorded(Instant).meta({ norsk: "ledig", means: "When the unit was free again" }),
    crewOnActiveDuty: recorded(z.boolean()).meta({
      norsk: "mannskap på aktiv vakt",
      means: "The whole crew was on active duty; part-time wages are then not owed (AH-7.1-c)",
    }),
    consumables: recorded(z.record(z.string().regex(/^[a-z][a-z0-9-]{0,40}$/), z.int().nonnegative())).meta({
      norsk: "forbruksmateriell",
      means: "Pieces used, by code of the article",
    }),
  })
  .meta({ norsk: "oppdrag til oppgjør", means: "A mission as the basis of a settlement, without people" });
export type SettlementMission = z.output<typeof SettlementMission>;

const count = (norsk: string, means: string) => z.int().nonnegative().meta({ norsk, means });

/** Counts and minutes per clause; what is unknown stands beside the sums, never in them. */
export const Settlement = z
  .object({
    callOuts: count("utrykninger", "Akutthjelper missions of its units while it was in force"),
    time: z
      .object({
        minutes: count("minutter", "Whole minutes from alarm to free, each mission rounded down"),
        known: count("kjent", "Call-outs whose minutes are in the sum"),
        unknown: count("ukjent", "Call-outs without both times in order"),
      })
      .meta({ norsk: "tid", means: "Time of all call-outs" }),
    wages: recorded(
      z
        .object({
          clause: z
            .enum(["none", "part-time", "all"])
            .meta({ norsk: "lønnsklausul", means: "The clause it is counted by" }),
          callOuts: count("utrykninger med lønn", "Call-outs that the clause covers"),
          minutes: count("minutter med lønn", "Whole minutes of those whose times are known"),
          minutesUnknown: count("ukjent tid", "Call-outs that the clause covers, without both times in order"),
          dutyUnknown: count(
            "ukjent vakt",
            "Call-outs of which nobody has recorded whether the crew was on active duty",
          ),
        })
        .meta({ norsk: "lønn", means: "Call-outs by the wage clause" }),
    ).meta({ norsk: "lønn", means: "Call-outs by the wage clause; absent where the clause is not recorded" }),
    consumables: z
      .object({
        used: z
          .record(z.string(), z.int().nonnegative())
          .meta({ norsk: "brukt", means: "Pieces used, by code of the article" }),
        known: count("kjent", "Call-outs whose use was recorded"),
        unknown: count("ukjent", "Call-outs whose use was not recorded"),
      })
      .meta({ norsk: "forbruk", means: "Consumables used" }),
    beside: z
      .object({
        exercises: count("øvelser", "Exercises and tests"),
        otherHelp: count("annen hjelp", "Missions that were not an akutthjelper's"),
        roleUnknown: count("ukjent rolle", "Missions whose role nobody recorded"),
        undated: count("udatert", "Missions without a time of alarm, so that no agreement can be told in force"),
        outside: count("utenfor", "Missions of other units or other days, or while the end is not known"),
        conflicting: count("motstridende", "Missions told twice with different contents"),
      })
      .meta({ norsk: "holdt utenfor", means: "Missions that stand in no sum, and why" }),
  })
  .meta({ norsk: "oppgjørsgrunnlag", means: "What a settlement under an agreement rests on; no amounts, no people" });
export type Settlement = z.output<typeof Settlement>;
