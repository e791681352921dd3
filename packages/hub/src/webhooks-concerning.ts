import {
  Competence,
  accountsMatched,
  evidenceRecorded,
  keysAt,
  learningReceived,
  matchFactsOf,
  membershipsAt,
  rolloutRoomTold,
  trainingSaid,
} from "@prehosp/chain";
import { type Matches, matchesAt } from "@prehosp/competence";
import type { Learning, LearningAccount, OrgId, PersonId, SourceRef } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import type { Fact } from "@prehosp/ports";
import { Effect } from "effect";
import type * as z from "zod";
import { knownNow } from "./routes/own.ts";

/** Facts that mean something to everybody. */
export const forAll: readonly string[] = ["pack.published", "equivalence.decided", "rollout.planned"];

type Of<K extends { readonly payload: z.ZodType }> = z.output<K["payload"]>;

const recordsIn = (payload: unknown): readonly Learning[] =>
  (payload as Of<typeof learningReceived>).records.map(({ learning }) => learning);
const sourceKey = ({ system, ref }: SourceRef): string => JSON.stringify([system, ref]);

/** Whom a fact is about, whoever wrote it: a course may be held, and proofs received, by others than those whose people they are of. */
const peopleIn = ({ kind, payload }: Fact, of: (said: Learning) => readonly PersonId[]): readonly PersonId[] => {
  if (kind === evidenceRecorded.kind) return [(payload as Of<typeof evidenceRecorded>).person];
  if (kind === trainingSaid.kind) return [(payload as Of<typeof trainingSaid>).said.person];
  if (kind === accountsMatched.kind)
    return (payload as Of<typeof accountsMatched>).told.flatMap((t) => ("gone" in t ? [t.person, t.gone] : [t.person]));
  return kind === learningReceived.kind ? recordsIn(payload).flatMap(of) : [];
};

/** Whose something is that a source has said, where that is known; what takes back is of whom it takes it from. */
const personOf = (learning: readonly Fact[], { whose }: Matches) => {
  const accounts = new Map<string, LearningAccount>();
  for (const { kind, payload } of learning)
    if (kind === learningReceived.kind)
      for (const said of recordsIn(payload))
        if (said.says === "proof") accounts.set(sourceKey(said.source), said.account);
  return (said: Learning): readonly PersonId[] => {
    const account =
      said.says === "proof" ? said.account : accounts.get(sourceKey({ ...said.source, ref: said.takesBack }));
    const found = account === undefined ? undefined : whose(account);
    return found !== undefined && "person" in found ? [found.person] : [];
  };
};

const isOfRoom = ({ kind, payload }: Fact, organisation: OrgId): boolean =>
  kind === rolloutRoomTold.kind && (payload as Of<typeof rolloutRoomTold>).room.room === organisation;

/** Those of the facts that mean something to an organisation: its own, those of its people or its room, and those for all. */
export const concerning = (organisation: OrgId, facts: readonly Fact[]) =>
  Effect.gen(function* () {
    const now = yield* knownNow;
    const stored = yield* (yield* Competence).stored;
    const keys = keysAt(stored, now);
    const members = membershipsAt(stored, { on: osloDay(now), knownAt: now });
    const own = new Set(members.filter((m) => m.owner === organisation).map((m) => m.person));
    const of = personOf(stored.learning, matchesAt(matchFactsOf(stored.learning), now));
    return facts.filter(
      (f) =>
        f.owner === organisation ||
        forAll.includes(f.kind) ||
        isOfRoom(f, organisation) ||
        peopleIn(f, of).some((p) => own.has(keys.of(p))),
    );
  });
