import { BUDGET, type Question, propose as proposeWithin } from "@prehosp/chain";
import type { ActorRef } from "@prehosp/model";
import { Context, type Duration, Effect } from "effect";

/** How long a proposal may take in this deployment. */
export const Budget = Context.Reference<Duration.Input>("@prehosp/hub/Budget", { defaultValue: () => BUDGET });

/** Makes a proposal within the budget of the deployment, and writes it down. */
export const propose = (question: Question, by: ActorRef) =>
  Effect.flatMap(Budget, (budget) => proposeWithin(question, by, budget));
