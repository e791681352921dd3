import type { Agreement, Text } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { contentHash } from "@prehosp/rules";
import type { Cites } from "@prehosp/rules";
import { notPolice } from "./criteria.ts";
import { parties } from "./completeness.ts";
import type { Draft } from "./draft.ts";
import { addressOf, baseOf, draftedFrom } from "./drafted.ts";
import { losses } from "./narrowing.ts";
import type { CoverChange } from "./narrowing.ts";
import { draftTexts as t } from "./texts-problems.ts";

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
  /** The same as `text`, in bokmål. */
  readonly means: string;
  readonly text: Text;
  readonly cites?: Cites;
  /** A unit and a condition that would lose cover. */
  readonly counterexample?: CoverChange;
}

/** A problem of a draft; what is known more is added. */
export const problemOf = (
  problem: DraftProblem["problem"],
  path: string,
  text: Text,
  rest: Pick<DraftProblem, "cites" | "counterexample"> = {},
): DraftProblem => ({ problem, path, means: text.nb, text, ...rest });

type Check = (draft: Draft, next: Agreement, base: Agreement | undefined) => readonly DraftProblem[];

const dates: Check = (draft, next) => {
  const problems: DraftProblem[] = [];
  if (!isAbsent(next.until) && next.until <= next.from)
    problems.push(problemOf("ends-before-it-begins", "/changes/until", t.endsBeforeItBegins));
  const latest = [draft.created, draft.proposed ?? draft.created, next.decided.on, ...draft.signatures.map((s) => s.on)]
    .toSorted()
    .at(-1);
  if (latest !== undefined && next.from < latest)
    problems.push(problemOf("back-dated", "/changes/from", t.backDated(latest)));
  const unordered =
    (draft.proposed !== undefined && draft.proposed < draft.created) ||
    draft.signatures.some((s) => draft.proposed === undefined || s.on < draft.proposed);
  if (unordered) problems.push(problemOf("days-out-of-order", "/proposed", t.daysOutOfOrder));
  return problems;
};

const who: Check = (_draft, next) =>
  [
    parties.judge({ commissioner: next.commissioner.kind, provider: next.provider.kind }),
    notPolice.judge({ provider: next.provider.kind }),
  ]
    .filter((finding) => finding.outcome === "not-met")
    .slice(0, 1)
    .map(({ cites }) => problemOf("parties-cannot-agree", "/changes/provider", t.partiesCannotAgree, { cites }));

/** Whoever takes cover from a unit says who decided it, and has seen what it would have done to past missions (house.md §5). */
const narrowing: Check = (draft, next, base) => {
  const shown = draft.replay !== undefined && draft.decided !== undefined;
  const [counterexample] = base === undefined || shown ? [] : losses(base, next);
  if (counterexample === undefined) return [];
  const cites: Cites = ["AH-2.5-a", "AH-6.2-a"];
  return [problemOf("narrowing", "/replay", t.narrowing(counterexample), { cites, counterexample })];
};

const signed: Check = (draft, next) => {
  const document = draft.signatures.length > 0 ? addressOf(next) : undefined;
  return draft.signatures.flatMap((s, i): readonly DraftProblem[] => {
    const path = `/signatures/${i}`;
    if (s.organisation !== next[s.side].organisation)
      return [problemOf("stranger-signed", path, t.strangerSigned(s.organisation))];
    if (draft.signatures.slice(0, i).some((other) => other.side === s.side))
      return [problemOf("signed-twice", path, t.signedTwice)];
    return s.document === document ? [] : [problemOf("signed-another-document", path, t.signedAnother)];
  });
};

/** True where each party has signed. */
export const bothSigned = ({ signatures }: Draft): boolean =>
  signatures.some((s) => s.side === "commissioner") && signatures.some((s) => s.side === "provider");

const baseProblems = (draft: Draft, agreements: readonly Agreement[]): DraftProblem[] => {
  const base = baseOf(draft, agreements);
  const problems: DraftProblem[] = [];
  if (agreements.some((a) => a.id === draft.id)) problems.push(problemOf("id-taken", "/id", t.idTaken(draft.id)));
  if (draft.base !== undefined && base === undefined)
    problems.push(problemOf("base-unknown", "/base/agreement", t.baseUnknown));
  if (base !== undefined && contentHash(base) !== draft.base?.hash)
    problems.push(problemOf("base-changed", "/base/hash", t.baseChanged));
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
      ...made.problems.map((p) => problemOf("not-an-agreement", p.path, t.notAnAgreement(p.because))),
    ];
  const checks = [dates, who, narrowing, signed];
  if (draft.decided === undefined) problems.push(problemOf("undecided", "/decided", t.undecided));
  return [...problems, ...checks.flatMap((check) => check(draft, made.agreement, base))];
};
