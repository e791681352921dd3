import type { AbsenceReason } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { AnyCase } from "../case.ts";
import { hasValue } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import type { Duplicate } from "../duplicates/duplicates.ts";
import { anyReason } from "../element.ts";
import { eventOf, keyOf } from "../event-of.ts";
import { compileRules } from "./compile.ts";
import type { Level } from "./rule.ts";
import { judges, rulesOf } from "./rules.ts";

/** How often an element has a value, and how often it lacks one for each reason; the share is of the cases it applies to. */
export interface ElementQuality {
  readonly element: string;
  readonly known: number;
  readonly absent: Readonly<Record<AbsenceReason, number>>;
  /** known / (cases without "not-applicable"); undefined where it applied to none. */
  readonly share: number | undefined;
}

/** How often a rule fired among the cases it judges: those of its days. */
export interface RuleQuality {
  readonly rule: string;
  readonly level: Level;
  readonly n: number;
  readonly judged: number;
  readonly share: number | undefined;
}

/** Completeness and consistency of some cases of one dataset. */
export interface Quality {
  readonly cases: number;
  /** Cases in which no rule fired. */
  readonly clean: number;
  readonly elements: readonly ElementQuality[];
  readonly rules: readonly RuleQuality[];
  /** Pairs that may be one, with at least one case here. */
  readonly duplicates: readonly Duplicate[];
}

const divided = (part: number, whole: number): number | undefined => (whole === 0 ? undefined : part / whole);

const elementQuality = (element: string, cases: readonly AnyCase[]): ElementQuality => {
  const absent = Object.fromEntries(anyReason.map((reason) => [reason, 0])) as Record<AbsenceReason, number>;
  let known = 0;
  for (const { values } of cases) {
    const entry = values[element] ?? ({ absent: "not-recorded" } as const);
    if (hasValue(entry)) known++;
    else absent[entry.absent]++;
  }
  return { element, known, absent, share: divided(known, cases.length - absent["not-applicable"]) };
};

/** Counts the cases of one dataset; `pairs` are the duplicates among all of them. */
export const qualityOf = (
  dataset: Dataset,
  cases: readonly AnyCase[],
  pairs: readonly Duplicate[],
  on?: Day,
): Quality => {
  const judge = compileRules(dataset, on);
  const fired = new Map<string, number>();
  const days = new Map<Day | undefined, number>();
  let clean = 0;
  for (const one of cases) {
    const day = eventOf(one)?.day;
    days.set(day, (days.get(day) ?? 0) + 1);
    const found = judge(one);
    if (found.length === 0) clean++;
    for (const { rule } of found) fired.set(rule, (fired.get(rule) ?? 0) + 1);
  }
  const keys = new Set(cases.map(keyOf));
  return {
    cases: cases.length,
    clean,
    elements: elementsOf(dataset).map(({ id }) => elementQuality(id, cases)),
    rules: rulesOf(dataset).map((rule) => {
      const n = fired.get(rule.id) ?? 0;
      let judged = 0;
      for (const [day, count] of days) if (judges(dataset, rule, day)) judged += count;
      return { rule: rule.id, level: rule.level, n, judged, share: divided(n, judged) };
    }),
    duplicates: pairs.filter((pair) => pair.cases.some((ref) => keys.has(keyOf(ref)))),
  };
};
