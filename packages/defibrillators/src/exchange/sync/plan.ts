import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { contentHash } from "@prehosp/rules";
import type { ContentHash } from "@prehosp/rules";
import { guardOf } from "./guard.ts";
import type { Judged, Keyed } from "./judge-held.ts";
import { judgeHeld } from "./judge-held.ts";
import { NEAR_METRES, nearDuplicates } from "./near-duplicates.ts";
import { seenOnce } from "./seen-once.ts";
import type { SeenOnce } from "./seen-once.ts";
import type { Held, Seen, SyncConflict, SyncPlan, SyncPolicy, SyncStep, SyncWarning } from "./sync-plan.ts";

/** The policy where a deployment has decided nothing else; our assumptions (move as a peer program has it). */
export const syncDefaults: SyncPolicy = {
  moveMetres: 100,
  removalsAtLeast: 5,
  removalShare: 0.1,
  nearMetres: NEAR_METRES,
  send: true,
  decidedBy: "Prehosp: assumption, no region has decided",
};

/** What is laid beside each other. */
export interface Exchange {
  readonly ours: readonly Held[];
  readonly theirs: readonly Seen[];
  /** True only where the other register was read whole, to its end: then what is not there is gone. */
  readonly whole: boolean;
  /** Rows there whose key could not be read: any of ours may be among them, so nothing is concluded from silence. */
  readonly unkeyed?: number | undefined;
}

/**
 * What an exchange would do, as data: steps here, what to put and withdraw there, conflicts for a person, warnings, and the
 * guard. Unreadable is never removed; what is ours to own is never changed away or removed by them. The same whatever the order.
 */
export const plan = ({ ours, theirs, whole, unkeyed = 0 }: Exchange, policy: SyncPolicy = syncDefaults): SyncPlan => {
  const { seen, warnings: read } = seenOnce(theirs);
  const silent = whole && unkeyed === 0;
  const byKey = keyed(ours);
  const judged = [...byKey].flatMap(([key, list]) => judgeKey(key, list, seen.get(key), silent, policy));
  const { steps: added, conflicts, warnings: near } = additions(ours, seen, byKey, policy);
  const puts = ours.filter(
    ({ theirs: key, owner, withdrawn, optedOut }) =>
      policy.send && key === undefined && owner === "us" && withdrawn !== true && optedOut !== true,
  );
  const whatIs = {
    steps: [...judged.flatMap(({ step }) => step ?? []), ...added].toSorted(by(({ theirs: key }) => key)),
    sends: [
      ...judged.flatMap(({ send }) => send ?? []),
      ...puts.map(({ id }) => ({ kind: "put" as const, id })),
    ].toSorted(by(({ id }) => id)),
    conflicts: [...judged.flatMap(({ conflict }) => conflict ?? []), ...conflicts].toSorted(
      by(({ id, theirs: key }) => `${id} ${key}`),
    ),
    warnings: [...read, ...judged.flatMap(({ warning }) => warning ?? []), ...near].toSorted(by(JSON.stringify)),
  };
  const guard = guardOf(
    {
      removals: whatIs.steps.filter((step) => hides(step, byKey)).length,
      of: ours.filter(({ owner, withdrawn, optedOut }) => owner === "them" && withdrawn !== true && optedOut !== true)
        .length,
      withdrawals: whatIs.sends.filter(({ kind }) => kind === "withdraw").length,
      ofOurs: ours.filter(({ owner, theirs: key }) => owner === "us" && key !== undefined).length,
    },
    policy,
  );
  return { ...whatIs, guard, hash: hashOf({ ...whatIs, guard, policy: JSON.stringify(policy) }) };
};

const by =
  <T>(of: (one: T) => string) =>
  (a: T, b: T): number => {
    const [x, y] = [of(a), of(b)];
    return x < y ? -1 : x > y ? 1 : 0;
  };

const hasKey = (held: Held): held is Keyed => held.theirs !== undefined;

