import { accountsMatched, learningReceived } from "@prehosp/chain";
import { demoPeople, demoRollout, rolloutEvidence } from "@prehosp/demo-region";
import type { Evidence, Learning, LearningAccount, OrgId, PersonId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { NewFact } from "@prehosp/ports";
import type { FactAt } from "./facts.ts";

const SYSTEM = "demo-laering";
const accountOf = (person: PersonId | string): LearningAccount => ({ system: SYSTEM, account: `konto-${person}` });
const saidOf = (evidence: Evidence): Learning => {
  const { person, knownAt: _, revokes: __, ...proof } = evidence;
  return { says: "proof", account: accountOf(person), ...proof };
};

/** All that the learning system says of one employer's people in one fact, and whose the accounts are in another. */
const batch = (fact: FactAt, owner: OrgId, evidence: readonly Evidence[]): readonly NewFact[] => {
  const people = [...new Set(evidence.map((e) => e.person))];
  if (people.length === 0) return [];
  const received = {
    from: { position: `demo/${owner}` },
    records: evidence.map((e) => ({ learning: saidOf(e) })),
    unread: [],
  };
  const told = people.map((person) => ({
    says: "matched" as const,
    account: accountOf(person),
    person,
    quality: "one-key" as const,
    keys: ["employee-number" as const],
  }));
  return [
    fact(learningReceived, received, { subject: `learning:demo:${owner}`, owner, ref: `learning/${owner}` }),
    fact(accountsMatched, { told }, { subject: "accounts", owner, ref: `accounts/${owner}` }),
  ];
};

/** Accounts of a learner or two that nobody has said whose they are: what the queue is for. */
const waiting = (fact: FactAt, owner: OrgId, like: readonly Evidence[]): NewFact =>
  fact(
    learningReceived,
    {
      from: { position: "demo/waiting" },
      records: like.slice(0, 3).map((e, n) => ({
        learning: {
          ...saidOf({ ...e, person: `ukjent-${n + 1}` as PersonId }),
          source: { system: SYSTEM, ref: `ukjent-${n + 1}` },
        },
      })),
      unread: [],
    },
    { subject: "learning:demo:waiting", owner, ref: "learning/waiting" },
  );

/** The proofs of everybody in the crews and control rooms, two facts for each employer however many they are. */
export const learnt = (fact: FactAt, region: OrgId, at: Instant): readonly NewFact[] => {
  const { people, evidence } = demoPeople({ at });
  const employer = new Map(people.map(({ person, organisation }) => [person, organisation] as const));
  const ofCrews = Map.groupBy(evidence, ({ person }) => employer.get(person) ?? region);
  return [
    ...[...ofCrews].flatMap(([owner, proofs]) => batch(fact, owner, proofs)),
    ...demoRollout({ at }).flatMap((room) => batch(fact, room.id, rolloutEvidence(room, at))),
    waiting(fact, region, evidence),
  ];
};
