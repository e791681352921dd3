import { AlarmRoute, FactId, UnitId } from "@prehosp/model";
import * as z from "zod";
import { Deviation } from "./kinds/alarm.ts";

/** What an operator decides: any decision is accepted; the reason of a deviating one may come after the alarm. */
export const Decision = z
  .object({
    alarm: z
      .array(
        z.object({ unit: UnitId, route: AlarmRoute }).meta({ norsk: "utalarmering", means: "One unit, by one route" }),
      )
      .readonly()
      .meta({ norsk: "varsles", means: "The units to alarm" }),
    standDown: z.array(UnitId).readonly().default([]).meta({ norsk: "avbestilles", means: "The units to stand down" }),
    deviates: z.boolean().optional().meta({
      norsk: "avviker fra forslaget",
      means:
        "Whether the client takes it to depart from the proposal; what counts is worked out from the last proposal",
    }),
    reason: Deviation.optional().meta({ norsk: "grunn", means: "Why it departs, by code" }),
    seen: FactId.optional().meta({
      norsk: "sist sett",
      means: "The last fact the operator had seen; a decision of somebody else since then gives 409",
    }),
  })
  .meta({ norsk: "beslutning", means: "What an operator decides for one incident" });
export type Decision = z.output<typeof Decision>;
