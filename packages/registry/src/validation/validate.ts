import type { Day } from "@prehosp/model/time";
import type { AnyCase } from "../case.ts";
import { datasets } from "../dataset.ts";
import { words } from "../texts.ts";
import { compileRules } from "./compile.ts";
import type { Violation } from "./rule.ts";

type Judge = (one: AnyCase) => readonly Violation[];

// A cache, not state: the same rules are asked for the same day again and again.
const made = new Map<string, Judge>();
const MOST = 50;

const judgeOf = (id: string, on: Day | undefined): Judge | undefined => {
  const key = `${id} ${on ?? ""}`;
  const seen = made.get(key);
  if (seen !== undefined) return seen;
  const dataset = datasets.find((one) => one.id === id);
  if (dataset === undefined) return undefined;
  const judge = compileRules(dataset, on);
  if (made.size >= MOST) made.clear();
  made.set(key, judge);
  return judge;
};

/**
 * What the rules of its dataset say of a case, in the order of the rules; empty where nothing is wrong. `on` is the day of
 * judging, for rules on how much time has passed. A dataset that has no rules is itself said as an error.
 */
export const validate = (one: AnyCase, on?: Day): readonly Violation[] =>
  judgeOf(one.dataset.id, on)?.(one) ?? [
    {
      rule: "registry.e001",
      level: "error",
      elements: [],
      message: words(
        `Det finnes ingen regler for datasettet «${one.dataset.id}».`,
        `Det finst ingen reglar for datasettet «${one.dataset.id}».`,
        `There are no rules for the dataset “${one.dataset.id}”.`,
      ),
    },
  ];
