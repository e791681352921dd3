import type { ActorRef, FactId, OrgId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { type Fact, kind, Kinds, Ledger, type LedgerError, type NewFact } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import * as z from "zod";
import type { Requirement } from "../requirement.ts";
import { fresh } from "../requirement.ts";

/** The second eye on a ledger: what the system really holds of a subject, looked up without the adapter. */
export interface LedgerWorld {
  readonly held: (
    subject: SubjectId,
  ) => Effect.Effect<readonly { readonly id: FactId; readonly payload: unknown }[], unknown>;
}

const place = z.object({ cell: z.string() });

/** The kinds a ledger is opened with for its conformance test. */
export const conformanceKinds: Kinds = new Kinds([
  kind({
    kind: "conformance.noted",
    version: 1,
    norsk: "notert i samsvarsprøve",
    payload: z.object({
      n: z.number(),
      note: z.string().optional(),
      place: place.optional(),
      name: z.string().optional(),
      gone: z.object({ absent: z.literal("unknown") }).optional(),
    }),
    classes: { n: "none", note: "operational", place: "operational", name: "identity", gone: "operational" },
  }),
  kind({
    kind: "conformance.counted",
    version: 1,
    norsk: "telt i samsvarsprøve",
    payload: z.object({ n: z.number() }),
    classes: { n: "none" },
  }),
]);

export type LedgerRequirement = Requirement<Ledger, LedgerWorld>;
export type LedgerDoor = Ledger["Service"];

/** A subject nobody has used. */
export const newSubject = (): SubjectId => fresh("subject") as SubjectId;

/** A fact about a subject; `over` replaces fields. */
export const fact = (subject: SubjectId, payload: unknown = { n: 1 }, over: Partial<NewFact> = {}): NewFact => ({
  kind: "conformance.noted",
  version: 1,
  subject,
  owner: "conformance" as OrgId,
  by: "conformance" as ActorRef,
  payload,
  valid: { from: "2026-01-01T00:00:00.000Z" as Instant, exactness: "exact" },
  source: { system: "conformance", ref: fresh("ref") },
  status: "test",
  ...over,
});

/** All that `of` gives of a subject. */
export const all = (
  ledger: LedgerDoor,
  subject: SubjectId,
  as?: Parameters<LedgerDoor["of"]>[1],
): Effect.Effect<readonly Fact[], LedgerError> => Stream.runCollect(as ? ledger.of(subject, as) : ledger.of(subject));

/** A check with the ledger at hand. */
export const check =
  (
    use: (ledger: LedgerDoor, ...ground: Parameters<LedgerRequirement["check"]>) => Effect.Effect<void, unknown>,
  ): LedgerRequirement["check"] =>
  (ground) =>
    Effect.flatMap(Ledger, (ledger) => use(ledger, ground));
