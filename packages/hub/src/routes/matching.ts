import { PartedBecause, matchAccounts, partAccount, settledAt } from "@prehosp/chain";
import { proposeMatches } from "@prehosp/competence";
import { LearningAccount, PersonId } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { Compared, Count, Matched, Proposed, Queued, Waiting, Was, organisation, statusOf } from "./importing-views.ts";
import { learningOf, standingNow } from "./learning-of.ts";
import { mergingRoutes } from "./merging.ts";
import { knownNow, mine, ownPeople } from "./own.ts";
import { tellerFor } from "./teller.ts";

const tag = "Competence";

/** Whose the accounts of learning sources are: the queue, a comparison by keys, a decision, those that stand, and one undone. */
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
      method: "GET",
      path: "/api/v1/learning/matches",
      says: "The matches that stand: whose each account is, who settled it, when and on what ground; any of them can be parted",
      tag,
      act: "read",
      query: z.object({ organisation, person: PersonId.optional() }),
      answer: z.array(Matched).readonly(),
    },
    ({ query, actor }) =>
      Effect.gen(function* () {
        const owner = query.organisation ?? actor.owner;
        yield* mine(actor, "read", owner);
        return (yield* standingNow)
          .standing()
          .filter(({ said, person }) => said.owner === owner && (query.person ?? person) === person)
          .map(({ said: { account, person: matched, quality, keys, by, at: since }, person }) => ({
            account,
            person,
            ...(matched === person ? {} : { matched }),
            quality,
            keys,
            by,
            since,
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
        // People in a roll-out are told of by their room only: they are nobody's, and another organisation's are refused.
        yield* ownPeople(actor, Object.fromEntries(people.map((p, i) => [`people/${i}/person`, p.person])), true);
        const { proposed, waiting } = proposeMatches(accounts, people);
        const matched = apply ? yield* matchAccounts(proposed, yield* tellerFor(actor, owner)) : 0;
        return { proposed, waiting, matched };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/learning/matches",
      says: "Decides whose an account is; another person's account gives 409, somebody of no organisation one acts for 422",
      tag,
      act: "write",
      body: z.object({ organisation, account: LearningAccount, person: PersonId }),
      answer: Was,
      status: statusOf,
    },
    ({ body: { account, person, ...body }, actor }) =>
      Effect.gen(function* () {
        const owner = body.organisation ?? actor.owner;
        yield* mine(actor, "write", owner);
        yield* ownPeople(actor, { person });
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
  ...mergingRoutes,
] as const;
