import { SourceRef } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import * as z from "zod";

/** What the centre answers after the call, where no clock can say it: no time is not no. */
export const CallReview = z
  .object({
    recognised: recorded(z.boolean()).meta({
      norsk: "hjertestans gjenkjent",
      means: "Whether the arrest was recognised during the call",
    }),
    telephoneCpr: recorded(z.boolean()).meta({
      norsk: "HLR på telefon",
      means: "Whether the caller was guided in compressions",
    }),
    source: SourceRef,
  })
  .meta({ norsk: "gjennomgang av samtalen", means: "What the centre answers of the call afterwards" });
export type CallReview = z.output<typeof CallReview>;
