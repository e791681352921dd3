import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { AgreementId, UnitId } from "./ids.ts";
import { Judgement } from "./judgement.ts";

export const AlarmRoute = z
  .enum(["110", "direct", "112", "own-centre"])
  .meta({ norsk: "varslingsvei", means: "via 110-sentralen · direkte i Nødnett · via 112 · egen sentral" });
export type AlarmRoute = z.output<typeof AlarmRoute>;

/** What the agreement behind a unit says about this condition on this day. */
export const Cover = z
  .object({
    unit: UnitId,
    agreement: AgreementId.optional(),
    inForce: recorded(z.boolean()).meta({
      norsk: "avtale i kraft",
      means: "An agreement is in force that day (AH-2.2-b)",
    }),
    condition: recorded(z.boolean()).meta({
      norsk: "tilstanden er dekket",
      means: "The agreement names the condition (AH-6.2-a)",
    }),
    route: AlarmRoute.optional().meta({
      norsk: "avtalt varslingsvei",
      means: "The route the agreement fixes; else the guideline's main rule",
    }),
    routeUnsettled: z
      .array(
        z.object({ agreement: AgreementId, route: AlarmRoute.optional() }).meta({
          norsk: "varslingsvei etter én avtale",
          means: "What one agreement says of the route; without a route = the main rule",
        }),
      )
      .readonly()
      .optional()
      .meta({
        norsk: "varslingsvei ikke avklart",
        means: "Agreements in force that name different routes; then `route` is not there and the main rule is used",
      }),
    judged: Judgement,
  })
  .meta({ norsk: "avtaledekning", means: "What the agreement behind a unit allows here and now" });
export type Cover = z.output<typeof Cover>;
