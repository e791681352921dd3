import type { Defibrillator, DefibrillatorId, Remark } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { ContentHash } from "@prehosp/rules";
import type { NearDuplicate } from "./near-duplicates.ts";

/** One that we hold, and what we know of its life in the other register. */
export interface Held {
  readonly id: DefibrillatorId;
  readonly is: Defibrillator;
  /** Its key in the other register; undefined where it was never there. */
  readonly theirs?: DefibrillatorId | undefined;
  /** Whose it is to change and take away. */
  readonly owner: "us" | "them";
  /** `contentOf` both sides as they stood when they last agreed; without it nobody can tell who changed what. */
  readonly agreed?: { readonly ours: ContentHash; readonly theirs: ContentHash } | undefined;
  /** Gone, and kept for its history; it may come back. */
  readonly withdrawn?: boolean | undefined;
  /** Marked to be left alone by every exchange, both ways. */
  readonly optedOut?: boolean | undefined;
  /** Only where the caller wants a new way in to count as a change. */
  readonly access?: Recorded<string> | undefined;
}

/** One as the other register has it now; what its port `DefibrillatorExchange` gives. */
export interface Seen {
  readonly id: DefibrillatorId;
  readonly is: Defibrillator | "removed" | "unreadable";
  readonly access?: Recorded<string> | undefined;
  readonly remarks?: readonly Remark[] | undefined;
}

/** What the deployment decided of exchanges. */
export interface SyncPolicy {
  /** Farther than this is a move, and warned. */
  readonly moveMetres: number;
  /** The guard stops where so many, and more than this share of theirs, would go at once. */
  readonly removalsAtLeast: number;
  readonly removalShare: number;
  /** Nearer than this two may be one; warned. */
  readonly nearMetres: number;
  /** Whether our own are put there and withdrawn there. */
  readonly send: boolean;
  readonly decidedBy: string;
}

interface Step {
  /** Ours; of a new one, the key it has there. */
  readonly id: DefibrillatorId;
  readonly theirs: DefibrillatorId;
}

/** One step here. `keep-both` adds one that hangs near another; `change` may be of the way in only. */
export type SyncStep =
  | (Step & { readonly kind: "add"; readonly is: Defibrillator })
  | (Step & { readonly kind: "keep-both"; readonly is: Defibrillator; readonly near: readonly DefibrillatorId[] })
  | (Step & { readonly kind: "change"; readonly is: Defibrillator; readonly fields: readonly string[] })
  | (Step & {
      readonly kind: "move";
      readonly is: Defibrillator;
      readonly fields: readonly string[];
      readonly metres: number;
    })
  | (Step & { readonly kind: "reactivate"; readonly is: Defibrillator })
  | (Step & { readonly kind: "remove"; readonly because: "told" | "gone" });

/** One of our own that is to be put or withdrawn there. */
export type SyncSend =
  | { readonly kind: "put"; readonly id: DefibrillatorId; readonly theirs?: DefibrillatorId }
  | { readonly kind: "withdraw"; readonly id: DefibrillatorId; readonly theirs: DefibrillatorId };

/** What a person must settle: nothing is done of it. */
export interface SyncConflict {
  readonly kind: "both-changed" | "changed-there" | "nobody-knows-who-changed" | "removed-there" | "same-key-twice";
  readonly id: DefibrillatorId;
  readonly theirs: DefibrillatorId;
  /** The fields that differ. */
  readonly fields: readonly string[];
}

/** What is worth knowing before it is applied; stops nothing. */
export type SyncWarning =
  | ({ readonly kind: "near-duplicate" } & NearDuplicate)
  | { readonly kind: "moved"; readonly id: DefibrillatorId; readonly metres: number }
  | {
      readonly kind: "unreadable" | "seen-twice-differently" | "opted-out" | "changed-here-only";
      readonly id: DefibrillatorId;
    };

/** Whether so much would go at once that a person must say so. */
export interface SyncGuard {
  readonly state: "open" | "stopped";
  /** Of theirs: those that would be removed or no longer said to be active, of how many that stand. */
  readonly removals: number;
  readonly of: number;
  readonly share: number;
  /** Of our own there: those that would be withdrawn, of how many that are there. */
  readonly withdrawals: number;
  readonly ofOurs: number;
  readonly because?: "everything-gone" | "too-many-gone";
  readonly decidedBy: string;
}

/** What an exchange would do; applied only as it was previewed, by its hash. */
export interface SyncPlan {
  readonly steps: readonly SyncStep[];
  readonly sends: readonly SyncSend[];
  readonly conflicts: readonly SyncConflict[];
  readonly warnings: readonly SyncWarning[];
  readonly guard: SyncGuard;
  /** Of everything above and the policy; says nothing of the way in. */
  readonly hash: ContentHash;
}
