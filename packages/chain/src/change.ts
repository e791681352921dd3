import { CriterionRef, type ActorRef, Initiator, Observed, Purpose, SceneFlag, UrgencyCode } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { instantOf } from "@prehosp/model/time";
import { Ledger, type LedgerError } from "@prehosp/ports";
import { Clock, Effect } from "effect";
import * as z from "zod";
import { factAbout } from "./fact-about.ts";
import { incidentChanged } from "./kinds/incident.ts";
import { patiently } from "./patiently.ts";
import type { Way } from "./way.ts";

/** What the centre has learnt since it received the incident; what is not there stands as before. */
export const IncidentChange = z
  .strictObject({
    initiator: recorded(Initiator).optional(),
    purpose: recorded(Purpose).optional(),
    urgency: recorded(UrgencyCode).optional().meta({ norsk: "hastegrad", means: "The urgency from now on" }),
    criterion: recorded(CriterionRef).optional(),
    observed: Observed.optional(),
    flags: z.array(SceneFlag).readonly().optional().meta({ norsk: "varsler", means: "The warnings from now on" }),
  })
  .meta({ norsk: "endring av hendelsen", means: "What the centre has learnt since; holds from now, never before" });
export type IncidentChange = z.output<typeof IncidentChange>;

/** Writes down what an incident has turned into: a lift that becomes an arrest is one from now on. The proposals made before stay as they were. */
export const changeIncident: (
  way: Way,
  change: IncidentChange,
  by: ActorRef,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.changeIncident")(function* (way, change, by) {
  const ledger = yield* Ledger;
  const at = instantOf(yield* Clock.currentTimeMillis);
  yield* ledger
    .append([factAbout(way, by, incidentChanged, change, { ref: `changed@${at}/${by}`, at })])
    .pipe(patiently);
});
