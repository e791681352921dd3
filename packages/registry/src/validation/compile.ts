import type { Day } from "@prehosp/model/time";
import type { AnyCase } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import type { Cells } from "./cells.ts";
import { cellsOf } from "./cells.ts";
import type { Atom, Normal } from "./condition.ts";
import { normal } from "./condition.ts";
import { endOf, spanOf, startOf } from "./moment.ts";
import type { ValidationRule, Violation } from "./rule.ts";
import { judges, rulesOf } from "./rules.ts";

type Test = () => boolean;

const literal = (cells: Cells, atom: Atom, holds: boolean): Test => {
  const { value, reason, first, last } = cells;
  if ("known" in atom) {
    const at = cells.slot(atom.known);
    return holds ? () => value[at] !== undefined : () => value[at] === undefined;
  }
  if ("absent" in atom) {
    const [at, { as }] = [cells.slot(atom.absent), atom];
    return holds ? () => reason[at] === as : () => reason[at] !== as;
  }
  if ("moment" in atom) {
    // Not a number where a moment is absent, so that neither comparison holds.
    const [one, other, { more, notMore }] = [cells.slot(atom.moment), cells.slot(atom.before), spanOf(atom)];
    return holds
      ? () => (first[other] as number) - (last[one] as number) > more
      : () => (last[other] as number) - (first[one] as number) <= notMore;
  }
  const at = cells.slot(atom.element);
  if ("from" in atom) {
    const { from, to } = atom;
    return holds
      ? () => (value[at] as number) >= from && (value[at] as number) <= to
      : () => (value[at] as number) < from || (value[at] as number) > to;
  }
  if ("has" in atom) {
    const any = (said: unknown): boolean => atom.has.some((code) => (said as readonly string[]).includes(code));
    return () => value[at] !== undefined && any(value[at]) === holds;
  }
  const [only, ...more] = atom.is;
  if (more.length === 0) {
    return holds ? () => value[at] === only : () => value[at] !== undefined && value[at] !== only;
  }
  const among = new Set<unknown>(atom.is);
  return holds ? () => among.has(value[at]) : () => value[at] !== undefined && !among.has(value[at]);
};

const together = ([a, b, ...rest]: readonly Test[], stopsAt: boolean): Test => {
  if (a === undefined) return () => !stopsAt;
  if (b === undefined) return a;
  const others = together([b, ...rest], stopsAt);
  return stopsAt ? () => a() || others() : () => a() && others();
};

const test = (cells: Cells, part: Normal): Test => {
  if ("atom" in part) return literal(cells, part.atom, part.holds);
  const [parts, stopsAt] = "all" in part ? [part.all, false] : [part.any, true];
  return together(
    parts.map((one) => test(cells, one)),
    stopsAt,
  );
};

const violationOf = ({ id, level, elements, message }: ValidationRule): Violation => ({
  rule: id,
  level,
  elements,
  message,
});

/** Makes one function of rules that read the elements of a dataset; see `compileRules`. */
export const compiled = (
  dataset: Dataset,
  rules: readonly ValidationRule[],
  on?: Day,
): ((one: AnyCase) => readonly Violation[]) => {
  const cells = cellsOf(dataset, on === undefined ? undefined : { first: startOf(on), last: endOf(on) });
  const tests = rules.map((rule) => ({
    rule,
    fires: test(cells, normal(rule.when)),
    violation: violationOf(rule),
  }));
  const days = new Set(rules.flatMap(({ from, until }) => (until === undefined ? [from] : [from, until])));
  // Latest first: an event is judged by what is in force from the last day before it.
  const eras = [...days]
    .toSorted()
    .toReversed()
    .map((day) => ({
      from: startOf(day),
      tests: tests.filter(({ rule }) => judges(dataset, rule, day)),
    }));
  const always = tests.filter(({ rule }) => judges(dataset, rule, undefined));
  const { first, event } = cells;
  return ({ values }) => {
    cells.fill(values);
    const happened = first[event] as number;
    const judging = Number.isNaN(happened) ? always : eras.find(({ from }) => happened >= from)?.tests;
    const found: Violation[] = [];
    for (const { fires, violation } of judging ?? []) if (fires()) found.push(violation);
    return found;
  };
};

/**
 * Makes one function of a dataset's rules, each element looked up once per case. `on` is the day of judging; without it, rules
 * that ask how much time has passed are silent. An event without a day is judged by the rules that have always held.
 */
export const compileRules = (dataset: Dataset, on?: Day): ((one: AnyCase) => readonly Violation[]) =>
  compiled(dataset, rulesOf(dataset), on);
