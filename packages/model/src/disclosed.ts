import * as z from "zod";
import { ChannelId, OrgId, UnitId } from "./ids.ts";

/** How sensitive a field is; a field without a class may not be written. */
export const FieldClass = z
  .enum(["none", "operational", "health", "identity"])
  .meta({ norsk: "opplysningsklasse", means: "ingen · operativ · helse · identitet" });
export type FieldClass = z.output<typeof FieldClass>;

export const Channel = z
  .object({
    id: ChannelId,
    kind: z
      .enum(["nodnett", "secure-tablet", "control-room-line", "phone", "sms", "internal"])
      .meta({ norsk: "kanaltype", means: "What kind of channel it is" }),
    secure: z.boolean().meta({ norsk: "sikker", means: "Nødnett or another secure solution (AH-2.8-c)" }),
  })
  .meta({ norsk: "kanal", means: "A channel that messages travel on" });
export type Channel = z.output<typeof Channel>;

export const Recipient = z
  .object({
    organisation: OrgId,
    role: z
      .enum(["first-responder-crew", "ambulance", "doctor", "110", "112", "AMK", "LVS", "owner", "registry"])
      .meta({ norsk: "mottakerrolle", means: "In which role it receives" }),
    unit: UnitId.optional(),
  })
  .meta({ norsk: "mottaker", means: "Who a message is for" });
export type Recipient = z.output<typeof Recipient>;

declare const released: unique symbol;
/** A message that `disclose` has let through; outgoing ports take nothing else. */
export type Released<M> = M & { readonly [released]: { readonly to: OrgId; readonly channel: ChannelId } };
