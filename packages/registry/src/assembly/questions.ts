import { say } from "@prehosp/model";
import type { Gap, Language, Text } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { sayInstant } from "@prehosp/model/time";
import type { Element, Whom } from "../element.ts";
import type { Statement } from "./statement.ts";
import { conflictText, confirmedText, listed, severalText, uncertainText, whomTexts, wordTexts } from "../texts.ts";

/** An element, or the question of whether the arrest was confirmed, which no element holds. */
export type Asked = Pick<Element, "id" | "asks" | "whom"> & { readonly element?: Element };

const inWords = ({ element }: Asked, { said }: Statement, language: Language): string => {
  if (isAbsent(said)) return wordTexts.notApplicable[language];
  if (typeof said === "boolean") return wordTexts[said ? "yes" : "no"][language];
  if (element?.type === "code" || element?.type === "codes") {
    const words = [said].flat().map((code) => {
      const meaning = element.codes[String(code)];
      return meaning === undefined ? String(code) : say(meaning, language);
    });
    return listed(words, language);
  }
  if (element?.type === "time") return sayInstant(said as Instant, { seconds: true, language });
  return String(said);
};

const gap = ({ id, whom }: Asked, reason: string, text: Text): Gap => ({
  element: id,
  reason,
  asks: text.nb,
  text,
  whom,
  whomText: whomTexts[whom],
});

/** Nobody wrote it: the element's own question. */
export const askFor = (asked: Asked): Gap => gap(asked, "not-recorded", asked.asks);

/** Sources that disagree: what each says, and the question. */
export const askWhich = (asked: Asked, statements: readonly Statement[]): Gap =>
  gap(
    asked,
    "conflict",
    conflictText(
      (language, says) =>
        listed(
          statements.map((s) => `${s.source.system} (${s.source.ref}) ${says} ${inWords(asked, s, language)}`),
          language,
        ),
      asked.asks,
    ),
  );

/** The first of several, where one of them has no clock. */
export const askWhetherFirst = (asked: Asked, units: readonly string[]): Gap =>
  gap(asked, "uncertain-first", uncertainText(units, asked.asks));

/** A clock that cannot be given to one of several patients. */
export const askWhose = (asked: Asked): Gap => gap(asked, "several-patients", severalText(asked.asks));

/** Whether the ambulance confirmed the arrest: the question that decides if there is a case. */
export const arrestConfirmed: Asked & { readonly whom: Whom } = {
  id: "arrest-confirmed",
  asks: confirmedText,
  whom: "ambulansetjenesten",
};
