import type { ActorRef, FactId } from "@prehosp/model";
import { type Ledger, LedgerError } from "@prehosp/ports";
import { Effect } from "effect";
import type * as z from "zod";
import { type Deviation, deviationExplained } from "./kinds/alarm.ts";
import { sayAnew } from "./say-anew.ts";
import type { Way } from "./way.ts";

/** Why a decision departed from the proposal, as last said; undefined where nobody has said. */
export const reasonOf = (way: Way, decision: FactId): z.output<typeof Deviation> | undefined =>
  way.explanations.findLast((e) => e.decision === decision)?.reason ??
  way.decisions.find((d) => d.fact === decision)?.reason;

/** The decisions of an incident that departed from the proposal and still wait for a reason; the alarms went out all the same. */
export const unexplained = (way: Way): Way["decisions"] =>
  way.decisions.filter((d) => d.deviates && reasonOf(way, d.fact) === undefined);

/** Writes down why a decision departed from the proposal. The same reason again adds nothing; another replaces the first. */
export const explain: (
  way: Way,
  decision: FactId,
  reason: z.output<typeof Deviation>,
  by: ActorRef,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.explain")(function* (way, decision, reason, by) {
  if (!way.decisions.some((d) => d.fact === decision))
    return yield* new LedgerError({ reason: "Refused", message: "there is no such decision on this incident" });
  const before = way.explanations.findLast((e) => e.decision === decision);
  if (!before && reasonOf(way, decision) === reason) return;
  yield* sayAnew(way, by, deviationExplained, { decision, reason }, `explained/${decision}`, before);
});
