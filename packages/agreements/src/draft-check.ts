import type { Agreement } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { contentHash } from "@prehosp/rules";
import type { Cites } from "@prehosp/rules";
import { notPolice } from "./criteria.ts";
import { parties } from "./completeness.ts";
import type { Draft } from "./draft.ts";
import { addressOf, baseOf, draftedFrom } from "./drafted.ts";
import { losses } from "./narrowing.ts";
import type { CoverChange } from "./narrowing.ts";

/** Why a draft can't be put before the parties, or a signature not count: what, where, by which norm, and an example. */
export interface DraftProblem {
  readonly problem:
    | "base-unknown"
    | "base-changed"
    | "id-taken"
    | "not-an-agreement"
    | "parties-cannot-agree"
    | "ends-before-it-begins"
    | "back-dated"
    | "days-out-of-order"
    | "undecided"
    | "narrowing"
    | "stranger-signed"
    | "signed-twice"
    | "signed-another-document"
    | "withdrawn-in-force";
  readonly path: string;
  readonly means: string;
  readonly cites?: Cites;
  /** A unit and a condition that would lose cover. */
  readonly counterexample?: CoverChange;
}

type Check = (draft: Draft, next: Agreement, base: Agreement | undefined) => readonly DraftProblem[];

const dates: Check = (draft, next) => {
  const problems: DraftProblem[] = [];
  if (!isAbsent(next.until) && next.until <= next.from)
    problems.push({
      problem: "ends-before-it-begins",
      path: "/changes/until",
      means: "Avtalen slutter før den begynner.",
    });
  const latest = [draft.created, draft.proposed ?? draft.created, next.decided.on, ...draft.signatures.map((s) => s.on)]
    .toSorted()
    .at(-1);
  if (latest !== undefined && next.from < latest)
    problems.push({
      problem: "back-dated",
      path: "/changes/from",
      means: `Avtalen kan tidligst gjelde fra ${latest}, den dagen den sist ble besluttet, lagt fram eller underskrevet.`,
    });
  const unordered =
    (draft.proposed !== undefined && draft.proposed < draft.created) ||
    draft.signatures.some((s) => draft.proposed === undefined || s.on < draft.proposed);
  if (unordered)
    problems.push({
      problem: "days-out-of-order",
      path: "/proposed",
      means: "Utkastet må være laget før det legges fram, og lagt fram før det underskrives.",
    });
  return problems;
};

const who: Check = (_draft, next) =>
  [
    parties.judge({ commissioner: next.commissioner.kind, provider: next.provider.kind }),
    notPolice.judge({ provider: next.provider.kind }),
  ]
    .filter((finding) => finding.outcome === "not-met")
    .slice(0, 1)
    .map((finding) => ({
      problem: "parties-cannot-agree",
      path: "/changes/provider",
      means: "Disse partene kan ikke inngå avtale om akutthjelpere med hverandre.",
      cites: finding.cites,
    }));

/** Whoever takes cover from a unit says who decided it, and has seen what it would have done to past missions (house.md §5). */
const narrowing: Check = (draft, next, base) => {
  const shown = draft.replay !== undefined && draft.decided !== undefined;
  const [counterexample] = base === undefined || shown ? [] : losses(base, next);
  if (counterexample === undefined) return [];
  return [
    {
      problem: "narrowing",
      path: "/replay",
      means: `Avtalen dekker mindre enn før: ${counterexample.unit} mister ${counterexample.condition} fra ${counterexample.on}. Det krever et vedtak og en gjennomkjøring av tidligere oppdrag.`,
      cites: ["AH-2.5-a", "AH-6.2-a"],
      counterexample,
    },
  ];
};

const signed: Check = (draft, next) => {
  const document = draft.signatures.length > 0 ? addressOf(next) : undefined;
  return draft.signatures.flatMap((s, i): readonly DraftProblem[] => {
    const path = `/signatures/${i}`;
    if (s.organisation !== next[s.side].organisation)
      return [{ problem: "stranger-signed", path, means: `${s.organisation} er ikke denne parten i avtalen.` }];
    if (draft.signatures.slice(0, i).some((other) => other.side === s.side))
      return [{ problem: "signed-twice", path, means: "Parten har allerede underskrevet." }];
    return s.document === document
      ? []
      : [{ problem: "signed-another-document", path, means: "Underskriften gjelder et annet dokument enn dette." }];
  });
};

/** True where each party has signed. */
export const bothSigned = ({ signatures }: Draft): boolean =>
  signatures.some((s) => s.side === "commissioner") && signatures.some((s) => s.side === "provider");

const baseProblems = (draft: Draft, agreements: readonly Agreement[]): DraftProblem[] => {
  const base = baseOf(draft, agreements);
  const problems: DraftProblem[] = [];
  if (agreements.some((a) => a.id === draft.id))
    problems.push({ problem: "id-taken", path: "/id", means: `Det finnes allerede en avtale ${draft.id}.` });
  if (draft.base !== undefined && base === undefined)
    problems.push({ problem: "base-unknown", path: "/base/agreement", means: "Avtalen som skal endres, finnes ikke." });
  if (base !== undefined && contentHash(base) !== draft.base?.hash)
    problems.push({
      problem: "base-changed",
      path: "/base/hash",
      means: "Avtalen er endret siden utkastet ble laget.",
    });
  return problems;
};

/**
 * What stops a draft from being proposed, signed or in force, all at once; empty = nothing. Signatures are held to the document
 * that the draft comes to, dates may never lie before what they rest on, and taking cover away needs a decision and a replay.
 */
export const checkDraft = (draft: Draft, agreements: readonly Agreement[]): readonly DraftProblem[] => {
  const problems = baseProblems(draft, agreements);
  const base = baseOf(draft, agreements);
  const made = draftedFrom(draft, base);
  if ("problems" in made)
    return [
      ...problems,
      ...made.problems.map((p) => ({ problem: "not-an-agreement" as const, path: p.path, means: p.because })),
    ];
  const checks = [dates, who, narrowing, signed];
  if (draft.decided === undefined)
    problems.push({
      problem: "undecided",
      path: "/decided",
      means: "Det er ikke oppgitt hvem som har besluttet avtalen.",
    });
  return [...problems, ...checks.flatMap((check) => check(draft, made.agreement, base))];
};
