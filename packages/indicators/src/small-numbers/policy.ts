import * as z from "zod";

/** How small numbers are kept from telling of a person in what is published; the one who publishes decides, and says so. */
export const SmallNumbers = z
  .object({
    threshold: z
      .int()
      .min(2)
      .max(1000)
      .meta({ norsk: "terskel", means: "A count below it is small; also how uncertain a withheld count stays" }),
    mode: z.enum(["suppress", "round", "band"]).meta({
      norsk: "måte",
      means:
        "suppress: small counts are withheld, and others with them so that no sum gives them back · round: every count to the nearest multiple of the threshold · band: every count as a span of the threshold",
    }),
    zeros: z
      .enum(["shown", "hidden"])
      .meta({ norsk: "null", means: "Whether a count of 0 is shown as it is, or counts as small" }),
    decidedBy: z.string().min(1).meta({ norsk: "besluttet av", means: "The role or body that decided the policy" }),
    source: z.string().min(1).meta({ norsk: "kilde", means: "What the decision rests on" }),
  })
  .meta({ norsk: "regel for små tall", means: "How small numbers are kept from telling of a person" });
export type SmallNumbers = z.output<typeof SmallNumbers>;
