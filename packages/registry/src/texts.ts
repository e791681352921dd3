import { say } from "@prehosp/model";
import type { Language, Text } from "@prehosp/model";
import type { InWords } from "@prehosp/norms";
import type { Whom } from "./element.ts";

/** A text in three languages. */
export const words = (nb: string, nn: string, en: string): InWords => ({ nb, nn, en });

/** What people read for who can settle a question. */
export const whomTexts: Readonly<Record<Whom, InWords>> = {
  "AMK-sentralen": words("AMK-sentralen", "AMK-sentralen", "the AMK centre"),
  ambulansetjenesten: words("ambulansetjenesten", "ambulansetenesta", "the ambulance service"),
  helseforetaket: words("helseforetaket", "helseføretaket", "the health trust"),
};

/** Words inside a question. */
export const wordTexts = {
  yes: words("ja", "ja", "yes"),
  no: words("nei", "nei", "no"),
  notApplicable: words("ikke aktuelt", "ikkje aktuelt", "not applicable"),
  and: words("og", "og", "and"),
} as const;

/** Whether there is a case at all. */
export const confirmedText: Text = words(
  "Bekreftet ambulansen hjertestans?",
  "Stadfesta ambulansen hjartestans?",
  "Did the ambulance confirm cardiac arrest?",
);

/** "a, b and c". */
export const listed = (parts: readonly string[], language: Language): string =>
  parts.length < 2
    ? parts.join("")
    : `${parts.slice(0, -1).join(", ")} ${wordTexts.and[language]} ${parts.at(-1) ?? ""}`;

/** Sources that disagree, with what each of them says, and the question. */
export const conflictText = (said: (language: Language, says: string) => string, asks: Text): Text =>
  words(
    `Kildene er ikke enige: ${said("nb", "sier")}. ${asks.nb}`,
    `Kjeldene er ikkje samde: ${said("nn", "seier")}. ${say(asks, "nn")}`,
    `The sources do not agree: ${said("en", "says")}. ${say(asks, "en")}`,
  );

/** The first of several where some have no clock. */
export const uncertainText = (units: readonly string[], asks: Text): Text =>
  words(
    `${listed(units, "nb")} mangler klokkeslett og kan ha vært først. ${asks.nb}`,
    `${listed(units, "nn")} manglar klokkeslett og kan ha vore først. ${say(asks, "nn")}`,
    `${listed(units, "en")} without a clock time may have been first. ${say(asks, "en")}`,
  );

/** A time that can't be given to one of several patients. */
export const severalText = (asks: Text): Text =>
  words(
    `Hendelsen har flere pasienter, og tidspunktet er ikke knyttet til én av dem. ${asks.nb}`,
    `Hendinga har fleire pasientar, og tidspunktet er ikkje knytt til éin av dei. ${say(asks, "nn")}`,
    `The incident has several patients, and the time is not tied to one of them. ${say(asks, "en")}`,
  );
