import { Draft, DraftState, checkDraft, documentHash, effectOf, stateOf } from "@prehosp/agreements";
import {
  Books,
  type HeldTooLong,
  advanceDraft,
  agreementsWith,
  beginDraft,
  citationOf,
  drafts,
  heldBriefly,
} from "@prehosp/chain";
import { Agreement, AgreementId, AgreementSignature, Condition, Text, UnitId } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import { Access, type Actor, type Ledger, type LedgerError } from "@prehosp/ports";
import { Effect } from "effect";
import * as z from "zod";
import { Refused, notFound } from "../api/problem.ts";
import { route } from "../api/route.ts";
import { Replays } from "../replays.ts";
import { now } from "./found.ts";

const tag = "Agreements";

const DraftProblemView = z.object({ problem: z.string(), path: z.string(), means: z.string(), text: Text });
const Effected = z.object({
  agreement: Agreement,
  added: z.array(Condition).readonly(),
  removed: z.array(Condition).readonly(),
  units: z.object({ added: z.array(UnitId).readonly(), removed: z.array(UnitId).readonly() }),
  gains: z.number().int(),
  losses: z.number().int(),
});

/** A draft as it stands: its state, what it would change, what is in its way, and the document that would be signed. */
const DraftView = z.object({
  draft: Draft,
  state: DraftState,
  effect: Effected.optional(),
  document: AgreementSignature.shape.document.optional(),
  problems: z.array(DraftProblemView).readonly(),
});

const Begun = Draft.omit({
  proposed: true,
  signatures: true,
  withdrawn: true,
  author: true,
  created: true,
  replay: true,
}).extend({
  /** A replay that is done, by its id here: the draft cites it. */
  replayed: z.string().optional(),
  author: Draft.shape.author.omit({ by: true }),
});

const StepAsked = z.discriminatedUnion("step", [
  z.object({ step: z.literal("propose") }),
  z.object({ step: z.literal("withdraw") }),
  AgreementSignature.omit({ by: true, on: true }).extend({ step: z.literal("sign") }),
]);

const today = Effect.map(now, osloDay);

/** The agreements that a draft is judged beside: every other that is signed, and what it would change as it found it. */
const beside = (draft: AgreementId) =>
  Effect.gen(function* () {
    const { region } = yield* Books;
    const others = (yield* drafts).filter((d) => d.id !== draft);
    return yield* heldBriefly(() => agreementsWith(region, others).agreements);
  });

const viewOf = (draft: Draft): Effect.Effect<z.input<typeof DraftView>, HeldTooLong | LedgerError, Books | Ledger> =>
  Effect.gen(function* () {
    const agreements = yield* beside(draft.id);
    const on = yield* today;
    return yield* heldBriefly(() => {
      const made = effectOf(draft, agreements);
      const problems = checkDraft(draft, agreements.agreements);
      const document = documentHash(draft, agreements.agreements);
      return {
        draft,
        state: stateOf(draft, agreements.agreements, on),
        ...(document ? { document: document as z.output<typeof AgreementSignature>["document"] } : {}),
        problems: problems.map(({ problem, path, means, text }) => ({ problem, path, means, text })),
        ...("problems" in made
          ? {}
          : {
              effect: {
                agreement: made.agreement,
                added: made.conditions.added,
                removed: made.conditions.removed,
                units: made.units,
                gains: made.gains.length,
                losses: made.losses.length,
              },
            }),
      };
    });
  });

const one = (id: string | undefined) =>
  Effect.gen(function* () {
    const parsed = AgreementId.safeParse(id);
    const draft = parsed.success ? (yield* drafts).find((d) => d.id === parsed.data) : undefined;
    return draft ?? (yield* notFound("the draft"));
  });

/** What a replay that is done came to, as a draft cites it; or 404. */
const cited = (id: string) =>
  Effect.gen(function* () {
    const one = (yield* Replays).of(id);
    const citation = one?.state === "done" ? citationOf(one.report) : undefined;
    return citation ?? (yield* notFound("a replay that is done"));
  });

/** Whoever writes or signs for an organisation must be let in by it. */
const speaksFor = (actor: Actor, organisation: Actor["owner"]) =>
  Effect.flatMap(Access, (access) => access.may(actor, "decide", organisation));

/** Agreements on their way: drafted, put before the parties, signed by each of them, or withdrawn. */
export const draftRoutes = [
  route(
    {
      method: "GET",
      path: "/api/v1/agreements/drafts",
      says: "Every draft of an agreement with its state, its effect and what stands in its way",
      tag,
      act: "read",
      answer: z.array(DraftView).readonly(),
    },
    () => Effect.flatMap(drafts, (all) => Effect.forEach(all, viewOf)),
  ),
  route(
    {
      method: "GET",
      path: "/api/v1/agreements",
      says: "The agreements of the region",
      tag,
      act: "read",
      answer: z.array(Agreement).readonly(),
    },
    () => Effect.map(Books, ({ agreements }) => agreements.agreements),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/agreements/drafts",
      says: "Begins a draft: a new agreement, or a change of one",
      tag,
      act: "decide",
      body: Begun,
      answer: DraftView,
      status: 201,
    },
    ({ body: { replayed, ...body }, actor }) =>
      Effect.gen(function* () {
        yield* speaksFor(actor, body.author.organisation);
        const replay = replayed === undefined ? undefined : yield* cited(replayed);
        const agreements = yield* beside(body.id);
        const author = { ...body.author, by: actor.by };
        yield* beginDraft(
          { ...body, ...(replay ? { replay } : {}), author, created: yield* today },
          agreements.agreements,
          actor.by,
        );
        return yield* viewOf(yield* one(body.id));
      }),
  ),
  route(
    {
      method: "POST",
      path: "/api/v1/agreements/drafts/:id/steps",
      says: "Puts a draft before the parties, signs it for one of them, or withdraws it; a signature is under the document that was seen",
      tag,
      act: "decide",
      body: StepAsked,
      answer: DraftView,
      status: 201,
    },
    ({ params, body, actor }) =>
      Effect.gen(function* () {
        const draft = yield* one(params["id"]);
        const agreements = yield* beside(draft.id);
        const on = yield* today;
        if (body.step === "sign") yield* speaksFor(actor, body.organisation);
        else yield* speaksFor(actor, draft.author.organisation);
        const { step, ...said } = body;
        const taken =
          "side" in said
            ? { step: "sign" as const, signature: { ...said, by: actor.by, on } }
            : { step: step as "propose" | "withdraw", on, by: actor.by };
        const made = yield* advanceDraft(draft.id, taken, agreements.agreements, actor.by);
        if ("problems" in made)
          return yield* new Refused({
            type: "draft-refused",
            status: 422,
            title: "Something stands in the way of this step",
            issues: made.problems.map(({ path, means }) => ({ path, message: means })),
          });
        return yield* viewOf(made.draft);
      }),
  ),
] as const;
