import {
  MergedBecause,
  PartedBecause,
  matchAccounts,
  mergePeople,
  partAccount,
  settledAt,
  unmergePeople,
} from "@prehosp/chain";
import { proposeMatches } from "@prehosp/competence";
import { LearningAccount, PersonId } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { Compared, Count, Proposed, Queued, Waiting, organisation } from "./importing-views.ts";
import { learningOf } from "./learning-of.ts";
import { knownNow, mine, ownPeople } from "./own.ts";
import { tellerFor } from "./teller.ts";

const tag = "Competence";

const Was = z.object({ was: z.enum(["new", "known"]) });
const statusOf = ({ was }: z.input<typeof Was>) => (was === "new" ? 201 : 200);
const Two = z.object({ organisation, person: PersonId, gone: PersonId });
const different = (two: { readonly person: string; readonly gone: string }) => two.person !== two.gone;
const SAME = { path: ["gone"], message: "the same key twice" };

/** Whose the accounts of learning sources are: the queue, a comparison by keys, a decision, and one undone; and two keys that are one person. */
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
  route(
    {
      method: "POST",
      path: "/api/v1/learning/merges",
      says: "Says that two keys are one person: what the accounts of the one prove is the other's from now on, and the past answers as it did; a merge that contradicts an earlier one gives 409",
      tag,
      act: "write",
      body: Two.extend({ because: MergedBecause }).refine(different, SAME),
      answer: Was,
      status: statusOf,
    },
    ({ body: { person, gone, because, ...body }, actor }) =>
      Effect.gen(function* () {
        const owner = body.organisation ?? actor.owner;
        yield* mine(actor, "write", owner);
        yield* ownPeople(actor, { person, gone });
        return { was: yield* mergePeople({ person, gone }, because, yield* tellerFor(actor, owner)) };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/learning/merges/part",
      says: "Says that two merged keys were two people after all: each has its own accounts again, and the past answers as it did",
      tag,
      act: "write",
      body: Two.extend({ because: PartedBecause }).refine(different, SAME),
      answer: Two.pick({ person: true, gone: true }),
      status: 201,
    },
    ({ body: { person, gone, because, ...body }, actor }) =>
      Effect.gen(function* () {
        const owner = body.organisation ?? actor.owner;
        yield* mine(actor, "write", owner);
        yield* ownPeople(actor, { person, gone });
        yield* unmergePeople({ person, gone }, because, yield* tellerFor(actor, owner));
        return { person, gone };
      }),
  ),
] as const;
