import type { InWords } from "@prehosp/norms";
import * as z from "zod";
import { words } from "../texts.ts";

/** Why a signed form is put right, by code. */
export const correctionTexts = {
  mistyped: words("Tastefeil", "Tastefeil", "Typed wrongly"),
  "new-information": words("Nye opplysninger", "Nye opplysningar", "New information"),
  "source-corrected": words("Kilden er rettet", "Kjelda er retta", "The source was corrected"),
  "wrong-patient": words("Gjaldt en annen pasient", "Gjaldt ein annan pasient", "Was about another patient"),
  other: words("Annet", "Anna", "Other"),
} as const satisfies Readonly<Record<string, InWords>>;

/** Why one of several statements is the right one, by code. */
export const settlementTexts = {
  "better-clock": words("Sikrere klokke", "Sikrare klokke", "A better clock"),
  "nearer-the-event": words("Så det selv", "Såg det sjølv", "Saw it themselves"),
  "written-at-once": words("Skrevet med det samme", "Skrive med det same", "Written at once"),
  "agreed-with-source": words("Avklart med kilden", "Avklart med kjelda", "Agreed with the source"),
  "neither-is-right": words("Ingen av dem stemmer", "Ingen av dei stemmer", "Neither is right"),
  other: words("Annet", "Anna", "Other"),
} as const satisfies Readonly<Record<string, InWords>>;

/** Why there is to be no form, by code. */
export const dismissalTexts = {
  "no-arrest": words("Ikke hjertestans", "Ikkje hjartestans", "No cardiac arrest"),
  duplicate: words("Samme hendelse har et skjema", "Same hending har eit skjema", "The same event has a form"),
  "not-included": words("Faller utenfor registeret", "Fell utanfor registeret", "Outside the register"),
  "exercise-or-test": words("Øvelse eller test", "Øving eller test", "Exercise or test"),
  other: words("Annet", "Anna", "Other"),
} as const satisfies Readonly<Record<string, InWords>>;

/** Why two forms are one case, are two cases, or are taken apart again, by what is said of them and by code. */
export const joiningTexts = {
  merged: {
    "same-event": words(
      "Samme hendelse, meldt to ganger",
      "Same hending, meld to gonger",
      "The same event, told twice",
    ),
    "written-twice": words("Ført to ganger", "Ført to gonger", "Written twice"),
    other: words("Annet", "Anna", "Other"),
  },
  "two-cases": {
    "two-people": words("To ulike personer", "To ulike personar", "Two different people"),
    "two-arrests": words("Samme person, to ulike stanser", "Same person, to ulike stansar", "One person, two arrests"),
    other: words("Annet", "Anna", "Other"),
  },
  unmerged: {
    "joined-by-mistake": words("Slått sammen ved en feil", "Slått saman ved ein feil", "Joined by mistake"),
    "new-information": words("Nye opplysninger", "Nye opplysningar", "New information"),
    other: words("Annet", "Anna", "Other"),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, InWords>>>>;

/** The codes of a table of reasons, for zod. */
export const codesOf = <K extends string>(texts: Readonly<Record<K, unknown>>) => Object.keys(texts) as [K, ...K[]];

export const CorrectionReason = z
  .enum(codesOf(correctionTexts))
  .meta({ norsk: "grunn til retting", means: "Why a signed form is put right, by code" });
export const SettlementReason = z
  .enum(codesOf(settlementTexts))
  .meta({ norsk: "grunn for valget", means: "Why one of several statements is the right one, by code" });
export const DismissalReason = z
  .enum(codesOf(dismissalTexts))
  .meta({ norsk: "grunn til avvisning", means: "Why there is to be no form, by code" });
export const JoiningReason = z
  .enum(codesOf({ ...joiningTexts.merged, ...joiningTexts["two-cases"], ...joiningTexts.unmerged }))
  .meta({ norsk: "grunn til sammenslåing", means: "Why two forms are one case, two, or taken apart, by code" });
