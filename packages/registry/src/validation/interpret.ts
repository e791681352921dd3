import type { Day, Instant } from "@prehosp/model/time";
import type { AnyCase } from "../case.ts";
import { hasValue } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { datasets, elementsOf } from "../dataset.ts";
import { eventOf } from "../event-of.ts";
import type { Atom, Condition } from "./condition.ts";
import { EVENT, TODAY } from "./condition.ts";
import { earliest, endOf, latest, spanOf, startOf } from "./moment.ts";
import type { Violation } from "./rule.ts";
import { judges, rulesOf } from "./rules.ts";

const days: ReadonlySet<string> = new Set(
  datasets.flatMap((dataset) => elementsOf(dataset).flatMap(({ id, type }) => (type === "day" ? [id] : []))),
);

/** True, false, or undefined where it can't be told. */
type Told = boolean | undefined;

interface Asked {
  readonly one: AnyCase;
  readonly on: Day | undefined;
}

const momentOf = ({ one, on }: Asked, id: string): readonly [number, number] | undefined => {
  if (id === TODAY) return on === undefined ? undefined : [startOf(on), endOf(on)];
  const entry = one.values[id];
  const said = entry !== undefined && hasValue(entry) ? entry : undefined;
  if (days.has(id)) return said && [startOf(said.value as Day), endOf(said.value as Day)];
  const time = id === EVENT ? eventOf(one) : said && { at: said.value as Instant, exactness: said.exactness };
  if (time === undefined) return undefined;
  const from = earliest(time.at, time.exactness);
  return [from, latest(from, time.at, time.exactness)];
};

const atomTold = (asked: Asked, atom: Atom): Told => {
  if ("moment" in atom) {
    const [one, other] = [momentOf(asked, atom.moment), momentOf(asked, atom.before)];
    if (one === undefined || other === undefined) return undefined;
    const { more, notMore } = spanOf(atom);
    if (other[0] - one[1] > more) return true;
    return other[1] - one[0] <= notMore ? false : undefined;
  }
  const id = "known" in atom ? atom.known : "absent" in atom ? atom.absent : atom.element;
  const entry = asked.one.values[id] ?? ({ absent: "not-recorded" } as const);
  if ("known" in atom) return hasValue(entry);
  if ("absent" in atom) return !hasValue(entry) && entry.absent === atom.as;
  if (!hasValue(entry)) return undefined;
  if ("is" in atom) return atom.is.includes(entry.value as string | boolean);
  if ("has" in atom) return atom.has.some((code) => (entry.value as readonly string[]).includes(code));
  return atom.from <= (entry.value as number) && (entry.value as number) <= atom.to;
};

const told = (asked: Asked, condition: Condition): Told => {
  if ("not" in condition) {
    const inside = told(asked, condition.not);
    return inside === undefined ? undefined : !inside;
  }
  if (!("all" in condition) && !("any" in condition)) return atomTold(asked, condition);
  const [parts, settles] = "all" in condition ? [condition.all, false] : [condition.any, true];
  const answers = parts.map((part) => told(asked, part));
  if (answers.includes(settles)) return settles;
  return answers.includes(undefined) ? undefined : !settles;
};

/** The same answers as `compileRules`, by walking the rules as data for each case: the plain reading that the compiled one is held to. */
export const interpretRules = (dataset: Dataset, one: AnyCase, on?: Day): readonly Violation[] => {
  const asked = { one, on };
  const day = eventOf(one)?.day;
  return rulesOf(dataset)
    .filter((rule) => judges(dataset, rule, day) && told(asked, rule.when) === true)
    .map(({ id: rule, level, elements, message }) => ({ rule, level, elements, message }));
};
