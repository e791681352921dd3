import { type Draft, type DraftProblem, checkDraft, onTrial } from "@prehosp/agreements";
import { LocalPack, type Policy, PolicyEdition, policyOf } from "@prehosp/dispatch";
import type { Agreement, Situation } from "@prehosp/model";
import { Day, osloDay } from "@prehosp/model/time";
import { LayerEntry, contentHash } from "@prehosp/rules";
import * as z from "zod";
import type { Books } from "../books.ts";
import { dispatchPart } from "../local/check-region-packs.ts";
import type { AsItWas } from "./as-it-was.ts";
import { type Trial, agreementsOnTrial } from "./on-trial.ts";
import { type ReplayPeriod, hasDays } from "./period.ts";

const hash = z.string().regex(/^sha256:[0-9a-f]{64}$/);

/** What past situations are judged under instead of what held then; nothing of it = as of its day. */
export const ReplayUnder = z
  .object({
    edition: PolicyEdition.shape.id.optional(),
    layers: z.array(LayerEntry).readonly().optional().meta({
      norsk: "lokale valg",
      means: "Choices laid over those that held, in place of the same choice of the same layer",
    }),
    packs: z
      .array(z.string().min(1))
      .readonly()
      .optional()
      .meta({ norsk: "lokale pakker", means: "Ids of packs laid over those that held, in place of the same pack" }),
    agreement: z
      .object({
        draft: z.string().min(1).meta({ norsk: "utkast", means: "Id of the draft" }),
        document: hash.meta({
          norsk: "dokument",
          means: "Content address of the draft without its citation of a replay",
        }),
        replaces: z.string().optional().meta({ norsk: "erstatter", means: "The agreement it takes over from" }),
      })
      .optional()
      .meta({ norsk: "avtaleutkast", means: "The draft that is taken to hold from the first day of the period" }),
  })
  .meta({ norsk: "under", means: "What past situations are judged under; nothing = as of its day" });
export type ReplayUnder = z.output<typeof ReplayUnder>;

/** Why a replay cannot be made: what is wrong, where. */
export interface ReplayProblem {
  readonly problem: "empty-period" | "not-an-agreement" | "policy" | DraftProblem["problem"];
  readonly path: string;
  readonly means: string;
}

/** One situation as it was, judged under something else: by which policy, from what. */
export interface Retried {
  readonly policy: Policy;
  readonly situation: Situation;
}

export interface Retrial {
  readonly under: ReplayUnder;
  readonly of: (
    one: Pick<AsItWas, "situation" | "policy">,
  ) => Retried | { readonly problems: readonly ReplayProblem[] };
  readonly drifted: (s: Situation) => boolean;
  /** The agreements that hold in it. */
  readonly agreements: readonly Agreement[];
}

/** What is asked of a replay, before it is known to make sense. */
export interface ReplayQuestion {
  readonly period: ReplayPeriod;
  readonly edition?: PolicyEdition["id"] | undefined;
  readonly layers?: readonly LayerEntry[] | undefined;
  /** Local packs as they are written. */
  readonly packs?: readonly unknown[] | undefined;
  readonly draft?: Draft | undefined;
}

const asItStood: Trial = { situation: (s) => s, drifted: () => false };

/** What is tried holds from the first day of the period on. */
const from =
  (period: ReplayPeriod) =>
  <T extends { readonly from: Day }>(tried: T): T =>
    tried.from > period.from ? { ...tried, from: period.from } : tried;

/** A trial choice stands in place of what the same layer had chosen. */
const layersOver = (held: readonly LayerEntry[], tried: readonly LayerEntry[]): readonly LayerEntry[] => [
  ...held.filter((h) => !tried.some((t) => t.layer === h.layer && t.parameter === h.parameter)),
  ...tried,
];

/** A pack may not be in force before it was decided; on trial it is not in force at all. */
const decidedBefore = (pack: LocalPack): LocalPack =>
  pack.decided.on <= pack.from ? pack : { ...pack, decided: { ...pack.decided, on: pack.from } };

