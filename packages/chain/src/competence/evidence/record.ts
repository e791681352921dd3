import { mayName } from "@prehosp/competence";
import { Evidence, GroupEvidence, type OrgId, SourceRef } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { sightings } from "@prehosp/model/identifiers";
import { type Instant, osloDay, startOfDay } from "@prehosp/model/time";
import { Ledger, type LedgerError, type NewFact, isNonEmpty } from "@prehosp/ports";
import { canonicalJson } from "@prehosp/rules";
import { Effect } from "effect";
import * as z from "zod";
import { fitting } from "../../fitting.ts";
import { evidenceRecorded, groupEvidenceRecorded } from "../../kinds/evidence.ts";
import { patiently } from "../../patiently.ts";
import { Books } from "../../books.ts";
import { Competence } from "../book.ts";
import { membershipsAt } from "../judging/memberships.ts";
import { keysAt } from "../one-person.ts";
import { saidFact } from "../said.ts";
import { type Stored, sourceKey } from "../stored.ts";
import { asSent } from "../unreceived.ts";
import type { Sender } from "../send-twice.ts";
import { type EvidenceProblem, evidenceProblem } from "./problem.ts";

// What people write in the wrong place has spaces or an @ in it; a code, a version and a reference have neither.
const said = z.string().regex(/^[^\s@]{1,200}$/);
const sent = {
  attributes: z
    .record(z.string().regex(/^[a-z][A-Za-z]{0,39}$/), z.string().regex(/^[A-Za-z0-9][\w.+-]{0,39}$/))
    .meta({ norsk: "egenskaper", means: "Such as terminal type or product, by code" }),
  source: SourceRef.extend({
    system: said.meta({ norsk: "system", means: "The system that said it" }),
    ref: said.meta({ norsk: "referanse", means: "What that system calls the proof; never after a person" }),
  })
    .strict()
    .meta({ norsk: "kilde", means: "Where the proof comes from" }),
};

/** A proof as it is sent: of a person, of a crew or of an organisation; when it became known is the ledger's to say. */
export const SentEvidence = z
  .union([
    Evidence.omit({ knownAt: true }).extend(sent).strict(),
    GroupEvidence.omit({ knownAt: true }).extend(sent).strict(),
  ])
  .meta({ norsk: "innsendt bevis", means: "One proof as it is sent" });
export type SentEvidence = z.output<typeof SentEvidence>;

/** Who sends, when, and for which organisation. */
export interface EvidenceSender extends Sender {
  readonly owner: OrgId;
}

/** What was taken in: how much was new and how much was there already; or every reason why nothing was. */
export type EvidenceTaken =
  | { readonly recorded: number; readonly known: number }
  | { readonly problems: readonly EvidenceProblem[] };

export const json = (value: unknown): string => JSON.stringify(canonicalJson(value));

/** The proofs that were recorded here, as they were sent, by their source. */
export const sentBefore = ({ evidence, groups }: Stored): ReadonlyMap<string, string> =>
  new Map([...evidence, ...groups].map((e) => [sourceKey(e.source), json(asSent(e))]));

/** Whose proofs an organisation may record, and who has recorded those that are there. */
export interface Own {
  readonly owner: OrgId;
  readonly now: Instant;
  readonly people: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  /** The key that somebody goes by now. */
  readonly keyOf: (person: string) => string;
  readonly recordedBy: Stored["recordedBy"];
}

/** What is wrong with one proof by itself. */
export const faultsOf = (e: SentEvidence, path: string, own: Own): readonly EvidenceProblem[] => {
  const key: string = "person" in e ? e.person : "unit" in e.of ? e.of.unit : e.of.organisation;
  const isOwn = "person" in e || ("unit" in e.of ? own.units.has(key) : key === own.owner);
  const rights = e.kind === "authorisation" || e.kind === "revocation";
  // A reference may be a long number; an attribute is a code, and eleven digits in one are no code, whether they check or not.
  const mayIdentify = sightings(JSON.stringify(e)).length > 0 || Object.values(e.attributes).some(mayName);
  return [
    ...(mayIdentify ? [evidenceProblem("identity-in-proof", path)] : []),
    ...("person" in e && !own.people.has(own.keyOf(key)) ? [evidenceProblem("no-such-person", `${path}/person`)] : []),
    ...(isOwn ? [] : [evidenceProblem("not-of-the-organisation", `${path}/of`)]),
    ...(e.revokes && (own.recordedBy.get(sourceKey(e.revokes)) ?? own.owner) !== own.owner
      ? [evidenceProblem("not-of-the-organisation", `${path}/revokes`)]
      : []),
    ...(!rights && e.on > osloDay(own.now) ? [evidenceProblem("from-the-future", `${path}/on`)] : []),
    ...(!isAbsent(e.attestedBy) && own.keyOf(e.attestedBy) === own.keyOf(key)
      ? [evidenceProblem("self-attested", `${path}/attestedBy`)]
      : []),
  ];
};

/** The fact of a proof; the same proof of the same source is the same fact. */
export const evidenceFact = (e: SentEvidence, { owner, by }: EvidenceSender): NewFact => {
  const at = startOfDay(e.on);
  const about = (subject: string) => ({ subject, owner, by, at, ref: fitting(`${e.source.system}/${e.source.ref}`) });
  const fact =
    "person" in e
      ? saidFact(evidenceRecorded, e, about(`person:${e.person}`))
      : saidFact(groupEvidenceRecorded, e, about("unit" in e.of ? `unit:${e.of.unit}` : `org:${e.of.organisation}`));
  return { ...fact, valid: { from: at, exactness: "day" } };
};

/** What is an organisation's own: its units, and everybody it has told of, ever, since proofs of who has left may still be corrected. */
export const ownOf = (stored: Stored, { owner, now }: EvidenceSender): Effect.Effect<Own, never, Books> =>
  Effect.map(Books, ({ region }) => ({
    owner,
    now,
    people: new Set(
      membershipsAt(stored, { on: osloDay(now), knownAt: now }).flatMap((m) => (m.owner === owner ? [m.person] : [])),
    ),
    units: new Set(region.units.flatMap((u) => (u.organisation === owner ? [u.id] : []))),
    keyOf: keysAt(stored, now).of,
    recordedBy: stored.recordedBy,
  }));

/**
 * Records proofs of one organisation, all of them or none: one that is from the future, attested by whom it is about, of nobody here, or
 * known with another content stops them all, and each is named with its place. What is known already is known, and adds nothing.
 */
export const recordEvidence: (
  sent: readonly SentEvidence[],
  sender: EvidenceSender,
) => Effect.Effect<EvidenceTaken, LedgerError, Books | Competence | Ledger> = Effect.fn("chain.recordEvidence")(
  function* (sent, sender) {
    const stored = yield* (yield* Competence).stored;
    const own = yield* ownOf(stored, sender);
    const before = new Map(sentBefore(stored));
    const problems: EvidenceProblem[] = [];
    const facts: NewFact[] = [];
    for (const [i, e] of sent.entries()) {
      const [ref, said] = [sourceKey(e.source), json(e)];
      const had = before.get(ref);
      if (had === said) continue;
      if (had !== undefined) problems.push(evidenceProblem("same-proof-other-content", `/${String(i)}/source`));
      problems.push(...faultsOf(e, `/${String(i)}`, own));
      before.set(ref, said);
      facts.push(evidenceFact(e, sender));
    }
    if (problems.length > 0) return { problems };
    if (isNonEmpty(facts)) yield* (yield* Ledger).append(facts).pipe(patiently);
    return { recorded: facts.length, known: sent.length - facts.length };
  },
);
