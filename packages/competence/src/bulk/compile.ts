import { canonicalJson, isAll, isAny } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import type { PersonId } from "@prehosp/model";
import type { Atom } from "../atom.ts";
import type { Book } from "../book.ts";
import { factOf } from "../guard.ts";
import type { Facts } from "../guard.ts";
import { hasesOf, namedIn } from "../needs.ts";
import type { Requirement } from "../pack.ts";
import { attestedBy } from "./attested-by.ts";
import type { Attestors } from "./attested-by.ts";
import type { Setting } from "./checks.ts";
import { MET, NOT_MET, UNCLEAR } from "./codes.ts";
import type { Clock, Rule } from "./codes.ts";
import { compileHas } from "./compile-has.ts";
import { compileParts, timeless, withGrace, withoutGrace } from "./compile-parts.ts";
import { NEVER, endsOf } from "./days.ts";
import type { Loaded } from "./loaded.ts";

/** The needs of a requirement, compiled: `strict` without any grace, `lenient` as a person is judged. */
export interface Compiled {
  readonly strict: Rule;
  readonly lenient: Rule;
  /** Whether grace can decide anything. */
  readonly graced: boolean;
}

/** All requirements of a book, compiled. */
export interface CompiledBook {
  readonly slots: ReadonlyMap<string, number>;
  readonly clock: Clock;
  readonly needs: (requirement: Requirement) => Compiled;
  readonly attestors: Attestors;
}

const isGraced = (book: Book, id: string, seen: Set<string>): boolean => {
  const requirement = book.requirement(id);
  if (requirement === undefined || seen.has(id)) return false;
  seen.add(id);
  return requirement.graceDays !== undefined || namedIn(requirement.needs).some((n) => isGraced(book, n, seen));
};

const compileExpr = (
  expr: Expr<Atom>,
  meets: (id: string) => Rule,
  setting: Setting,
  equivalents: readonly string[] | undefined,
): Rule => {
  const { clock } = setting;
  const parts = (list: readonly Expr<Atom>[]): readonly Rule[] =>
    list.map((e) => compileExpr(e, meets, setting, equivalents));
  if (isAll(expr)) return compileParts(parts(expr.all), expr.all.length, "all", clock);
  if (isAny(expr)) return compileParts(parts(expr.any), 1, "any", clock);
  if ("has" in expr) return compileHas(expr, setting, equivalents);
  if ("fact" in expr)
    return timeless(({ facts }) => {
      const value = factOf(facts, expr.fact);
      return value === undefined ? UNCLEAR : expr.is.includes(value) ? MET : NOT_MET;
    }, clock);
  // A person has no members; the schema refuses it, and the judge finds it unclear.
  if ("members" in expr) return timeless(() => UNCLEAR, clock);
  if ("meets" in expr) return meets(expr.meets);
  return compileParts(parts(expr.of), expr.atLeast, "some", clock);
};

/** The competences that count for anything, each with a number. */
const slotsOf = (book: Book): ReadonlyMap<string, number> => {
  const named = book.packs
    .flatMap((p) => p.requirements)
    .flatMap((r) => hasesOf(r.needs))
    .flatMap((h) => (h.after === undefined ? [h.has] : [h.has, h.after.has]));
  const all = named.flatMap((n) => [n, ...book.equivalences(n).map((q) => q.from)]);
  return new Map([...new Set<string>(all)].map((name, i) => [name, i] as const));
};

const tablesOf = (): Setting["ends"] => {
  const tables = new Map<string, (on: number) => number>();
  return (fresh) => {
    const key = JSON.stringify(canonicalJson(fresh));
    const there = tables.get(key) ?? endsOf(fresh);
    tables.set(key, there);
    return there;
  };
};

/** Compiles what a book asks of people. `load` reads one who attests, with the facts of one who is judged. */
export const compileBook = (book: Book, load: (person: PersonId, facts: Facts) => Loaded): CompiledBook => {
  const clock: Clock = { horizon: NEVER, ends: false };
  const attestors = attestedBy(book, load, (id) => needsOf(id, []).strict);
  const setting: Setting = { book, slots: slotsOf(book), clock, ends: tablesOf(), attestor: attestors.attestor };

  const nowhere = timeless(() => UNCLEAR, clock);
  const needsOf = (id: string, above: readonly string[]): Compiled => {
    const requirement = book.requirement(id);
    if (requirement === undefined || requirement.subject !== "person" || above.includes(id))
      return { strict: nowhere, lenient: nowhere, graced: false };
    const path = [...above, id];
    const graced = isGraced(book, id, new Set());
    const compiled = (mode: "strict" | "lenient"): Rule =>
      compileExpr(requirement.needs, (other) => needsOf(other, path)[mode], setting, requirement.equivalents);
    const strict = withoutGrace(compiled("strict"));
    return {
      strict,
      graced,
      lenient: graced ? withGrace(compiled("lenient"), requirement.graceDays ?? 0, clock) : strict,
    };
  };
  return {
    slots: setting.slots,
    clock,
    needs: (requirement) => needsOf(requirement.id, []),
    attestors,
  };
};