/** What a pack says of proposals; what cannot be read is handed on as it is, to be refused with its problems. */
const packsOver = (held: readonly LocalPack[], said: readonly unknown[], period: ReplayPeriod): readonly unknown[] => {
  const tried = said.map(dispatchPart);
  const read = tried.map((t) => LocalPack.safeParse(t));
  return [
    ...held.filter((h) => !read.some((r) => r.data?.id === h.id)),
    ...read.map((r, i) => (r.success ? decidedBefore(from(period)(r.data)) : tried[i])),
  ];
};

type Made = Policy | { readonly problems: readonly ReplayProblem[] };

/** The policy of a day with what is tried laid over it; the same between two days on which something begins or ends. */
const policyUnder = (
  { edition, layers = [], packs = [], period }: ReplayQuestion,
  agreements: readonly Agreement[],
): ((held: Policy, on: Day) => Made) => {
  const made = new Map<string, Made>();
  const nothing = edition === undefined && layers.length + packs.length === 0;
  return (held, on) => {
    if (nothing) return held;
    const over = layersOver(held.layers, layers.map(from(period)));
    const packed = packsOver(held.packs ?? [], packs, period);
    const turning = [...over, ...packed]
      .flatMap((one) => Object.values(one as object))
      .filter((v) => Day.safeParse(v).success);
    const key = `${held.hash} ${turning.filter((day) => (day as Day) <= on).length}`;
    const had = made.get(key);
    if (had) return had;
    const tried = policyOf({ edition: edition ?? held.edition.id, layers: over, packs: packed, agreements, on });
    const policy: Made =
      "policy" in tried
        ? tried.policy
        : {
            problems: tried.problems.map((p) => ({
              problem: "policy" as const,
              path: "path" in p ? p.path : "/layers",
              means: "means" in p ? p.means : JSON.stringify(p),
            })),
          };
    made.set(key, policy);
    return policy;
  };
};

// A draft on trial has neither been decided nor replayed yet, and its first day lies ahead: none of that stops a look at what it would do.
const WAITS: ReadonlySet<DraftProblem["problem"]> = new Set([
  "undecided",
  "narrowing",
  "back-dated",
  "days-out-of-order",
]);

/** Content that a replay of a draft is about: everything but the citation of the replay itself, which comes after. */
const draftContent = ({ replay: _r, signatures: _s, ...draft }: Draft): unknown => draft;

/** Makes what past situations are retried under, or says everything that is wrong with the question at once. */
export const retrialOf = (
  question: ReplayQuestion,
  { region, policy, agreements: book }: Pick<Books["Service"], "region" | "policy" | "agreements">,
): { readonly retrial: Retrial } | { readonly problems: readonly ReplayProblem[] } => {
  const { period, edition, layers, packs, draft } = question;
  const problems: ReplayProblem[] = [];
  if (!hasDays(period))
    problems.push({
      problem: "empty-period",
      path: "/period",
      means: `Perioden fra ${period.from} til ${period.to} har ingen dager.`,
    });
  const policyFor = policyUnder(question, book.agreements);
  const probe = policyFor(policy, period.from);
  if ("problems" in probe) problems.push(...probe.problems);
  const document = draft && contentHash(draftContent(draft));
  let trial = asItStood;
  let { agreements } = book;
  if (draft !== undefined) {
    problems.push(...checkDraft(draft, agreements).filter((p) => !WAITS.has(p.problem)));
    const tried = onTrial(agreements, draft, period.from);
    if ("agreements" in tried) {
      trial = agreementsOnTrial(agreements, tried.agreements, region.relaySeconds);
      ({ agreements } = tried);
    }
  }
  if (problems.length > 0) return { problems };
  const under: ReplayUnder = {
    ...(edition === undefined ? {} : { edition }),
    ...(layers === undefined || layers.length === 0 ? {} : { layers }),
    ...(packs === undefined || packs.length === 0
      ? {}
      : { packs: packs.map((p) => LocalPack.safeParse(dispatchPart(p)).data?.id ?? "?") }),
    ...(draft === undefined || typeof document !== "string"
      ? {}
      : { agreement: { draft: draft.id, document, ...(draft.base ? { replaces: draft.base.agreement } : {}) } }),
  };
  return {
    retrial: {
      under,
      agreements,
      drifted: trial.drifted,
      of: ({ situation, policy }) => {
        const other = policyFor(policy, osloDay(situation.at));
        return "problems" in other ? other : { policy: other, situation: trial.situation(situation) };
      },
    },
  };
};
