import type { PersonId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { allOutcomes, anyOutcome, isAll, isAny } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import { bare, counted, countedMembers, plainest, put } from "./answer.ts";
import type { Answer } from "./answer.ts";
import type { Atom } from "./atom.ts";
import { answersOf } from "./attestors.ts";
import type { Book } from "./book.ts";
import { factOf } from "./guard.ts";
import type { Facts } from "./guard.ts";
import { inUnit, unitApart } from "./in-unit.ts";
import { judgeHas, strictOn } from "./judge-has.ts";
import type { At, Court, Holder } from "./judge-has.ts";
import { isKnown } from "./known-at.ts";
import type { Requirement } from "./pack.ts";
import type { Proof } from "./proof.ts";
import { withVia } from "./via.ts";

const judgeNamed = (court: Court, id: string, holder: Holder, at: At, subject: Requirement["subject"]): Answer => {
  const other = court.book.requirement(id);
  // A name that leads nowhere, to somebody else, or back to itself, can't be settled by evidence; `prepare` has remarked upon it.
  if (other === undefined || other.subject !== subject || at.above.includes(id)) return bare("unclear", [id]);
  return judgeNeeds(court, other, holder, at);
};

const judgeAtom = (court: Court, atom: Atom, holder: Holder, at: At): Answer => {
  if ("has" in atom) return judgeHas(court, atom, holder, at);
  if ("fact" in atom) {
    const value = factOf(court.facts, atom.fact);
    const outcome = value === undefined ? "unclear" : atom.is.includes(value) ? "met" : "not-met";
    return { ...bare(outcome, value === undefined ? [atom.fact] : []), shown: { fact: atom } };
  }
  if ("members" in atom) {
    const { members = [] } = holder;
    return countedMembers(members, atom.members === "all" ? members.length : atom.members, atom.meets, (p) =>
      judgeNamed(court, atom.meets, court.person(p), { ...at, above: [] }, "person"),
    );
  }
  if ("meets" in atom) {
    const subject = court.book.requirement(at.above.at(-1) ?? "")?.subject ?? "person";
    return judgeNamed(court, atom.meets, holder, at, subject);
  }
  const parts = atom.of.map((a) => judgeAtom(court, a, holder, at));
  return counted(parts, atom.atLeast, { need: atom.atLeast, parts });
};

const judgeExpr = (court: Court, expr: Expr<Atom>, holder: Holder, at: At): Answer => {
  if (!isAll(expr) && !isAny(expr)) return judgeAtom(court, expr, holder, at);
  const parts = (isAll(expr) ? expr.all : expr.any).map((e) => judgeExpr(court, e, holder, at));
  const outcome = (isAll(expr) ? allOutcomes : anyOutcome)(parts.map((p) => p.outcome));
  const need = isAll(expr) ? parts.length : 1;
  return put(outcome, parts, plainest(parts, need), { need, parts });
};

const judgeNeeds = (court: Court, requirement: Requirement, holder: Holder, at: At): Answer => {
  const { id, needs, graceDays = 0, through, equivalents } = requirement;
  const cites = requirement.cites;
  const here: At = { ...at, grace: 0, above: [...at.above, id], equivalents };
  const judged = (e: Expr<Atom>): Answer => {
    const plain = judgeExpr(court, e, holder, here);
    if (plain.outcome === "met" || graceDays === 0 || at.strict) return plain;
    const late = judgeExpr(court, e, holder, { ...here, grace: graceDays });
    return late.outcome === "met" ? { ...late, via: withVia(late.via, [{ by: "grace", cites }]) } : plain;
  };
  const part = judged(needs);
  const byDoor = part.outcome === "met" && through !== undefined && judged(through.otherwise).outcome !== "met";
  const via = byDoor ? withVia(part.via, [{ by: "door", cites: through.door.cites }]) : part.via;
  return { ...part, via, shown: { requirement, part } };
};

/** A court for one question, by what is asked of the unit that it is asked with; nothing is kept after it. */
export const courtOf = (
  given: Book,
  { knownAt, facts }: { readonly knownAt: Instant; readonly facts: Facts },
): Court => {
  const book = inUnit(given, unitApart(given, facts));
  const known = <T extends Proof>(list: readonly T[]): readonly T[] => list.filter((e) => isKnown(e.knownAt, knownAt));
  const people = new Map<PersonId, Holder>();
  const person = (p: PersonId): Holder => {
    const there = people.get(p) ?? { key: p, proofs: known(book.evidence(p)) };
    people.set(p, there);
    return there;
  };
  const ask = answersOf();
  const court: Court = {
    book,
    person,
    group: (of) => known(book.ofGroup(of)),
    facts,
    attestor: (p, id, on) =>
      ask(`${p} ${on} ${id}`, () => judgeNamed(court, id, person(p), strictOn(on), "person").outcome),
  };
  return court;
};

/** Whether the needs of a requirement are met on a day, whomever and whenever it is for. */
export const judge = (court: Court, requirement: Requirement, holder: Holder, on: Day): Answer =>
  judgeNeeds(court, requirement, holder, { on, grace: 0, strict: false, above: [] });
