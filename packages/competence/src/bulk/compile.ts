import { canonicalJson, isAll, isAny } from "@prehosp/rules";
import type { Expr } from "@prehosp/rules";
import type { PersonId } from "@prehosp/model";
import type { Atom } from "../atom.ts";
import type { Book } from "../book.ts";
import { factOf } from "../guard.ts";
import { hasesOf, namedIn } from "../needs.ts";
import type { Requirement } from "../pack.ts";
import { MET, NOT_MET, UNCLEAR, compileHas } from "./compile-has.ts";
import type { Clock, Rule, Setting } from "./compile-has.ts";
import { attestedBy } from "./attested-by.ts";
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
  /** Whom somebody has asked about as one who attests. */
  readonly attestors: ReadonlySet<PersonId>;
  /** To be called when anything is known anew of one who attests. */
  readonly forget: () => void;
}

/** A rule whose answer no day changes. */
const timeless =
  (rule: (of: Loaded) => number, clock: Clock): Rule =>
  (of) => {
    [clock.horizon, clock.ends] = [NEVER, false];
    return rule(of);
  };

const isGraced = (book: Book, id: string, seen: Set<string>): boolean => {
  const requirement = book.requirement(id);
  if (requirement === undefined || seen.has(id)) return false;
  seen.add(id);
  return requirement.graceDays !== undefined || namedIn(requirement.needs).some((n) => isGraced(book, n, seen));
};

const withoutGrace =
  (rule: Rule): Rule =>
  (of, on) =>
    rule(of, on, 0);

/** As the judge does it: first without grace, and where that isn't met, with the days of this requirement. */
const withGrace =
  (rule: Rule, days: number, clock: Clock): Rule =>
  (of, on) => {
    const plain = rule(of, on, 0);
    if (days === 0) return plain;
    if (plain === MET) {
      clock.ends = false;
      return MET;
    }
    const till = clock.horizon;
    if (rule(of, on, days) === MET) return MET;
    clock.horizon = Math.min(till, clock.horizon);
    return plain;
  };

/** A rule of parts: how many must be met, and the answer while they aren't. */
const compileParts = (parts: readonly Rule[], need: number, kind: "all" | "any" | "some", clock: Clock): Rule => {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined && need === 1) return only;
  return (of, on, grace) => {
    let [met, open, horizon, ends] = [0, 0, NEVER, false];
    for (const part of parts) {
      const answer = part(of, on, grace);
      const { horizon: till, ends: sure } = clock;
      // One answer settles these, as long as it stays; after that another part may.
      if ((kind === "all" && answer === NOT_MET) || (kind === "any" && answer === MET)) {
        clock.ends = false;
        return answer;
      }
      if (answer === MET) met++;
      else if (answer === UNCLEAR) open++;
      if (till < horizon) [horizon, ends] = [till, sure];
    }
    clock.horizon = horizon;
    const answer = met >= need ? MET : met + open >= need ? UNCLEAR : NOT_MET;
    clock.ends = ends && kind === "all" && answer === MET;
    return answer;
  };
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

/** Compiles what a book asks of people. `load` reads one who attests, seen from one who is judged. */
export const compileBook = (book: Book, load: (person: PersonId, asker: Loaded) => Loaded): CompiledBook => {
  const clock: Clock = { horizon: NEVER, ends: false };
  const attested = attestedBy(book, load, (id) => needsOf(id, []).strict);
  const setting: Setting = { book, slots: slotsOf(book), clock, ends: tablesOf(), attestor: attested.attestor };

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
    attestors: attested.people,
    forget: attested.forget,
  };
};
