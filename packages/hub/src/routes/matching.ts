import { PartedBecause, matchAccounts, partAccount, settledAt } from "@prehosp/chain";
import { proposeMatches } from "@prehosp/competence";
import { LearningAccount, PersonId } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { Compared, Count, Proposed, Queued, Waiting, organisation } from "./importing-views.ts";
import { learningOf } from "./learning-of.ts";
import { knownNow, mine } from "./own.ts";
import { tellerFor } from "./teller.ts";

const tag = "Competence";

/** Whose the accounts of learning sources are: the queue, a comparison by keys, a decision, and one undone. */
export const matchingRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/learning/queue",
      says: "Accounts that are nobody's yet, with what waits and why; a record is in the queue or in evidence, never in neither",
      tag,
      act: "read",
      query: z.object({ organisation }),
      answer: z.array(Queued).readonly(),
    },
    ({ query, actor }) =>
      Effect.gen(function* () {
        const owner = query.organisation ?? actor.owner;
        yield* mine(actor, "read", owner);
        const facts = yield* learningOf(owner);
        const { queue } = settledAt(facts, yield* knownNow);
        return queue.map(({ account, because, candidates, received }) => ({
          account,
          because,
          candidates,
          records: received.length,
          competences: [
            ...new Set(received.flatMap((r) => (r.learning.says === "proof" ? [r.learning.competence] : []))),
          ],
          since: received.map((r) => r.knownAt).toSorted()[0]!,
        }));
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/learning/matches/compare",
      says: "Compares accounts and people by keys, never by an e-mail address alone; what agrees becomes a match if asked to, the rest waits",
      tag,
      act: "write",
      body: Compared,
      answer: z.object({
        proposed: z.array(Proposed).readonly(),
        waiting: z.array(Waiting).readonly(),
        matched: Count,
      }),
    },
    ({ body: { accounts, people, apply, ...body }, actor }) =>
      Effect.gen(function* () {
        const owner = body.organisation ?? actor.owner;
        yield* mine(actor, "write", owner);
        const { proposed, waiting } = proposeMatches(accounts, people);
        const matched = apply ? yield* matchAccounts(proposed, yield* tellerFor(actor, owner)) : 0;
        return { proposed, waiting, matched };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/learning/matches",
      says: "Decides whose an account is; another person's account gives 409",
      tag,
      act: "write",
      body: z.object({ organisation, account: LearningAccount, person: PersonId }),
      answer: z.object({ was: z.enum(["new", "known"]) }),
      status: ({ was }) => (was === "new" ? 201 : 200),
    },
    ({ body: { account, person, ...body }, actor }) =>
      Effect.gen(function* () {
        const owner = body.organisation ?? actor.owner;
        yield* mine(actor, "write", owner);
        const match = { account, person, quality: "decided" as const, keys: [] };
        const matched = yield* matchAccounts([match], yield* tellerFor(actor, owner));
        return { was: matched === 1 ? ("new" as const) : ("known" as const) };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/learning/matches/part",
      says: "Says that an account never was this person's: what it proved waits again, and the past answers as it did",
      tag,
      act: "write",
      body: z.object({ organisation, account: LearningAccount, person: PersonId, because: PartedBecause }),
      answer: z.object({ account: LearningAccount }),
      status: 201,
    },
    ({ body: { account, person, because, ...body }, actor }) =>
      Effect.gen(function* () {
        const owner = body.organisation ?? actor.owner;
        yield* mine(actor, "write", owner);
        yield* partAccount(account, person, because, yield* tellerFor(actor, owner));
        return { account };
      }),
  ),
] as const;
