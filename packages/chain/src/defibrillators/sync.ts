import type { SyncPlan } from "@prehosp/defibrillators";
import type { CaseId, DefibrillatorId, SubjectId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { type DefibrillatorSeen, Ledger, type NewFact, Vault, type VaultRef } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { defibrillatorChanged } from "../kinds/defibrillator.ts";
import { defibrillatorSeen, defibrillatorsSynced } from "../kinds/defibrillator-exchange.ts";
import { patiently } from "../patiently.ts";
import { type DefibrillatorTeller, caseOfDefibrillator, defibrillatorFact } from "./facts.ts";
import type { KeptDefibrillator } from "./kept.ts";
import { type Sent, sendOwn } from "./send-own.ts";
import { type Prepared, type SyncPreview, SyncRefused, prepared, withheld } from "./sync-preview.ts";

/** How many boxes are looked at at once. */
const AT_ONCE = 16;

const sealedAccess = (seen: DefibrillatorSeen) =>
  Effect.gen(function* () {
    if (!known(seen.access)) return undefined;
    return yield* (yield* Vault).seal(caseOfDefibrillator(seen.id), { access: seen.access }).pipe(patiently);
  });

const codesOf = ({ remarks }: DefibrillatorSeen): readonly string[] =>
  [...new Set(remarks.map(({ code }) => code))].filter((code) => /^[a-z0-9.-]{1,60}$/.test(code)).slice(0, 20);

interface Seeing extends DefibrillatorTeller {
  readonly before: KeptDefibrillator | undefined;
}

const seenFact = (seen: DefibrillatorSeen, { before, ...teller }: Seeing, box?: VaultRef): NewFact | undefined => {
  const { id, is } = seen;
  if (is === "unreadable") return undefined;
  const ref = String(before?.facts.at(-1) ?? "first");
  const said = { id, is, at: teller.at, access: box !== undefined, remarks: codesOf(seen) };
  return defibrillatorFact(defibrillatorSeen, said, ref, teller, box);
};

/** The facts of every step, each as the other register said it; one whose way in alone is another is told of as well. */
const factsOf = ({ plan, ours, theirs }: Prepared, teller: DefibrillatorTeller) =>
  Effect.gen(function* () {
    const stepped = new Map(plan.steps.map((step) => [step.theirs, step]));
    const conflicts = new Set(plan.conflicts.map((conflict) => conflict.theirs));
    const taken = (key: DefibrillatorId) =>
      Effect.gen(function* () {
        const step = stepped.get(key);
        const before = ours.get(step?.id ?? key);
        const seeing = { ...teller, owner: before?.owner ?? teller.owner, before };
        if (step?.kind === "remove") return seenFact({ id: key, is: "removed", access: withheld, remarks: [] }, seeing);
        if (before?.source === "own") {
          if (step === undefined || !("is" in step)) return undefined;
          const { is: _, ...profile } = before.registration;
          const said = { id: before.id, is: step.is, profile };
          return defibrillatorFact(defibrillatorChanged, said, String(before.facts.at(-1)), seeing, before.sealed);
        }
        const seen = theirs.get(key);
        if (!seen || typeof seen.is === "string" || conflicts.has(key)) return undefined;
        if (!step && !before) return undefined;
        const box = yield* sealedAccess(seen);
        return step || box?.box !== before?.sealed?.box ? seenFact(seen, seeing, box) : undefined;
      });
    const keys = new Set([...stepped.keys(), ...theirs.keys()]);
    const facts = yield* Effect.forEach([...keys], taken, { concurrency: AT_ONCE });
    return facts.filter((fact) => fact !== undefined);
  });

const SUBJECT = "defibrillators:exchange" as SubjectId;

/** What is asked to be carried out: the plan that was previewed, by its hash; despite the guard only with a reason. */
export interface SyncAsked {
  readonly hash: string;
  readonly since?: Instant;
  readonly despiteGuard?: string;
}

/** What was carried out: how much of what here, and what came of what was sent there. */
export interface Synced extends SyncPreview {
  readonly counts: Readonly<Record<string, number>>;
  readonly sent: Sent;
}

const countsOf = ({ steps }: SyncPlan): Readonly<Record<string, number>> =>
  Object.fromEntries(Object.entries(Object.groupBy(steps, ({ kind }) => kind)).map(([k, list]) => [k, list.length]));

/**
 * Carries out a plan, exactly as it was previewed: the other register is read again, and where that makes another plan nothing is done.
 * Everything here is written at once or not at all; then what is ours is written there, where the deployment says so, one by one.
 */
export const applySync = Effect.fn("chain.applySync")(function* (asked: SyncAsked, teller: DefibrillatorTeller) {
  const all = yield* prepared(asked.since);
  const { plan } = all;
  if (plan.hash !== asked.hash) return yield* new SyncRefused({ reason: "plan-changed" });
  const stopped = plan.guard.state === "stopped";
  if (stopped && asked.despiteGuard === undefined) return yield* new SyncRefused({ reason: "guard-stopped" });
  const ledger = yield* Ledger;
  const before = yield* ledger.of(SUBJECT).pipe(Stream.runCollect);
  const last = before.at(-1)?.id;
  const why = asked.despiteGuard === undefined ? undefined : { because: asked.despiteGuard };
  const sealed = why && (yield* (yield* Vault).seal(SUBJECT as string as CaseId, why).pipe(patiently));
  const counts = countsOf(plan);
  const synced: NewFact = {
    kind: defibrillatorsSynced.kind,
    version: defibrillatorsSynced.version,
    subject: SUBJECT,
    owner: teller.owner,
    by: teller.by,
    payload: {
      plan: plan.hash,
      at: teller.at,
      ...(asked.since === undefined ? {} : { since: asked.since }),
      guard: stopped ? "despite" : "open",
      counts,
      unreadable: all.unreadable,
    },
    ...(sealed ? { sealed } : {}),
    valid: { from: teller.at, exactness: "exact" },
    source: { system: "prehosp-defibrillators", ref: `${defibrillatorsSynced.kind}/${plan.hash}#${String(last)}` },
    status: "actual",
  };
  const facts = yield* factsOf(all, teller);
  yield* ledger.append([synced, ...facts], { subject: SUBJECT, last }).pipe(patiently);
  const sent = yield* sendOwn(plan.sends, all, teller);
  return { plan, read: all.read, unreadable: all.unreadable, counts, sent } satisfies Synced;
});
