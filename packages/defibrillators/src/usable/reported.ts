import * as z from "zod";
import { Instant } from "@prehosp/model/time";

/** What was reported here of a defibrillator; never written into a register that somebody else owns. */
export const LocalFlag = z
  .object({
    about: z.enum(["used", "fault", "missing"]).meta({
      norsk: "hva som er meldt",
      means: "Used in a mission · has a fault · was not at its place",
    }),
    at: Instant.meta({ norsk: "meldt", means: "When it was reported" }),
  })
  .meta({ norsk: "lokal melding om hjertestarter", means: "A report that stands until the owner confirms again" });
export type LocalFlag = z.output<typeof LocalFlag>;
