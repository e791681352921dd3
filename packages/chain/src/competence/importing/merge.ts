import { matchesAt } from "@prehosp/competence";
import type { FactId, PersonId } from "@prehosp/model";
import { addSeconds } from "@prehosp/model/time";
import { Ledger, LedgerError } from "@prehosp/ports";
import { Effect } from "effect";
import type * as z from "zod";
import type { MergedBecause, PartedBecause } from "../../kinds/importing.ts";
import type { Teller } from "../said.ts";
import { allMatches, tell } from "./match.ts";
import { lastRecorded, matchFactsOf } from "./received.ts";

interface Two {
  /** The key that is kept. */
  readonly person: PersonId;
  /** The key that was the same person. */
  readonly gone: PersonId;
}

const LAST = "asked" as FactId;

/** What is said already, and whether the room of competence would follow a merge of the two, or a parting, if it were said now. */
const known = (two: Two, { owner, by, at }: Teller) =>
  Effect.map(allMatches, (before) => {
    const last = lastRecorded(before);
    const then = last === undefined ? at : addSeconds(last, 0.001);
    const facts = matchFactsOf(before);
    const follows = (says: "merged" | "unmerged"): boolean => {
      const asked = { ...two, says, because: "asked", id: LAST, owner, by, at: then };
      return !matchesAt([...facts, asked], then).remarks.some((r) => r.path === LAST);
    };
    return { before, follows };
  });

/**
 * Says that two keys are one person: what is written of the one is the other's from now on, and the past answers as it did.
 * Said again it adds nothing; what contradicts an earlier merge is Conflict.
 */
export const mergePeople: (
  two: Two,
  because: z.output<typeof MergedBecause>,
  said: Teller,
) => Effect.Effect<"new" | "known", LedgerError, Ledger> = Effect.fn("chain.mergePeople")(
  function* (two, because, said) {
    const { before, follows } = yield* known(two, said);
    if (follows("unmerged")) return "known";
    if (!follows("merged"))
      return yield* new LedgerError({ reason: "Conflict", message: "the merge contradicts an earlier one" });
    yield* tell([{ says: "merged", ...two, because }], before, said);
    return "new";
  },
);

/** Says that two keys were two people after all: each has what is its own again, and the past answers as it did. Refused where they were not merged. */
export const unmergePeople: (
  two: Two,
  because: z.output<typeof PartedBecause>,
  said: Teller,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.unmergePeople")(function* (two, because, said) {
  const { before, follows } = yield* known(two, said);
  if (!follows("unmerged"))
    return yield* new LedgerError({ reason: "Refused", message: "the two keys are not merged" });
  yield* tell([{ says: "unmerged", ...two, because }], before, said);
});
