import type { ActorRef, IncidentId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type * as z from "zod";
import type { AnyCase, AnyValues, Entry } from "../case.ts";
import type { Conflict, Settlement } from "../assembly/settlement.ts";
import type { FormEventType } from "./event.ts";
import type { CorrectionReason, DismissalReason, JoiningReason, SettlementReason } from "./reasons.ts";

/** What the chain fills in of itself today, given what people have settled: the case as assembled, and where its sources disagree. */
export type Prefill = (settlements: readonly Settlement[]) => {
  readonly case: AnyCase | undefined;
  readonly conflicts: readonly Conflict[];
};

/** Which screen wrote an element last, and at which revision. */
export interface Touch {
  readonly revision: number;
  readonly by: ActorRef;
  readonly at: Instant;
  readonly window: string;
  readonly n: number;
}

/** What one element was before a step and is after it; `was` is missing where nobody had written it. */
export interface Change {
  readonly element: string;
  readonly was?: Entry<unknown>;
  readonly is: Entry<unknown>;
}

/** One step of a form's history. */
export interface Step {
  readonly revision: number;
  readonly type: FormEventType;
  readonly at: Instant;
  readonly by: ActorRef;
  readonly window?: string;
  readonly n?: number;
  readonly because?: z.output<
    typeof CorrectionReason | typeof SettlementReason | typeof DismissalReason | typeof JoiningReason
  >;
  /** The other form, where the step is of two. */
  readonly other?: string;
  readonly confirmed?: readonly string[];
  readonly changes: readonly Change[];
  /** What followed from it that nobody wrote: outcomes that the day of death answers, as derived, or no longer does. */
  readonly follows: readonly Change[];
}

export type FormStanding = "draft" | "signed" | "dismissed" | "joined";

/** A form as it stands after everything that happened to it. */
export interface Form {
  readonly id: string;
  /** The incident of the chain behind it; none where it was entered by hand. */
  readonly incident?: IncidentId;
  readonly standing: FormStanding;
  /** How many things have happened to it. */
  readonly revision: number;
  readonly case: AnyCase;
  readonly touched: Readonly<Record<string, Touch>>;
  /** What the chain says today where it has a value, also of a form that somebody wrote otherwise or signed. */
  readonly chain: AnyValues;
  /** Disagreements that nobody has settled as they now stand. */
  readonly conflicts: readonly Conflict[];
  readonly history: readonly Step[];
  /** The form that goes on with this one's case; it stands, and nobody writes in it. */
  readonly into?: string;
  /** The forms that were found to be of this case. */
  readonly holds: readonly string[];
}
