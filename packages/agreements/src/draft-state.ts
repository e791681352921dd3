import type { ActorRef, Agreement, AgreementSignature } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { bothSigned, checkDraft, problemOf } from "./draft-check.ts";
import type { DraftProblem } from "./draft-check.ts";
import type { Draft, DraftState } from "./draft.ts";
import { baseOf, draftedFrom, joined } from "./drafted.ts";
import { draftTexts as t } from "./texts-problems.ts";

/** The next thing that happens to a draft. */
export type DraftStep =
  | { readonly step: "propose"; readonly on: Day }
  | { readonly step: "sign"; readonly signature: AgreementSignature }
  | { readonly step: "withdraw"; readonly on: Day; readonly by: ActorRef };

const taken = (draft: Draft, step: DraftStep): Draft => {
  switch (step.step) {
    case "propose":
      return { ...draft, proposed: step.on };
    case "sign":
      return { ...draft, signatures: [...draft.signatures, step.signature] };
    case "withdraw":
      return { ...draft, withdrawn: { by: step.by, on: step.on } };
  }
};

const asOf = (draft: Draft, on: Day): Draft => {
  const { proposed, withdrawn, ...rest } = draft;
  return {
    ...rest,
    signatures: draft.signatures.filter((s) => s.on <= on),
    ...(proposed !== undefined && proposed <= on ? { proposed } : {}),
    ...(withdrawn !== undefined && withdrawn.on <= on ? { withdrawn } : {}),
  };
};

/** Where a draft stands on a day. What has a problem is never more than proposed: the problems are `checkDraft`'s. */
export const stateOf = (draft: Draft, agreements: readonly Agreement[], on: Day): DraftState => {
  const { withdrawn, ...then } = asOf(draft, on);
  // What was in force the day somebody withdrew it stays in force: it takes a new agreement to end it.
  if (withdrawn !== undefined && stateOf(then, agreements, withdrawn.on) !== "in-force") return "withdrawn";
  if (bothSigned(then) && checkDraft(then, agreements).length === 0)
    return then.changes.from !== undefined && then.changes.from <= on ? "in-force" : "signed";
  return then.proposed === undefined ? "draft" : "proposed";
};

const refusal = (...problem: Parameters<typeof problemOf>) => ({ problems: [problemOf(...problem)] });

/** Takes a draft one step further, or says everything that stands in the way. A draft may be withdrawn until it is in force. */
export const advance = (
  draft: Draft,
  step: DraftStep,
  agreements: readonly Agreement[],
): { readonly draft: Draft } | { readonly problems: readonly DraftProblem[] } => {
  if (draft.withdrawn !== undefined) return refusal("days-out-of-order", "/withdrawn", t.withdrawn);
  if (step.step === "propose" && draft.proposed !== undefined)
    return refusal("days-out-of-order", "/proposed", t.proposedAlready);
  const next = taken(draft, step);
  if (step.step === "withdraw")
    return stateOf(draft, agreements, step.on) === "in-force"
      ? refusal("withdrawn-in-force", "/withdrawn", t.inForce)
      : { draft: next };
  const problems = checkDraft(next, agreements);
  return problems.length > 0 ? { problems } : { draft: next };
};

/** A draft that both have signed and whose day has come, but which doesn't hold, with the reasons. */
export interface RefusedDraft {
  readonly draft: Draft;
  readonly problems: readonly DraftProblem[];
}

const byFirstDay = (a: Draft, b: Draft): number =>
  (a.changes.from ?? "") < (b.changes.from ?? "") || (a.changes.from === b.changes.from && a.id < b.id) ? -1 : 1;

/**
 * The agreements as they stand on a day: those given, and each draft that both parties have signed and whose first day has come,
 * with what it replaces ended that day. Any other draft changes nothing. What was signed and doesn't hold is under `refused`.
 */
export const agreementsOn = (
  agreements: readonly Agreement[],
  drafts: readonly Draft[],
  on: Day,
): { readonly agreements: readonly Agreement[]; readonly refused: readonly RefusedDraft[] } => {
  const refused: RefusedDraft[] = [];
  let standing = agreements;
  for (const draft of drafts.toSorted(byFirstDay)) {
    const made = draftedFrom(draft, baseOf(draft, standing));
    const state = stateOf(draft, standing, on);
    const problems = checkDraft(draft, standing);
    if (state === "in-force" && "agreement" in made)
      standing = joined(standing, { ...made.agreement, signatures: draft.signatures });
    else if (state !== "withdrawn" && bothSigned(asOf(draft, on)) && problems.length > 0)
      refused.push({ draft, problems });
  }
  return { agreements: standing, refused };
};
