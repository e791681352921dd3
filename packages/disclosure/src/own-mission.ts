import * as z from "zod";
import {
  Decided,
  Exactness,
  MissionId,
  Municipality,
  OrgId,
  Status,
  TimePoint,
  TimeRole,
  UnitId,
  UnitKind,
} from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { DisclosurePolicy } from "./policy.ts";

/** One mission of a unit as its centre holds it; whatever more it holds is taken and kept back. */
export const OwnMission = z
  .looseObject({
    mission: MissionId,
    unit: UnitId,
    organisation: OrgId,
    unitKind: UnitKind,
    status: Status,
    municipality: recorded(Municipality),
    times: z
      .array(TimePoint)
      .readonly()
      .meta({ norsk: "tidspunkter", means: "The moments of the incident, its own and others'" }),
  })
  .meta({ norsk: "eget oppdrag", means: "One mission of one unit, before anything is kept back" });
export type OwnMission = z.output<typeof OwnMission>;

/** What an organisation may keep of one of its missions (AH-4.3-e). */
export const OwnRecord = z
  .object({
    mission: MissionId,
    unit: UnitId,
    unitKind: UnitKind,
    status: Status,
    when: recorded(z.string().regex(/^\d{4}-\d\d(-\d\d(T\d\d)?)?$/)).meta({
      norsk: "når",
      means: "Month, day or hour of the alarm by the clock in Norway, as coarse as the policy says: 2026-11-22T13",
    }),
    municipality: recorded(Municipality).optional().meta({
      norsk: "kommune",
      means: "The municipality of the place; absent where so few missions could point at a person",
    }),
    after: z
      .partialRecord(
        TimeRole,
        recorded(
          z.object({
            minutes: z
              .number()
              .int()
              .meta({ norsk: "minutter", means: "Whole minutes after the alarm, begun ones not counted" }),
            exactness: Exactness,
          }),
        ).meta({ norsk: "tid etter alarm", means: "How long after the alarm, or why it is not known" }),
      )
      .meta({ norsk: "tider etter alarm", means: "The unit's own moments, as time after its alarm" }),
  })
  .meta({ norsk: "egen oppdragslinje", means: "What an organisation may document of its own mission (AH-4.3-e)" });
export type OwnRecord = z.output<typeof OwnRecord>;

/** How coarse an organisation's own export is, decided by somebody. */
export const ExportPolicy = z
  .object({
    id: z.string().min(1).meta({ norsk: "id", means: "Id of the policy" }),
    decided: Decided,
    precision: z.enum(["hour", "day", "month"]).meta({ norsk: "tidsoppløsning", means: "time · dag · måned" }),
    fewest: z.number().int().min(1).meta({
      norsk: "minste antall",
      means:
        "Where an export holds fewer missions of a municipality, its number is kept back and the time is the month",
    }),
    times: z.array(TimeRole).readonly().meta({
      norsk: "tidspunkter",
      means: "The moments of the unit itself; one that tells of treatment is none of them",
    }),
    disclosure: DisclosurePolicy,
  })
  .meta({ norsk: "eksportpolicy", means: "What an organisation may take out of its own missions (AH-4.3-e)" });
export type ExportPolicy = z.output<typeof ExportPolicy>;
