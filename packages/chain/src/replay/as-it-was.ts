import { Policy, Proposal } from "@prehosp/dispatch";
import { Situation } from "@prehosp/model";
import { type EditionError, Editions } from "@prehosp/ports";
import { Effect } from "effect";
import type * as z from "zod";
import type { Way } from "../way.ts";

/** Why an incident cannot be replayed: exercise or test · no proposal was made · what it was made from is gone, or reads no more. */
export type LeftOut = "not-actual" | "no-proposal" | "edition-missing" | "edition-unreadable";

/** One proposal as of then: what it was made from, by whom of the code, and what it came to, by hash. */
export interface AsItWas {
  readonly way: Way;
  readonly situation: Situation;
  readonly policy: Policy;
  /** Hash of the proposal that was made. */
  readonly proposal: string;
  readonly code: readonly string[];
}

/** The proposal that the first decision was taken on; where nobody decided, the last one. */
export const decidedOn = ({ proposals, decisions }: Way): Way["proposals"][number] | undefined => {
  const named = decisions.find((d) => d.proposal !== undefined)?.proposal;
  return proposals.find((p) => p.fact === named) ?? proposals.at(-1);
};

const read = <S extends z.ZodType>(schema: S, hash: string) =>
  Effect.gen(function* () {
    const parsed = schema.safeParse(yield* (yield* Editions).get(hash));
    return parsed.success ? parsed.data : ("edition-unreadable" as const);
  }).pipe(
    Effect.catchTag("EditionError", (e: EditionError) =>
      e.reason === "NotFound"
        ? Effect.succeed("edition-missing" as const)
        : e.reason === "Unintelligible"
          ? Effect.succeed("edition-unreadable" as const)
          : Effect.fail(e),
    ),
  );

/** Reads editions, the few policies of a period once each. */
export const editionsRead = () => {
  const policies = new Map<string, Policy>();
  const policyAt = (hash: string) =>
    Effect.gen(function* () {
      const had = policies.get(hash);
      if (had) return had;
      const policy = yield* read(Policy, hash);
      if (typeof policy !== "string") policies.set(hash, policy);
      return policy;
    });
  return (way: Way) =>
    Effect.gen(function* (): Effect.fn.Return<AsItWas | LeftOut, EditionError, Editions> {
      if (way.status !== "actual") return "not-actual";
      const made = decidedOn(way);
      if (!made) return "no-proposal";
      const policy = yield* policyAt(made.policy);
      if (typeof policy === "string") return policy;
      const situation = yield* read(Situation, made.situation);
      if (typeof situation === "string") return situation;
      return { way, situation, policy, proposal: made.proposal, code: made.code };
    });
};

/** The proposal that was made, as it lies in its edition; why not where it cannot be read. */
export const proposalRead = (hash: string) => read(Proposal, hash);
