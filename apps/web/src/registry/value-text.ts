import { type Exactness, type Language, say } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { type AbsenceBecause, type Element, type Entry, absenceBecauseTexts } from "@prehosp/registry";
import { count, dayText, moment } from "../format.ts";
import { codeTexts } from "../texts/codes.ts";
import { elementById } from "./element-by-id.ts";

const known = (
  element: Element | undefined,
  value: unknown,
  exactness: Exactness | undefined,
  language: Language,
): string => {
  switch (element?.type) {
    case "yes-no":
      return say(value === true ? codeTexts.yesNo.yes : codeTexts.yesNo.no, language);
    case "integer":
    case "decimal":
      return [count(value as number, language), element.unit].filter((part) => part !== undefined).join(" ");
    case "time":
      return moment(value as Instant, language, { seconds: exactness !== "minute" });
    case "day":
      return dayText(value as Day, language);
    case "code":
    case "codes":
      return [value]
        .flat()
        .map((code) => {
          const text = element.codes[String(code)];
          return text === undefined ? String(code) : say(text, language);
        })
        .join(", ");
    default:
      return String(value);
  }
};

// The answer that makes it so is said where it is known which one it is.
const becauseText = (element: Element | undefined, because: AbsenceBecause, language: Language): string => {
  const text = say(absenceBecauseTexts[because], language);
  const { notWhen } = element ?? {};
  const other =
    because === "follows-from-other" && notWhen !== undefined ? elementById.get(notWhen.element) : undefined;
  if (notWhen === undefined || other === undefined) return text;
  return `${text} (${say(other.label, language)}: ${known(other, notWhen.is, undefined, language)})`;
};

/** What an entry says, for people: the value in words with its unit, or why there is none. An element that is not known stands as its code. */
export const valueText = (element: Element | undefined, entry: Entry<unknown>, language: Language): string => {
  if (!("value" in entry)) {
    const { absent, because } = entry;
    const reason = say(codeTexts.absence[absent], language);
    return because === undefined ? reason : `${reason}: ${becauseText(element, because, language)}`;
  }
  return known(element, entry.value, entry.exactness, language);
};
