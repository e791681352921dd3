import * as z from "zod";
import { Day } from "@prehosp/model/time";
import { layers } from "./parameter.ts";

const said = z.string().trim().min(1);

/** One choice of one layer, as a deployment holds it; without who decided, when and by which document it is refused. */
export const LayerEntry = z
  .strictObject({
    layer: z.enum(layers).exclude(["national"]).meta({
      norsk: "nivå",
      means: "Who speaks: region, local trust or municipality, or one unit.",
    }),
    parameter: said.meta({ norsk: "parameter", means: "Id of the parameter that is set." }),
    value: z.unknown().meta({ norsk: "verdi", means: "The chosen value; checked against the parameter's own schema." }),
    from: Day.meta({ norsk: "gjelder fra", means: "First day the choice holds." }),
    until: Day.optional().meta({ norsk: "gjelder ikke fra", means: "First day the choice no longer holds." }),
    decidedBy: said.meta({ norsk: "besluttet av", means: "The role or body that decided, never a person's name." }),
    decidedOn: Day.meta({ norsk: "besluttet dato", means: "The day it was decided." }),
    source: said.meta({ norsk: "kilde", means: "The document or minute the decision stands in." }),
  })
  .meta({ norsk: "lokalt valg", means: "A dated, decided choice of a layer about one parameter." });
export type LayerEntry = z.infer<typeof LayerEntry>;
