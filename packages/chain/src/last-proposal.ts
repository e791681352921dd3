import type { Proposal } from "@prehosp/dispatch";
import type { Situation } from "@prehosp/model";
import { Editions } from "@prehosp/ports";
import { Effect } from "effect";
import type { Way } from "./way.ts";
import { ifQuick } from "./within.ts";

/** The last proposal of an incident, from its edition; undefined where there was none or it cannot be fetched. */
export const lastProposal = (way: Way) =>
  Effect.gen(function* () {
    const made = way.proposals.at(-1);
    if (!made) return undefined;
    const editions = yield* Editions;
    return yield* editions.get(made.proposal).pipe(
      Effect.map((p) => p as Proposal),
      ifQuick("1 second"),
    );
  });

/** The situation of the last proposal, from its edition; undefined where there was none or it cannot be fetched. */
export const lastSituation = (way: Way) =>
  Effect.gen(function* () {
    const made = way.proposals.at(-1);
    if (!made) return undefined;
    const editions = yield* Editions;
    return yield* editions.get(made.situation).pipe(
      Effect.map((s) => s as Situation),
      ifQuick("1 second"),
    );
  });
