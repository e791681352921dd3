import type { Day } from "@prehosp/model/time";
import type { AnyCase } from "../case.ts";
import { datasets } from "../dataset.ts";
import { eventOf } from "../event-of.ts";
import { words } from "../texts.ts";
import { compileRules } from "./compile.ts";
import { eventAnchors } from "./moment.ts";
import type { Violation } from "./rule.ts";
import { firstDayOf } from "./rules.ts";

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

const noRules = (id: string): Violation => ({
  rule: "registry.e001",
  level: "error",
  elements: [],
  message: words(
    `Det finnes ingen regler for datasettet «${id}».`,
    `Det finst ingen reglar for datasettet «${id}».`,
    `There are no rules for the dataset “${id}”.`,
  ),
});

// Every rule is silent of such an event: a year that is written wrong must not look like a case without faults.
const beforeFirst = (one: AnyCase): readonly Violation[] => {
  const [first, day] = [firstDayOf(one.dataset), eventOf(one)?.day];
  if (first === undefined || day === undefined || day >= first) return [];
  return [
    {
      rule: "registry.w002",
      level: "warning",
      elements: eventAnchors(one.dataset).slice(0, 1),
      message: words(
        `Hendelsen er ført til ${day}, før registerets første dag ${first}. Ingen regel vurderer den. Er årstallet riktig?`,
        `Hendinga er ført til ${day}, før den første dagen til registeret, ${first}. Ingen regel vurderer ho. Er årstalet rett?`,
        `The event is recorded on ${day}, before the register's first day ${first}. No rule judges it. Is the year right?`,
      ),
    },
  ];
};

/**
 * What the rules of its dataset say of a case, in the order of the rules; empty where nothing is wrong. `on` is the day of
 * judging, for rules on how much time has passed. A dataset that has no rules is itself said as an error, and an event before
 * the first day of any rule as a warning.
 */
export const validate = (one: AnyCase, on?: Day): readonly Violation[] => {
  const judge = judgeOf(one.dataset.id, on);
  return judge === undefined ? [noRules(one.dataset.id)] : [...beforeFirst(one), ...judge(one)];
};
