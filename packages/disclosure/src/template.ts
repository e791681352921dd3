import * as z from "zod";
import { Text } from "@prehosp/model";

const part = z
  .object({
    field: z.string().min(1).optional().meta({
      norsk: "felt",
      means: "The field that fills the part; without it, or with no value let through, a part with a field is not said",
    }),
    says: Text.meta({ norsk: "ordlyd", means: "What is said, with {} where the value stands" }),
    always: z.boolean().meta({
      norsk: "alltid med",
      means: "Said in full whatever room it takes; other parts are left out whole where there is no room",
    }),
  })
  .meta({ norsk: "ledd", means: "One sentence of a message" });

/** How a released message is said in short messages that a radio or a phone can show. */
export const MessageTemplate = z
  .object({
    limit: z.number().int().min(60).max(2000).meta({
      norsk: "lengste melding",
      means: "Characters in one short message; the radio and the telephone decide it, so a deployment sets it",
    }),
    messages: z.number().int().min(1).max(9).meta({
      norsk: "antall meldinger",
      means: "Messages that parts which may be left out can fill; the others take as many as they need",
    }),
    parts: z
      .array(part)
      .min(1)
      .readonly()
      .refine((parts) => parts.some((p) => p.always && p.field === undefined), { message: "could-say-nothing" })
      .meta({ norsk: "ledd", means: "What is said, in this order; one part at least rests on no field" }),
  })
  .meta({ norsk: "meldingsmal", means: "How a released message is said in short messages" });
export type MessageTemplate = z.output<typeof MessageTemplate>;
