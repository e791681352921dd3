import { MergedBecause, PartedBecause, mergePeople, unmergePeople } from "@prehosp/chain";
import { PersonId } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { Merged, Was, organisation, statusOf } from "./importing-views.ts";
import { mine, ownPeople } from "./own.ts";
import { standingNow } from "./learning-of.ts";
import { tellerFor } from "./teller.ts";

const tag = "Competence";
const Two = z.object({ organisation, person: PersonId, gone: PersonId });
const different = (two: { readonly person: string; readonly gone: string }) => two.person !== two.gone;
const SAME = { path: ["gone"], message: "the same key twice" };

/** Keys that are one person: said, listed and undone. */
export const mergingRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/learning/merges",
      says: "The merges that stand: which keys are one person, who said so, when and why; any of them can be undone",
      tag,
      act: "read",
      query: z.object({ organisation }),
      answer: z.array(Merged).readonly(),
    },
    ({ query, actor }) =>
      Effect.gen(function* () {
        const owner = query.organisation ?? actor.owner;
        yield* mine(actor, "read", owner);
        return (yield* standingNow).merges
          .filter((m) => m.owner === owner)
          .map(({ person, gone, because, by, at: since }) => ({ person, gone, because, by, since }));
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/learning/merges",
      says: "Says that two keys are one person: what is written of the one is the other's from now on, wherever it is asked of, and the past answers as it did; a merge that contradicts an earlier one gives 409",
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
      says: "Says that two merged keys were two people after all: each has what is its own again, and the past answers as it did",
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
