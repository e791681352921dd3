import type { SyncGuard, SyncPolicy } from "./sync-plan.ts";

interface Counts {
  readonly removals: number;
  readonly of: number;
  readonly withdrawals: number;
  readonly ofOurs: number;
}

/** Stops a plan that would empty a register, there or here: everything gone, or more than the policy's number and share. */
export const guardOf = (counts: Counts, policy: SyncPolicy): SyncGuard => {
  const share = counts.of === 0 ? 0 : counts.removals / counts.of;
  const because = judged(counts.removals, counts.of, policy) ?? judged(counts.withdrawals, counts.ofOurs, policy);
  return {
    state: because === undefined ? "open" : "stopped",
    ...counts,
    share,
    ...(because === undefined ? {} : { because }),
    decidedBy: policy.decidedBy,
  };
};

type Because = SyncGuard["because"];

const judged = (gone: number, of: number, { removalsAtLeast, removalShare }: SyncPolicy): Because => {
  if (gone === 0) return undefined;
  if (gone >= of) return "everything-gone";
  // Said so that a policy that is no number stops rather than opens.
  const few = gone < removalsAtLeast;
  const small = gone / of <= removalShare;
  return few || small ? undefined : "too-many-gone";
};
