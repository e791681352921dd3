import * as z from "zod";

const pace = (norsk: string, means: string) => z.number().positive().meta({ norsk, means });

export const WalkingPace = z
  .object({
    likely: pace("sannsynlig gangfart", "Metres a second of the way walked"),
    slowest: pace("laveste gangfart", "Metres a second for the upper end of the interval"),
    fastest: pace("høyeste gangfart", "Metres a second for the lower end of the interval"),
  })
  .refine((s) => s.slowest <= s.likely && s.likely <= s.fastest, "slowest ≤ likely ≤ fastest")
  .meta({ norsk: "gangfart", means: "How fast the one who fetches goes, with its interval" });
export type WalkingPace = z.output<typeof WalkingPace>;

export const Walking = z
  .object({
    metresASecond: WalkingPace,
    detour: z.number().min(1).meta({ norsk: "omvei", means: "Metres walked for each metre of straight line" }),
  })
  .meta({ norsk: "gange", means: "How somebody gets about on foot, where no way is known but the straight line" });
export type Walking = z.output<typeof Walking>;

/** What a region assumes of fetching on foot; always passed in, never built in, with the one who decided it. */
export const FetchAssumptions = z
  .object({
    walking: Walking,
    beforeSeconds: z.number().nonnegative().meta({
      norsk: "finne og ta ned",
      means: "Seconds at the place before the way back begins: to find it and take it down",
    }),
    decidedBy: z
      .string()
      .min(1)
      .meta({ norsk: "besluttet av", means: "The role or body that decided the assumptions" }),
    source: z.string().min(1).meta({ norsk: "kilde", means: "What they rest on" }),
  })
  .meta({ norsk: "antakelser om henting", means: "What a region assumes of fetching something on foot and back" });
export type FetchAssumptions = z.output<typeof FetchAssumptions>;
