import { type PersonId, SourceRef } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { osloDay } from "@prehosp/model/time";
import { Ledger, type LedgerError } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { patiently } from "../../patiently.ts";
import type { Books } from "../../books.ts";
import { Competence } from "../book.ts";
import { sourceKey } from "../stored.ts";
import { evidenceProblem } from "./problem.ts";
import {
  type EvidenceSender,
  type EvidenceTaken,
  SentEvidence,
  evidenceFact,
  faultsOf,
  json,
  ownOf,
  sentBefore,
} from "./record.ts";

/** One proof is taken back, or put right by another. Both are facts: what was answered before stays as it was answered. */
export const Correction = z
  .strictObject({
    revokes: SourceRef.strict().meta({ norsk: "trekker tilbake", means: "The source of the proof that is taken back" }),
    because: z
      .enum(["mistyped", "wrong-person", "cheated", "issuer-withdrew", "other"])
      .meta({ norsk: "fordi", means: "tastefeil · feil person · juks · utsteder trakk det · annet" }),
    instead: SentEvidence.optional().meta({
      norsk: "i stedet",
      means: "The proof as it should have been, with a source of its own; absent = there is none",
    }),
  })
  .meta({ norsk: "retting", means: "A proof is taken back, or put right by another" });
export type Correction = z.output<typeof Correction>;

const taking = (
  person: PersonId,
  proof: Pick<SentEvidence, "competence" | "on">,
  { revokes, because }: Correction,
  by: EvidenceSender["by"],
): SentEvidence => ({
  person,
  competence: proof.competence,
  kind: "revocation",
  // From the day of the proof: it never was one. Whoever asks as of before this was recorded is answered as then.
  on: proof.on,
  outcome: "failed",
  attributes: { because },
  attestedBy: by,
  documented: absent("not-recorded"),
  revokes,
  source: { system: "prehosp-correction", ref: `${revokes.system}/${revokes.ref}` },
});

/**
 * Takes back a proof of a person, in one step with what stands in its place, or says why not. It changes what held on earlier days only
 * for those who ask as known from now on.
 */
export const correctEvidence: (
  person: PersonId,
  correction: Correction,
  sender: EvidenceSender,
) => Effect.Effect<EvidenceTaken, LedgerError, Books | Competence | Ledger> = Effect.fn("chain.correctEvidence")(
  function* (person, correction, sender) {
    const competence = yield* Competence;
    const book = yield* competence.book({ on: osloDay(sender.now), knownAt: sender.now });
    const stored = yield* competence.stored;
    const { revokes, instead } = correction;
    const own = yield* ownOf(stored, sender);
    if (!own.people.has(own.keyOf(person))) return { problems: [evidenceProblem("no-such-person", "/person")] };
    const proof = book
      .evidence(own.keyOf(person) as PersonId)
      .find((e) => sourceKey(e.source) === sourceKey(revokes) && e.kind !== "revocation");
    if (!proof) return { problems: [evidenceProblem("no-such-proof", "/revokes")] };
    const before = sentBefore(stored);
    // Under the key it was recorded under: two keys that are parted again keep what is their own.
    const recorded = stored.evidence.find((e) => sourceKey(e.source) === sourceKey(revokes));
    const taken = taking(recorded?.person ?? proof.person, proof, correction, sender.by);
    const had = instead && before.get(sourceKey(instead.source));
    const problems = [
      ...faultsOf(taken, "", own).filter((p) => p.path === "/revokes"),
      ...(instead && ("of" in instead || own.keyOf(instead.person) !== own.keyOf(person))
        ? [evidenceProblem("no-such-person", "/instead/person")]
        : []),
      ...(instead && had !== json(instead) ? faultsOf(instead, "/instead", own) : []),
      ...(had !== undefined && had !== json(instead)
        ? [evidenceProblem("same-proof-other-content", "/instead/source")]
        : []),
    ];
    if (problems.length > 0) return { problems };
    const facts = [taken, ...(instead ? [instead] : [])].filter((e) => before.get(sourceKey(e.source)) === undefined);
    const [first, ...rest] = facts.map((e) => evidenceFact(e, sender));
    if (first) yield* (yield* Ledger).append([first, ...rest]).pipe(patiently);
    return { recorded: facts.length, known: 1 + (instead ? 1 : 0) - facts.length };
  },
);
