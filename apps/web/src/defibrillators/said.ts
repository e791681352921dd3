import { shownTexts, usableTexts } from "@prehosp/defibrillators";
import type { Text } from "@prehosp/model";
import type { Outcome } from "@prehosp/rules";
import type { FetchedSeen } from "./words.ts";

const textsOf = (rule: string) => usableTexts[rule] ?? shownTexts[rule];

/** What a rule is called; undefined for one that this web does not know. */
export const ruleName = (rule: string): Text | undefined => textsOf(rule)?.name;

/** What an outcome of a rule means, in people's words. */
export const ruleSays = (rule: string, outcome: Outcome): Text | undefined =>
  outcome === "not-applicable" ? undefined : textsOf(rule)?.[outcome];

/** The postal address in one line, with where in the building; empty where none was said. */
export const whereText = ({
  street,
  postCode,
  postArea,
  whereInside,
}: Pick<FetchedSeen, "street" | "postCode" | "postArea" | "whereInside">): string =>
  [street, [postCode, postArea].filter((part) => part !== undefined).join(" "), whereInside]
    .filter((part) => part !== undefined && part !== "")
    .join(" · ");
