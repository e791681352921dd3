import { Books, Competence, PublishedPack, publishPack, reviewToPublish } from "@prehosp/chain";
import { statusCodes } from "@prehosp/competence";
import { CompetenceId } from "@prehosp/model";
import { Day, Instant, compareDays, compareInstants, osloDay } from "@prehosp/model/time";
import { Effect } from "effect";
import * as z from "zod";
import { route } from "../api/route.ts";
import { refusedFor } from "./evidence.ts";
import { knownNow } from "./own.ts";

const tag = "Competence";

const Fault = z.object({
  problem: z.string(),
  path: z.string(),
  cites: z.array(z.string()).readonly(),
  means: z.string(),
  counterexample: z.unknown().optional(),
});
const Moved = z.enum([...statusCodes, "not-asked"]);
const Impact = z.object({
  people: z.int(),
  changed: z.int(),
  shifts: z.array(z.object({ requirement: z.string(), from: Moved, to: Moved, people: z.int() })).readonly(),
});
const ReviewView = z.object({
  problems: z.array(Fault).readonly(),
  remarks: z.array(Fault).readonly(),
  dates: z
    .array(
      z.object({
        requirement: z.string(),
        competence: CompetenceId,
        done: Day,
        warned: Day.optional(),
        until: Day,
        graceUntil: Day.optional(),
      }),
    )
    .readonly(),
  impact: Impact,
});
const ToPublish = z.object({
  pack: PublishedPack,
  from: Day.optional().meta({
    norsk: "gjelder fra",
    means: "First day it holds; absent = today. A pack that stands in place of requirements says it itself",
  }),
});

/** The packs that are published and begin on a later day, the first first. */
const ahead = (asOf: { readonly on: Day; readonly knownAt: Instant }) =>
  Effect.gen(function* () {
    const competence = yield* Competence;
    const { published } = yield* competence.stored;
    const coming = published.filter((p) => p.from > asOf.on && compareInstants(p.knownAt, asOf.knownAt) <= 0);
    const once = new Map(coming.map((p) => [`${p.from} ${p.pack}`, p]));
    const sorted = [...once.values()].toSorted((a, b) => compareDays(a.from, b.from));
    return yield* Effect.forEach(sorted, ({ pack, from }) =>
      Effect.map(competence.inForce({ ...asOf, on: from }), ({ packs, local }) => ({
        from,
        pack: [...packs, ...local].find((p) => p.id === pack),
      })),
    );
  });

/** Requirements beside the national ones: seen, tried and published. */
export const packRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/competence/packs",
      says: "The packs in force on a day, with every requirement, those that stand in place of some of them, and those ahead with the day they begin",
      tag,
      act: "read",
      query: z.object({ on: Day.optional(), knownAt: Instant.optional() }),
      answer: z.object({
        packs: z.array(z.unknown()).readonly(),
        local: z.array(z.unknown()).readonly(),
        ahead: z.array(z.object({ from: Day, pack: z.unknown() })).readonly(),
      }),
    },
    ({ query: { on, knownAt } }) =>
      Effect.gen(function* () {
        const now = yield* knownNow;
        const asOf = { on: on ?? osloDay(now), knownAt: knownAt ?? now };
        return { ...(yield* (yield* Competence).inForce(asOf)), ahead: yield* ahead(asOf) };
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/competence/packs/reviews",
      says: "Tries a pack without publishing it: what stands in its way, what to look at, what its dates mean, and how many people change status",
      tag,
      act: "read",
      body: ToPublish,
      answer: ReviewView,
    },
    ({ body: { pack, from } }) => Effect.flatMap(knownNow, (now) => reviewToPublish(pack, from ?? osloDay(now), now)),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/competence/packs",
      says: "Publishes a pack that somebody has decided; one that loosens, goes in a circle or asks for what nobody has a name for is refused",
      tag,
      act: "decide",
      body: ToPublish,
      answer: z.object({ hash: z.string(), from: Day, impact: Impact }),
      status: 201,
    },
    ({ body: { pack, from }, actor }) =>
      Effect.gen(function* () {
        const { region } = yield* Books;
        const now = yield* knownNow;
        const made = yield* publishPack(pack, from ?? osloDay(now), region.id, { by: actor.by, now });
        return "problems" in made ? yield* refusedFor(made.problems, "The pack is not published", "/pack") : made;
      }),
  ),
] as const;
