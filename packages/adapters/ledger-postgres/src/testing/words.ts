import type { ActorRef, CaseId, OrgId, SubjectId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { kind, Kinds, type NewFact } from "@prehosp/ports";
import * as z from "zod";

export const seen = kind({
  kind: "test.seen",
  version: 2,
  norsk: "sett",
  payload: z.object({ n: z.number(), place: z.string() }),
  classes: { n: "none", place: "operational" },
  upcast: { 1: (p) => ({ place: "unknown", ...(p as object) }) },
});
export const named = kind({
  kind: "test.named",
  version: 1,
  norsk: "navngitt",
  payload: z.object({ name: z.string() }),
  classes: { name: "identity" },
});
export const kinds = new Kinds([seen, named]);
/** The same kind as an older release knew it. */
export const olderKinds = new Kinds([
  kind({ kind: "test.seen", version: 1, norsk: "sett", payload: z.object({ n: z.number() }), classes: { n: "none" } }),
]);

export const subject = (id: string): SubjectId => id as SubjectId;
export const caseId = (id: string): CaseId => id as CaseId;
export const at = (text: string): Instant => text as Instant;
export const actor = "operator:7" as ActorRef;

/** A fact that is new unless it is given the reference of an old one. */
export const fact = (about: string, ref: string, n = 1, more: Partial<NewFact> = {}): NewFact => ({
  kind: "test.seen",
  version: 2,
  subject: subject(about),
  owner: "org:test" as OrgId,
  by: actor,
  payload: { n, place: "hall" },
  valid: { from: at("2026-11-21T10:00:00.000Z"), exactness: "exact" },
  source: { system: "test", ref },
  status: "test",
  ...more,
});
