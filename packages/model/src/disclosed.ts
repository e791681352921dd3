import * as z from "zod";
import { recorded } from "./absence/index.ts";
import { Decided } from "./agreement.ts";
import { ChannelId, OrgId, UnitId } from "./ids.ts";

/** How sensitive a field is; a field without a class may not be written. */
export const FieldClass = z
  .enum(["none", "operational", "health", "identity"])
  .meta({ norsk: "opplysningsklasse", means: "ingen · operativ · helse · identitet" });
export type FieldClass = z.output<typeof FieldClass>;

const role = z.enum([
  "first-responder-crew",
  "ambulance",
  "doctor",
  "110",
  "112",
  "AMK",
  "LVS",
  "owner",
  "registry",
  "partner",
]);

export const Channel = z
  .object({
    id: ChannelId,
    kind: z
      .enum(["nodnett", "secure-tablet", "control-room-line", "phone", "sms", "internal"])
      .meta({ norsk: "kanaltype", means: "What kind of channel it is" }),
    secure: recorded(z.boolean()).meta({
      norsk: "sikker",
      means: "Nødnett or another secure solution (AH-2.8-c); not known = not secure",
    }),
    heardBy: z.array(role).readonly().optional().meta({
      norsk: "høres av",
      means:
        "Roles that hear the channel beside the recipient, as those of a talk group; empty = nobody, absent = not said",
    }),
    decided: Decided.optional().meta({
      norsk: "besluttet",
      means: "Who decided that the channel is secure; outside Nødnett a channel is not secure without it",
    }),
  })
  .meta({ norsk: "kanal", means: "A channel that messages travel on, by security and by audience" });
export type Channel = z.output<typeof Channel>;

export const Recipient = z
  .object({
    organisation: OrgId,
    role: role.meta({
      norsk: "mottakerrolle",
      means: "In which role it receives or hears; partner = anyone else in a shared talk group (samvirke)",
    }),
    unit: UnitId.optional(),
  })
  .meta({ norsk: "mottaker", means: "Who a message is for" });
export type Recipient = z.output<typeof Recipient>;

declare const released: unique symbol;
/** A message that `disclose` has let through; outgoing ports take nothing else. */
export type Released<M> = M & { readonly [released]: { readonly to: OrgId; readonly channel: ChannelId } };
