import { Correction, type EvidenceTaken, SentEvidence, correctEvidence, recordEvidence } from "@prehosp/chain";
import { OrgId, PersonId } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { Refused, notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { knownNow, mine } from "./own.ts";

const tag = "Competence";
const Taken = z.object({ recorded: z.int(), known: z.int() });
const statusOf = ({ recorded }: z.input<typeof Taken>) => (recorded > 0 ? 201 : 200);

/** What stands in the way, each with its place in the body; a proof known with another content is a conflict. */
export const refusedFor = (
  problems: readonly { readonly problem: string; readonly path: string; readonly means: string }[],
  title: string,
  under = "",
) =>
  new Refused({
    type: problems[0]!.problem,
    status: problems.every((p) => p.problem === "same-proof-other-content") ? 409 : 422,
    title,
    issues: problems.map(({ problem, path, means }) => ({
      path: `/body${under}${path}`,
      message: `${problem}: ${means}`,
    })),
  });

const takenOr = (taken: EvidenceTaken, under = "") =>
  "problems" in taken
    ? Effect.fail(refusedFor(taken.problems, "Nothing of this is recorded", under))
    : Effect.succeed(taken);

/** Evidence as it comes, and its corrections: facts of the organisation whose people they are about. */
export const evidenceRoutes = [
  route(
    {
      method: "POST",
      path: "/api/v1/competence/evidence",
      says: "Records proofs of an organisation's own people, crews or of itself: all of them or none; the same again adds nothing",
      tag,
      act: "write",
      body: z.object({ organisation: OrgId, evidence: z.array(SentEvidence).min(1).max(1000).readonly() }),
      answer: Taken,
      status: statusOf,
    },
    ({ body: { organisation, evidence }, actor }) =>
      Effect.gen(function* () {
        yield* mine(actor, "write", organisation);
        const sender = { owner: organisation, by: actor.by, now: yield* knownNow };
        return yield* takenOr(yield* recordEvidence(evidence, sender), "/evidence");
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/competence/people/:person/corrections",
      says: "Takes back a proof, or puts it right by another; answers as known before stay as they were",
      tag,
      act: "write",
      body: z.object({ organisation: OrgId, ...Correction.shape }),
      answer: Taken,
      status: statusOf,
    },
    ({ params, body: { organisation, ...correction }, actor }) =>
      Effect.gen(function* () {
        yield* mine(actor, "write", organisation);
        const person = PersonId.safeParse(params["person"]);
        if (!person.success) return yield* notFound("the person");
        const sender = { owner: organisation, by: actor.by, now: yield* knownNow };
        return yield* takenOr(yield* correctEvidence(person.data, correction, sender));
      }),
  ),
] as const;
