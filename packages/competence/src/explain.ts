import type { CompetenceId, PersonId, Text } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import { plainest } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { FactIs, Has } from "./atom.ts";
import type { Book } from "./book.ts";
import { curesOf } from "./cures.ts";
import type { Cure } from "./cures.ts";
import { endOf } from "./fresh.ts";
import type { Proof } from "./proof.ts";
import type { Court } from "./judge-has.ts";
import { courtFor, findingOf } from "./qualified.ts";
import type { QualifiedQuestion } from "./qualified.ts";
import { answerOf } from "./subject.ts";
import { givesGrace, untilOf } from "./until.ts";
import { outcomeOf } from "./weigh.ts";
import type { Weighed, WhyNot } from "./weigh.ts";
import type { Via } from "./via.ts";

/** A proof that counted, what it showed, and the day it runs out by itself, before any grace. */
export interface Used {
  readonly proof: Proof;
  readonly shows: CompetenceId;
  readonly via: readonly Via[];
  readonly until?: Day;
}

/** What isn't shown: the proof that came nearest and why it didn't count, or that there is none. */
export type Lacking =
  | { readonly has: Has; readonly nearest?: Proof; readonly whys: readonly [WhyNot, ...WhyNot[]] }
  | { readonly fact: FactIs; readonly whys: readonly [WhyNot, ...WhyNot[]] };

/** Why somebody is qualified or isn't: everything that a person asks who has been told a finding. */
export interface Explanation {
  readonly finding: Finding;
  readonly title: Text;
  readonly interpretation?: Text;
  readonly used: readonly Used[];
  readonly lacking: readonly Lacking[];
  /** The smallest sets of new things that would make it met; empty where it is met, or nothing would. */
  readonly cures: readonly (readonly Cure[])[];
  readonly via: readonly Via[];
  /** The first day it will be met by grace alone, where that day comes. */
  readonly graceFrom?: Day;
  /** Of a crew: the same for each who was counted. */
  readonly members: readonly Member[];
}

/** One of a crew who was counted, without a name. */
export interface Member extends Pick<Explanation, "used" | "lacking" | "cures"> {
  readonly person: PersonId;
  readonly outcome: Answer["outcome"];
}

const refOf = ({ source }: Proof): string => `${source.system} ${source.ref}`;

const nearest = (weighed: readonly Weighed[]): Weighed | undefined =>
  weighed.toSorted(
    (a, b) =>
      // What may still count comes before what doesn't, then what fails on least, then the newest.
      Number(outcomeOf(a.whys) === "not-met") - Number(outcomeOf(b.whys) === "not-met") ||
      a.whys.length - b.whys.length ||
      (a.proof.on === b.proof.on ? (refOf(a.proof) < refOf(b.proof) ? -1 : 1) : a.proof.on > b.proof.on ? -1 : 1),
  )[0];

const usedOf = (has: Has, weighed: readonly Weighed[]): readonly Used[] => {
  const met = weighed.filter((w) => w.whys.length === 0);
  const best = met.toSorted((a, b) => a.via.length - b.via.length || (nearest([a, b]) === a ? -1 : 1))[0];
  if (best === undefined) return [];
  const until = endOf(best.proof.on, has.fresh);
  return [{ proof: best.proof, shows: has.has, via: best.via, ...(until === undefined ? {} : { until }) }];
};

const lackingOf = (has: Has, weighed: readonly Weighed[]): Lacking => {
  const near = nearest(weighed);
  const [why, ...more] = near?.whys ?? [];
  if (near !== undefined && why !== undefined) return { has, nearest: near.proof, whys: [why, ...more] };
  return { has, whys: [{ reason: "missing", outcome: has.unrecorded, missing: has.has }] };
};

type Parts = Pick<Explanation, "used" | "lacking" | "members">;

const NOTHING: Parts = { used: [], lacking: [], members: [] };

const partsOf = ({ outcome, shown }: Answer): Parts => {
  const met = outcome === "met";
  if ("has" in shown)
    return met
      ? { ...NOTHING, used: usedOf(shown.has, shown.weighed) }
      : { ...NOTHING, lacking: [lackingOf(shown.has, shown.weighed)] };
  if ("fact" in shown) {
    if (met) return NOTHING;
    const why = {
      reason: "fact",
      outcome: outcome === "unclear" ? outcome : "not-met",
      missing: shown.fact.fact,
    } as const;
    return { ...NOTHING, lacking: [{ fact: shown.fact, whys: [why] }] };
  }
  if ("requirement" in shown) return partsOf(shown.part);
  if ("nothing" in shown) return NOTHING;
  if ("members" in shown)
    return {
      ...NOTHING,
      members: shown.members.map(([person, a]) => {
        const { used, lacking } = partsOf(a);
        return { person, outcome: a.outcome, used, lacking, cures: a.outcome === "met" ? [] : curesOf(a) };
      }),
    };
  // What was met only counts for the answer as far as it was needed; what wasn't is told only where the answer isn't met.
  const each = (met ? plainest(shown.parts, shown.need) : shown.parts).map(partsOf);
  return {
    used: each.flatMap((p) => p.used),
    lacking: each.flatMap((p) => p.lacking),
    members: each.flatMap((p) => p.members),
  };
};

const explained = (
  court: Court,
  { subject, on }: Pick<QualifiedQuestion, "subject" | "on">,
  id: string,
): Explanation | undefined => {
  const requirement = court.book.requirement(id);
  if (requirement === undefined) return undefined;
  const answer = answerOf(court, requirement, subject, on);
  const finding = findingOf(court, requirement, subject, on);
  const { interpretation, title } = requirement;
  const byGrace = (a: Answer): boolean => a.via.some((v) => v.by === "grace");
  const graceFrom =
    answer.outcome === "met" && !byGrace(answer) && givesGrace(court.book, requirement)
      ? untilOf(court, requirement, subject, on, (a) => a.outcome !== "met" || byGrace(a))
      : undefined;
  return {
    finding,
    title,
    ...(interpretation === undefined ? {} : { interpretation }),
    ...partsOf(answer),
    cures: answer.outcome === "met" || answer.outcome === "not-applicable" ? [] : curesOf(answer),
    via: answer.via,
    ...(graceFrom === undefined || graceFrom === finding.until ? {} : { graceFrom }),
  };
};

/**
 * Why a finding is what it is: what was used, what came nearest and why it didn't count, and what would cure it. Undefined where
 * the question names no requirement of the book.
 */
export const explain = (
  book: Book,
  question: QualifiedQuestion & { readonly requirement: string },
): Explanation | undefined => explained(courtFor(book, question), question, question.requirement);

/** `explain` of one subject, to be asked of one requirement after another: whoever attested is judged once. */
export const explainer = (
  book: Book,
  question: Omit<QualifiedQuestion, "requirement">,
): ((requirement: string) => Explanation | undefined) => {
  const court = courtFor(book, question);
  return (id) => explained(court, question, id);
};
