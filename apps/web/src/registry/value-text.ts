import { type Language, say } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import type { Element, Entry } from "@prehosp/registry";
import { absenceText } from "../absence-text.ts";
import { count, dayText, moment } from "../format.ts";
import { codeTexts } from "../texts/codes.ts";

/** What an entry says, for people: the value in words with its unit, or why there is none. An element that is not known stands as its code. */
export const valueText = (element: Element | undefined, entry: Entry<unknown>, language: Language): string => {
  if (!("value" in entry)) {
    const { absent, because } = entry;
    return absenceText(because === undefined ? ({ absent } as never) : ({ absent, because } as never), language);
  }
  const { value, exactness } = entry;
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