/** Those we hold by their key there; of a key with a history, the one that still stands. */
const keyed = (ours: readonly Held[]): ReadonlyMap<DefibrillatorId, readonly Keyed[]> => {
  const all = new Map<DefibrillatorId, Keyed[]>();
  for (const held of ours.filter(hasKey)) all.set(held.theirs, [...(all.get(held.theirs) ?? []), held]);
  const standing = (list: readonly Keyed[]): readonly Keyed[] => {
    const now = list.filter(({ withdrawn }) => withdrawn !== true);
    return now.length > 0 ? now : list.toSorted(by(({ id }) => id)).slice(0, 1);
  };
  return new Map([...all].map(([key, list]) => [key, standing(list)]));
};

const judgeKey = (
  key: DefibrillatorId,
  list: readonly Keyed[],
  said: SeenOnce | undefined,
  silent: boolean,
  policy: SyncPolicy,
): readonly Judged[] => {
  if (list.length > 1)
    return list.map(({ id }) => ({ conflict: { kind: "same-key-twice", id, theirs: key, fields: [] } }));
  return list.map((held) => {
    const judged = judgeHeld(held, said, silent, policy);
    const stirs = judged.step !== undefined || judged.send !== undefined || judged.conflict !== undefined;
    if (held.optedOut !== true) return judged;
    return stirs ? { warning: { kind: "opted-out", id: held.id } } : {};
  });
};

const additions = (
  ours: readonly Held[],
  seen: ReadonlyMap<DefibrillatorId, SeenOnce>,
  byKey: ReadonlyMap<DefibrillatorId, unknown>,
  policy: SyncPolicy,
): { readonly steps: SyncStep[]; readonly conflicts: SyncConflict[]; readonly warnings: SyncWarning[] } => {
  const taken = new Set(ours.map(({ id }) => id));
  const fresh = [...seen].flatMap(([id, said]) =>
    typeof said === "string" || byKey.has(id) ? [] : [{ ...said.is, id }],
  );
  const standing = ours.filter(({ withdrawn }) => withdrawn !== true);
  const added = fresh.filter(({ id }) => !taken.has(id));
  const heaps = heapsWith(added, standing, policy);
  const beside = new Map<DefibrillatorId, readonly DefibrillatorId[]>();
  const held = new Set(standing.map(({ id }) => id));
  for (const { a, b, also } of heaps) {
    const all = [a, b, ...also];
    const near = all.filter((id) => held.has(id));
    if (near.length > 0) for (const id of all) beside.set(id, near);
  }
  return {
    steps: added.map((is) => {
      const near = beside.get(is.id);
      const step = { id: is.id, theirs: is.id, is };
      return near === undefined ? { kind: "add", ...step } : { kind: "keep-both", ...step, near };
    }),
    // A key of theirs that is the id of another of ours: added, it would lie over it.
    conflicts: fresh
      .filter(({ id }) => taken.has(id))
      .map(({ id }) => ({ kind: "same-key-twice", id, theirs: id, fields: [] })),
    warnings: heaps.map((heap) => ({ kind: "near-duplicate", ...heap })),
  };
};

/** The heaps that have something new in them; old ones were told of when they came. */
const heapsWith = (added: readonly Defibrillator[], standing: readonly Held[], policy: SyncPolicy) => {
  if (added.length === 0) return [];
  const isNew = new Set(added.map(({ id }) => id));
  return nearDuplicates([...standing.map(({ id, is }) => ({ ...is, id })), ...added], policy.nearMetres).filter(
    ({ a, b, also }) => [a, b, ...also].some((id) => isNew.has(id)),
  );
};

/** Taken away, or no longer said to be active, which hides as well. */
const hides = (step: SyncStep, byKey: ReadonlyMap<DefibrillatorId, readonly Held[]>): boolean => {
  const was = byKey.get(step.theirs)?.[0];
  if (was === undefined || was.owner !== "them") return false;
  if (step.kind === "remove") return true;
  if (!("is" in step) || step.kind === "reactivate") return false;
  const { active } = step.is;
  return active === false ? was.is.active !== false : active !== true && was.is.active === true;
};

// The policy is told of as a text, whatever its numbers are. A key of theirs that is no text is told of as JSON escapes it.
const hashOf = (content: unknown): ContentHash => {
  const hash = contentHash(content);
  if (typeof hash === "string") return hash;
  const escaped = contentHash(JSON.stringify(content));
  return typeof escaped === "string" ? escaped : `sha256:${hash.at}`;
};
