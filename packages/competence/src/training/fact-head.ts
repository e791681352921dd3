import { FactId, PersonId } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";

/** The fields that every fact of training and readiness begins with; a tablet without network leaves `knownAt` to the receiver. */
export const factHead = {
  id: FactId.meta({
    norsk: "melding",
    means: "The fact's own id, given where it was written, so that it can be sent twice",
  }),
  at: Instant.meta({ norsk: "skjedd", means: "When it happened, by the clock of the device it was written on" }),
  knownAt: Instant.meta({ norsk: "mottatt", means: "When it was received; never the device's own time" }),
  by: PersonId.meta({ norsk: "meldt av", means: "Who wrote it" }),
};
