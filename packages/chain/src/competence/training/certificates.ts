import {
  type Certificate,
  type CertificateIssued,
  type Course,
  type Missing,
  type Refusal,
  type Registered,
  certificateText,
  registered,
  verificationCode,
} from "@prehosp/competence";
import type { ActorRef, CaseId, FactId, OrgId, PersonId, SubjectId } from "@prehosp/model";
import { type Instant, osloDay } from "@prehosp/model/time";
import { Ledger, LedgerError, Vault } from "@prehosp/ports";
import { Effect } from "effect";
import { certificateKeyMade } from "../../kinds/training.ts";
import { patiently } from "../../patiently.ts";
import { Competence } from "../book.ts";
import { wayOn, waysOf } from "../derived.ts";
import { keysAt } from "../one-person.ts";
import { saidFact } from "../said.ts";
import { keptTraining, trainingFact } from "./record-training.ts";

const KEY_CASE = "certificates" as CaseId;
const KEY_SUBJECT = "certificate-key" as SubjectId;
const hex = (bytes: Uint8Array): string => [...bytes].map((b) => b.toString(16).padStart(2, "0")).join("");

/** The key that this hub signs certificates with: made once, at the first need of it, and sealed in the vault; nothing to configure. */
const certificateKey = (owner: OrgId, by: ActorRef, at: Instant) =>
  Effect.gen(function* () {
    const competence = yield* Competence;
    const vault = yield* Vault;
    const had = (yield* competence.stored).certificateKey;
    if (had) return (yield* vault.open(had, by, "certificate")) as string;
    const made = hex(crypto.getRandomValues(new Uint8Array(32)));
    const sealed = yield* vault.seal(KEY_CASE, made).pipe(patiently);
    const about = { subject: KEY_SUBJECT, owner, by, at, ref: "1" };
    const fact = { ...saidFact(certificateKeyMade, { form: "hmac-sha-256" }, about), sealed };
    const written = yield* (yield* Ledger).append([fact], { subject: KEY_SUBJECT, last: undefined }).pipe(
      patiently,
      Effect.as(true),
      Effect.catchIf(
        (e) => e.reason === "Conflict",
        () => Effect.succeed(false),
      ),
    );
    if (written) return made;
    // Another hub on the same ledger made it first: that one holds.
    const first = (yield* competence.stored).certificateKey;
    if (!first)
      return yield* new LedgerError({ reason: "Unintelligible", message: "the certificate key is not there" });
    return (yield* vault.open(first, by, "certificate")) as string;
  });

const signed = (key: string, text: string) =>
  Effect.promise(async () => {
    const bytes = new TextEncoder();
    const algorithm = { name: "HMAC", hash: "SHA-256" };
    const secret = await crypto.subtle.importKey("raw", bytes.encode(key), algorithm, false, ["sign"]);
    return hex(new Uint8Array(await crypto.subtle.sign("HMAC", secret, bytes.encode(text))));
  });

/** A certificate that was rightly issued, with its course and the code that is printed on it. */
export interface Issued {
  readonly course: Course;
  readonly organisation: OrgId;
  readonly certificate: Certificate;
  readonly code: string;
}

/** Every certificate that stands or stood, as known now. */
export const certificates = (self: ActorRef, owner: OrgId, now: Instant) =>
  Effect.gen(function* () {
    const competence = yield* Competence;
    const asOf = { on: osloDay(now), knownAt: now };
    const book = yield* competence.book(asOf);
    const stored = yield* competence.stored;
    const all = waysOf(stored, book, asOf).flatMap(({ course, date, way }) =>
      way.certificates.map((certificate) => ({ course, certificate, date: stored.dates.get(date) })),
    );
    if (all.length === 0) return [];
    const key = yield* certificateKey(owner, self, now);
    const written = keptTraining(stored);
    // A code that is printed says what was signed that day, whatever key the learner or the issuer goes by since.
    const asSigned = (issued: CertificateIssued): CertificateIssued => {
      const { person, by } = written(issued.id) ?? issued;
      return { ...issued, person, by };
    };
    return yield* Effect.forEach(all, ({ course, certificate, date }) =>
      Effect.map(signed(key, certificateText(course, asSigned(certificate.issued))), (signature): Issued => ({
        course,
        certificate,
        organisation: date?.organisation ?? owner,
        // A signature in hexadecimal always has its first hundred bits.
        code: verificationCode(signature) ?? "",
      })),
    );
  });

/** What is kept to answer whoever holds a certificate; never whose it is. */
export const registerLines = (issued: readonly Issued[]): readonly Registered[] =>
  issued.map(({ course, certificate, code }) => registered(course, certificate, code));

/** What is asked for when a certificate is issued. */
export interface ToIssue {
  readonly id: FactId;
  readonly date: string;
  readonly person: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly terminalTypes: readonly string[];
}

/** Why a certificate is not issued: nothing is written. */
export interface NotIssued {
  readonly why: Refusal | "no-such-date" | "of-another-organisation";
  readonly missing: readonly Missing[];
}

/**
 * Issues the final certificate: only where both parts are done, by an instructor who is qualified that day and is not the learner
 * (NN-c, NN-h). The same again is known; what stands in the way is given, and then nothing is written.
 */
export const issueCertificate: (
  asked: ToIssue,
  organisation: OrgId,
  by: ActorRef,
  now: Instant,
) => Effect.Effect<{ readonly was: "new" | "known" } | NotIssued, LedgerError, Competence | Ledger> = Effect.fn(
  "chain.issueCertificate",
)(function* (asked, organisation, by, now) {
  const competence = yield* Competence;
  const asOf = { on: osloDay(now), knownAt: now };
  const book = yield* competence.book(asOf);
  const stored = yield* competence.stored;
  const date = stored.dates.get(asked.date);
  const course = stored.courses.get(date?.course ?? "");
  if (!date || !course) return { why: "no-such-date", missing: [] };
  if (date.organisation !== organisation) return { why: "of-another-organisation", missing: [] };
  const said = { ...asked, kind: "certificate-issued" as const };
  if (keptTraining(stored)(asked.id) === undefined) {
    const keys = keysAt(stored, now);
    const person = keys.of(asked.person);
    const issued: CertificateIssued = { ...said, person, by: keys.of(asked.by), knownAt: now };
    const way = wayOn(stored, book, { course, date: date.id, person, ...asOf }, [issued]);
    const refused = way.refused.find((r) => r.fact.id === asked.id);
    if (refused) return { why: refused.why, missing: refused.missing ?? [] };
  }
  const [done] = yield* (yield* Ledger).append([trainingFact(said, organisation, by)]).pipe(patiently);
  return { was: done.was };
});

/** Withdraws a certificate; what it proved up to that day is gone, and the certificate still stands in the record. */
export const revokeCertificate: (
  certificate: CertificateIssued,
  revoked: { readonly id: FactId; readonly at: Instant; readonly by: PersonId },
  organisation: OrgId,
  by: ActorRef,
) => Effect.Effect<void, LedgerError, Competence | Ledger> = Effect.fn("chain.revokeCertificate")(
  function* (certificate, revoked, organisation, by) {
    const { id } = certificate;
    // Under the key it was issued to: two keys that are parted again keep what is their own.
    const { person } = keptTraining(yield* (yield* Competence).stored)(id) ?? certificate;
    const said = { ...revoked, kind: "certificate-revoked" as const, person, certificate: id };
    yield* (yield* Ledger).append([trainingFact(said, organisation, by)]).pipe(patiently);
  },
);
