import { isAbsent } from "@prehosp/model/absence";
import type { AnyCriterion } from "./criterion.ts";
import type { Outcome } from "./outcome.ts";

/** What is wrong with an example, or with the examples of a rule together. */
export interface ExampleProblem {
  readonly rule: string;
  readonly version: string;
  readonly problem: "other-outcome" | "not-of-the-vocabulary" | "undeclared-read" | "no-example-of";
  /** Index of the example, where it is about one. */
  readonly example?: number;
  readonly detail: string;
}

/** The outcomes that examples must show. A rule with a condition may be a plain prohibition: then one side is all it has. */
const due = (c: AnyCriterion, shown: ReadonlySet<Outcome>): readonly Outcome[] =>
  c.whenNeeds.length > 0 && (shown.has("met") || shown.has("not-met")) ? ["unclear"] : ["met", "not-met", "unclear"];

/** The facts as a rule sees them, telling of each name it asks for; guards the law that types alone give at run time. */
const watched = (facts: Readonly<Record<string, unknown>>, asked: Set<string>): Readonly<Record<string, unknown>> =>
  new Proxy(facts, {
    get: (target, name) => {
      if (typeof name === "string") asked.add(name);
      return typeof name === "string" ? target[name] : undefined;
    },
    ownKeys: (target) => {
      asked.add("*");
      return Reflect.ownKeys(target);
    },
  });

/**
 * Runs the examples of criteria: each gives its outcome, each fact fits the vocabulary, no rule reads more than it
 * declares, and met, not-met and unclear are shown where the rule can have them. Empty = all is well; a room's test expects just that.
 */
export const checkExamples = (criteria: readonly AnyCriterion[]): readonly ExampleProblem[] =>
  criteria.flatMap((c) => {
    const problems: ExampleProblem[] = [];
    const say = (problem: ExampleProblem["problem"], detail: string, example?: number): void => {
      problems.push({ rule: c.id, version: c.version, problem, detail, ...(example === undefined ? {} : { example }) });
    };
    const declared = new Set<string>([...c.whenNeeds, ...c.needs]);
    c.examples.forEach((e, i) => {
      const asked = new Set<string>();
      const { outcome } = c.judge(watched(e.given as Readonly<Record<string, unknown>>, asked));
      if (outcome !== e.then) say("other-outcome", `${outcome}, not ${e.then}`, i);
      for (const name of asked) if (!declared.has(name)) say("undeclared-read", name, i);
      for (const [name, value] of Object.entries(e.given)) {
        const fits = isAbsent(value) || c.vocabulary[name]?.safeParse(value).success === true;
        if (!fits) say("not-of-the-vocabulary", name, i);
      }
    });
    const shown = new Set(c.examples.map((e) => e.then));
    for (const outcome of due(c, shown)) if (!shown.has(outcome)) say("no-example-of", outcome);
    return problems;
  });
