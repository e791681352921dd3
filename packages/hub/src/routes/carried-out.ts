import { type Decision, type Way, alarmFailed, alarmFallback, alarmSent, decide, first } from "@prehosp/chain";
import type { ActorRef } from "@prehosp/model";
import { LedgerError, type NewFact } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { Refused } from "../api/problem.ts";
import { Incidents } from "../incidents.ts";
import { viewOf } from "../view.ts";
import { WayView } from "../way-view.ts";
import { found, shown } from "./found.ts";

/** As found; where the ledger does not answer, as it last was: nobody waits for a database to be alarmed. */
export const foundOrKept = (id: string | undefined) =>
  found(id).pipe(
    Effect.timeoutOrElse({
      duration: "1 second",
      orElse: () => Effect.fail(new LedgerError({ reason: "Unreachable", message: "no answer within a second" })),
    }),
    Effect.catchTag("LedgerError", (error) =>
      Effect.gen(function* () {
        const kept = (yield* (yield* Incidents).ways).find((w) => w.incident === id);
        return kept ?? (yield* error);
      }),
    ),
  );

type Payload<K extends { readonly payload: z.ZodType }> = z.output<K["payload"]>;

const TOLD: readonly string[] = [alarmSent.kind, alarmFailed.kind, alarmFallback.kind];

const toldOf = ({ kind, payload }: NewFact) => {
  if (!TOLD.includes(kind)) return [];
  const told = payload as Payload<typeof alarmSent> | Payload<typeof alarmFailed> | Payload<typeof alarmFallback>;
  return [{ ...told, reached: "receipt" in told && told.receipt !== undefined }];
};

/** Nobody shall take an alarm that went out for one that did not because the page about it broke. */
const unshown = (alarms: readonly NewFact[]) =>
  new Refused({
    type: "carried-out",
    status: 500,
    title: "The decision is carried out, but the incident cannot be shown",
    detail: alarms
      .flatMap(toldOf)
      .map((t) => `${t.unit} ${t.reached ? "reached" : "NOT reached"} through ${t.to}`)
      .join("; "),
  });

/** The way after a decision, whether the ledger has it, and who was told. */
export const Carried = WayView.extend({
  recorded: z.boolean(),
  told: z.array(z.looseObject({ reached: z.boolean() })).readonly(),
});

/** Carries a decision out. The units are told by then: whatever the ledger does, the operator hears who was reached. */
export const carriedOut = (at: Way, decision: Decision, by: ActorRef) =>
  Effect.gen(function* () {
    const { recorded, alarms } = yield* decide(at, decision, by);
    const view = yield* shown(at.incident).pipe(
      Effect.timeout("2 seconds"),
      Effect.catch(() => viewOf(at)),
      Effect.catchCause(() => Effect.fail(unshown(alarms))),
      first,
    );
    return { ...view, recorded, told: alarms.flatMap(toldOf) };
  });
