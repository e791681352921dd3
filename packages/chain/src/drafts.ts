import { type Draft, type DraftProblem, type DraftStep, advance } from "@prehosp/agreements";
import type { ActorRef, Agreement, AgreementId, OrgId, SubjectId } from "@prehosp/model";
import { startOfDay } from "@prehosp/model/time";
import { type Fact, Ledger, LedgerError, type NewFact } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import type * as z from "zod";
import { fitting } from "./fitting.ts";
import { agreementDrafted, agreementStepped } from "./kinds/agreement.ts";
import { patiently } from "./patiently.ts";

type Drafted = z.output<typeof agreementDrafted.payload>;
type Stepped = z.output<typeof agreementStepped.payload>;

const subjectOf = (draft: AgreementId): SubjectId => fitting(`agreement:${draft}`) as SubjectId;

const stepped = (draft: Draft, { step, on, signature }: Stepped, by: ActorRef): Draft => {
  if (step === "propose") return { ...draft, proposed: on };
  if (step === "withdraw") return { ...draft, withdrawn: { by, on } };
  return signature ? { ...draft, signatures: [...draft.signatures, signature] } : draft;
};

/** The drafts that the facts tell of, each as far as it has come; facts in recorded order, other kinds are passed over. */
export const draftsOf = (facts: readonly Fact[]): readonly Draft[] => {
  const drafts = new Map<AgreementId, Draft>();
  for (const { kind, payload, by } of facts) {
    if (kind === agreementDrafted.kind) {
      const begun = payload as Drafted;
      drafts.set(begun.id, { ...begun, signatures: [] });
    }
    if (kind !== agreementStepped.kind) continue;
    const step = payload as Stepped;
    const draft = drafts.get(step.draft);
    if (draft) drafts.set(step.draft, stepped(draft, step, by));
  }
  return [...drafts.values()];
};

/** Every draft in the ledger, as far as it has come. */
export const drafts: Effect.Effect<readonly Draft[], LedgerError, Ledger> = Effect.gen(function* () {
  const ledger = yield* Ledger;
  const kinds = [agreementDrafted.kind, agreementStepped.kind];
  return draftsOf(yield* ledger.since(undefined, kinds).pipe(Stream.runCollect));
});

const about = (draft: AgreementId, owner: OrgId, by: ActorRef, on: Drafted["created"], ref: string) =>
  ({
    subject: subjectOf(draft),
    owner,
    by,
    status: "actual",
    valid: { from: startOfDay(on), exactness: "day" },
    source: { system: "prehosp", ref: `${draft}#${ref}` },
  }) satisfies Omit<NewFact, "kind" | "version" | "payload">;

/** Writes down a new draft, as it is; what stands in its way is said when it is put before the parties. The same again adds nothing; its id in use is Conflict. */
export const beginDraft: (
  draft: Drafted,
  agreements: readonly Agreement[],
  by: ActorRef,
) => Effect.Effect<void, LedgerError, Ledger> = Effect.fn("chain.beginDraft")(function* (draft, agreements, by) {
  if (agreements.some((a) => a.id === draft.id))
    return yield* new LedgerError({ reason: "Conflict", message: `there is an agreement ${draft.id} already` });
  const ledger = yield* Ledger;
  const { kind, version } = agreementDrafted;
  const common = about(draft.id, draft.author.organisation, by, draft.created, "drafted");
  yield* ledger.append([{ ...common, kind, version, payload: draft }]).pipe(patiently);
});

const factOf = (draft: Draft, step: DraftStep, by: ActorRef): NewFact => {
  const signature = step.step === "sign" ? step.signature : undefined;
  const on = step.step === "sign" ? step.signature.on : step.on;
  const owner = signature?.organisation ?? draft.author.organisation;
  const { kind, version } = agreementStepped;
  const payload: Stepped = { draft: draft.id, step: step.step, on, ...(signature ? { signature } : {}) };
  const who = step.step === "withdraw" ? step.by : by;
  return { ...about(draft.id, owner, who, on, `${step.step}/${signature?.side ?? on}`), kind, version, payload };
};

/**
 * Takes a draft of the ledger one step further, or gives everything that stands in the way, with the norm and an example. Two who
 * do it at once: the second is Conflict. A signed draft enters the books by its own first day; they are loaded anew for it.
 */
export const advanceDraft: (
  id: AgreementId,
  step: DraftStep,
  agreements: readonly Agreement[],
  by: ActorRef,
) => Effect.Effect<{ readonly draft: Draft } | { readonly problems: readonly DraftProblem[] }, LedgerError, Ledger> =
  Effect.fn("chain.advanceDraft")(function* (id, step, agreements, by) {
    const ledger = yield* Ledger;
    const facts = yield* ledger.of(subjectOf(id)).pipe(Stream.runCollect);
    const draft = draftsOf(facts).find((d) => d.id === id);
    if (!draft) return yield* new LedgerError({ reason: "Refused", message: `there is no draft ${id}` });
    const next = advance(draft, step, agreements);
    if ("problems" in next) return next;
    const expect = { subject: subjectOf(id), last: facts.at(-1)?.id };
    yield* ledger.append([factOf(draft, step, by)], expect).pipe(patiently);
    return next;
  });
