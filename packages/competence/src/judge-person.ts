import type { Evidence, Outcome, PersonId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { compareInstants } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { allOutcomes, anyOutcome, isAll, isAny } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import type { Book } from "./book.ts";
import { endOf } from "./fresh.ts";
import type { Atom, Has } from "./pack.ts";

/** The day asked about, and what was known when. */
export interface AsOf {
  readonly on: Day;
  readonly knownAt: Instant;
  readonly facts: Readonly<Record<string, Recorded<string>>>;
}

/** An outcome with the names of what would have settled it. */
export interface Answer {
  readonly outcome: Outcome;
  readonly missing: readonly string[];
}

const answer = (outcome: Outcome, missing: readonly string[] = []): Answer => ({ outcome, missing });

const put = (outcome: Outcome, parts: readonly Answer[]): Answer =>
  answer(
    outcome,
    outcome === "met" ? [] : [...new Set(parts.filter((p) => p.outcome !== "met").flatMap((p) => p.missing))],
  );

/** One proof that counts by kind, result and day; what is left is whether it matches and is documented. */
const proves = (e: Evidence, has: Has, { facts }: AsOf): Answer => {
  const matches = Object.entries(has.match ?? {}).map(([attribute, fact]): Answer => {
    const wanted = Object.hasOwn(facts, fact) ? facts[fact] : undefined;
    const found = Object.hasOwn(e.attributes, attribute) ? e.attributes[attribute] : undefined;
    if (!known(wanted)) return answer("unclear", [fact]);
    if (found === undefined) return answer("unclear", [attribute]);
    return answer(found === wanted ? "met" : "not-met");
  });
  const documented =
    has.documented === undefined || e.documented === true
      ? answer("met")
      : known(e.documented)
        ? answer("not-met", ["documented"])
        : answer("unclear", ["documented"]);
  const issued =
    has.issuers === undefined
      ? answer("met")
      : known(e.attestedBy)
        ? answer(has.issuers.includes(e.attestedBy) ? "met" : "not-met", ["attestedBy"])
        : answer("unclear", ["attestedBy"]);
  const parts = [...matches, documented, issued];
  return put(allOutcomes(parts.map((p) => p.outcome)), parts);
};

const judgeHas = (has: Has, evidence: readonly Evidence[], asOf: AsOf): Answer => {
  const seen = evidence.filter((e) => e.competence === has.has && e.on <= asOf.on);
  const revoked = seen.filter((e) => e.kind === "revocation");
  const counting = seen.filter((e) => {
    const end = endOf(e.on, has.fresh);
    return (
      e.kind !== "revocation" &&
      has.kinds.includes(e.kind) &&
      e.outcome !== "failed" &&
      has.outcomes.includes(e.outcome) &&
      (end === undefined || asOf.on < end) &&
      // A revocation takes what was proved up to and including its day; what is proved later stands.
      !revoked.some((r) => e.on <= r.on)
    );
  });
  const without = answer(revoked.length > 0 ? "not-met" : has.unrecorded, [has.has]);
  const parts = [...counting.map((e) => proves(e, has, asOf)), without];
  return put(anyOutcome(parts.map((p) => p.outcome)), parts);
};

const judgeAtom = (
  book: Book,
  atom: Atom,
  evidence: readonly Evidence[],
  asOf: AsOf,
  above: readonly string[],
): Answer => {
  if ("has" in atom) return judgeHas(atom, evidence, asOf);
  if ("fact" in atom) {
    const value = Object.hasOwn(asOf.facts, atom.fact) ? asOf.facts[atom.fact] : undefined;
    return known(value) ? answer(atom.is.includes(value) ? "met" : "not-met") : answer("unclear", [atom.fact]);
  }
  if ("meets" in atom) {
    const other = book.requirement(atom.meets);
    // A name that leads nowhere, or back to itself, can't be settled by evidence; `prepare` has remarked upon it.
    if (other === undefined || above.includes(atom.meets)) return answer("unclear", [atom.meets]);
    return judgeExpr(book, other.needs, evidence, asOf, [...above, atom.meets]);
  }
  const parts = atom.of.map((a) => judgeAtom(book, a, evidence, asOf, above));
  return put(
    counted(
      parts.map((p) => p.outcome),
      atom.atLeast,
    ),
    parts,
  );
};

/** At least so many met; unclear while the unclear ones could fill up. */
export const counted = (outcomes: readonly Outcome[], atLeast: number): Outcome => {
  const met = outcomes.filter((o) => o === "met").length;
  const open = outcomes.filter((o) => o === "unclear").length;
  return met >= atLeast ? "met" : met + open >= atLeast ? "unclear" : "not-met";
};

const judgeExpr = (
  book: Book,
  expr: Expr<Atom>,
  evidence: readonly Evidence[],
  asOf: AsOf,
  above: readonly string[],
): Answer => {
  if (!isAll(expr) && !isAny(expr)) return judgeAtom(book, expr, evidence, asOf, above);
  const parts = (isAll(expr) ? expr.all : expr.any).map((e) => judgeExpr(book, e, evidence, asOf, above));
  return put((isAll(expr) ? allOutcomes : anyOutcome)(parts.map((p) => p.outcome)), parts);
};

/** What was known of a person at that time. */
export const knownOf = (book: Book, person: PersonId, knownAt: Instant): readonly Evidence[] =>
  book.evidence(person).filter((e) => compareInstants(e.knownAt, knownAt) <= 0);

/** Whether a person meets a requirement on a day, as known then. */
export const judgePerson = (book: Book, requirement: string, person: PersonId, asOf: AsOf): Answer =>
  judgeAtom(book, { meets: requirement }, knownOf(book, person, asOf.knownAt), asOf, []);
