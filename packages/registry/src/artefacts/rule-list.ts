import type { Language } from "@prehosp/model";
import { say } from "@prehosp/model";
import type { Dataset } from "../dataset.ts";
import type { ValidationRule } from "../validation/rule.ts";
import { rulesOf } from "../validation/rules.ts";
import { inMarkdown, table } from "./markdown.ts";
import { bookTexts, ruleTexts } from "./texts.ts";

const daysOf = ({ from, until }: ValidationRule, language: Language): string =>
  `${say(bookTexts.from, language)} ${from}${until === undefined ? "" : `, ${say(bookTexts.until, language)} ${until}`}`;

/** The validation rules of a dataset in Markdown, in the order of their ids: level, what each says, the days it judges and its source. */
export const ruleList = (dataset: Dataset, language: Language = "nb"): string => {
  const text = (name: keyof typeof ruleTexts): string => say(ruleTexts[name], language);
  const rules = rulesOf(dataset).toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return [
    `# ${text("rules")}: ${inMarkdown(say(dataset.title, language))}`,
    "",
    `${inMarkdown(dataset.id)}, ${say(bookTexts.version, language)} ${inMarkdown(dataset.version)}. ${text("rules")}: ${String(rules.length)}. ${text("fires")}`,
    "",
    ...table(
      [text("rule"), text("level"), text("says"), text("days"), text("source")],
      rules.map((rule) => [
        rule.id,
        text(rule.level),
        say(rule.message, language),
        daysOf(rule, language),
        rule.source,
      ]),
    ),
  ]
    .join("\n")
    .trimEnd()
    .concat("\n");
};
