import { Parallel, PolicyEdition, type Proposal } from "@prehosp/dispatch";
import { IncidentId, type Situation } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import { Cause, Clock, Duration, Effect } from "effect";
import * as z from "zod";
import { HeldTooLong, heldBriefly } from "./cut-off.ts";
import { within } from "./within.ts";

export const NoProposalReason = z
  .enum(["defect", "timeout", "unreachable"])
  .meta({ norsk: "hvorfor ikke", means: "feil i regel · tidsbudsjettet er brukt opp · noe svarer ikke" });
export type NoProposalReason = z.output<typeof NoProposalReason>;

/** What is left where no proposal could be made: why, and the duties that stand all the same. */
export const NoProposal = z
  .object({
    incident: IncidentId,
    at: Instant.meta({ norsk: "stilt", means: "The instant the question was asked" }),
    because: NoProposalReason,
    edition: PolicyEdition,
    parallel: Parallel,
  })
  .meta({ norsk: "ikke noe forslag", means: "No proposal, because …; the obligations stand" });
export type NoProposal = z.output<typeof NoProposal>;

interface Timed {
  readonly milliseconds: number;
}

/** A proposal, and the situation it was made from. */
export interface Proposed extends Timed {
  readonly situation: Situation;
  readonly proposal: Proposal;
}

/** A proposal, or why there is none. */
export type Judged = Proposed | (Timed & { readonly none: NoProposal });

/** Two seconds from question to answer; after that the operator is told that there is none. */
export const BUDGET: Duration.Input = "2 seconds";

/**
 * Judges within a time budget and never fails: a defect, a door that does not answer, a blown budget or a rule that was cut off
 * gives "no proposal, because …", with the duty to alarm an ordinary resource open (AH-2.8-b). A late answer is not shown as one.
 */
export const judge = <E, R>(
  about: { readonly incident: IncidentId; readonly at: Instant; readonly edition: PolicyEdition },
  situate: Effect.Effect<Situation, E, R>,
  propose: (situation: Situation) => Proposal,
  budget: Duration.Input = BUDGET,
): Effect.Effect<Judged, never, R> =>
  Effect.gen(function* () {
    const start = yield* Clock.currentTimeMillis;
    const limit = Duration.toMillis(budget);
    const none = (because: NoProposalReason, milliseconds: number): Judged => ({
      milliseconds,
      none: { ...about, because, parallel: { open: ["neighbour-AMK", "doctor", "air"] } },
    });
    const exit = yield* situate.pipe(
      Effect.flatMap((situation) =>
        Effect.gen(function* () {
          const left = start + limit - (yield* Clock.currentTimeMillis);
          return { situation, proposal: yield* heldBriefly(() => propose(situation), left) };
        }),
      ),
      within(budget),
      Effect.exit,
    );
    const milliseconds = (yield* Clock.currentTimeMillis) - start;
    if (exit._tag === "Failure") {
      const because = Cause.hasDies(exit.cause)
        ? "defect"
        : Cause.squash(exit.cause) instanceof HeldTooLong
          ? "timeout"
          : "unreachable";
      yield* Effect.logError(`no proposal for ${about.incident}: ${because}`);
      return none(because, milliseconds);
    }
    if (exit.value._tag === "None" || milliseconds > limit) return none("timeout", milliseconds);
    return { ...exit.value.value, milliseconds };
  }).pipe(Effect.withSpan("chain.judge", { attributes: { incident: about.incident } }));
