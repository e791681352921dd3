import * as z from "zod";
import { Day } from "@prehosp/model/time";
import { layers } from "./parameter.ts";

const said = z.string().trim().min(1);

/** Who decided something below the national layer; a role or body, never a person's name. */
export const DecidedBy = z
  .strictObject({
    by: said.meta({ norsk: "besluttet av", means: "The role or body that decided, never a person's name" }),
    on: Day.meta({ norsk: "besluttet dato", means: "The day it was decided" }),
    source: said.meta({ norsk: "kilde", means: "The document or minute the decision stands in" }),
  })
  .meta({ norsk: "beslutning", means: "Who decided, when and by which document" });
export type DecidedBy = z.output<typeof DecidedBy>;

/** What every local pack begins with: what it is laid over, whose it is, who decided it and on which days it holds. */
export const PackHead = z
  .strictObject({
    id: said.meta({ norsk: "pakke", means: "Id of the pack, its own for every change; never edited in place" }),
    edition: said.meta({ norsk: "ligger over utgave", means: "The edition of the guideline it was decided over" }),
    layer: z
      .enum(layers)
      .exclude(["national"])
      .meta({ norsk: "nivå", means: "Who speaks: region, local trust or municipality, or one unit" }),
    owner: said.meta({ norsk: "eier", means: "Id of the organisation that answers for it" }),
    units: z.array(said).min(1).readonly().optional().meta({
      norsk: "gjelder enheter",
      means: "The units it is about; absent = all; a unit's own pack names its unit",
    }),
    decided: DecidedBy,
    from: Day.meta({ norsk: "gjelder fra", means: "First day it holds" }),
    until: Day.optional().meta({ norsk: "gjelder ikke fra", means: "First day it no longer holds" }),
    comment: said.optional().meta({ norsk: "merknad", means: "Why, for people; decides nothing" }),
  })
  .meta({ norsk: "lokal pakke, hode", means: "What every local pack begins with" });
export type PackHead = z.output<typeof PackHead>;
