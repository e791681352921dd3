import { AbsenceReason } from "@prehosp/model/absence";
import type { Absent } from "@prehosp/model/absence";
import type { InWords } from "@prehosp/norms";
import * as z from "zod";
import { words } from "./texts.ts";

/** Why there is no value where somebody gave a reason, by code: free text could name somebody. */
export const absenceBecauseTexts = {
  "not-in-record": words("Står ikke i journalen", "Står ikkje i journalen", "Not in the record"),
  "record-not-available": words(
    "Journalen er ikke tilgjengelig",
    "Journalen er ikkje tilgjengeleg",
    "The record is not available",
  ),
  "no-answer": words("Spurt uten å få svar", "Spurt utan å få svar", "Asked without an answer"),
  "not-done": words("Ble ikke gjort eller målt", "Vart ikkje gjort eller målt", "Was not done or measured"),
  "follows-from-other": words("Følger av et annet svar", "Følgjer av eit anna svar", "Follows from another answer"),
  "sources-disagree": words("Kildene er ikke enige", "Kjeldene er ikkje samde", "The sources disagree"),
  "several-patients": words(
    "Ikke knyttet til én av pasientene",
    "Ikkje knytt til éin av pasientane",
    "Not tied to one of the patients",
  ),
  "no-first-responder": words(
    "Ingen akutthjelper har oppdrag i hendelsen",
    "Ingen akutthjelpar har oppdrag i hendinga",
    "No first responder has a mission in the incident",
  ),
  "source-does-not-collect": words(
    "Kilden samler ikke inn dette",
    "Kjelda samlar ikkje inn dette",
    "The source does not collect this",
  ),
  "source-cannot-tell": words(
    "Kilden kunne ikke fylle det ut",
    "Kjelda kunne ikkje fylle det ut",
    "The source could not fill it in",
  ),
  "stated-in-source": words("Begrunnet i kilden", "Grunngitt i kjelda", "The reason stands in the source"),
  other: words("Annet", "Anna", "Other"),
} as const satisfies Readonly<Record<string, InWords>>;

const codes = Object.keys(absenceBecauseTexts) as [keyof typeof absenceBecauseTexts];

/** The reasons that a person gives on a form, in the order they are offered; the others are what the chain and imports find. */
export const becauseByHand = [
  "not-in-record",
  "record-not-available",
  "no-answer",
  "not-done",
  "sources-disagree",
  "other",
] as const satisfies readonly AbsenceBecause[];

export const AbsenceBecause = z
  .enum(codes)
  .meta({ norsk: "begrunnelse", means: "The reason behind an absence, by code; never in words" });
export type AbsenceBecause = z.output<typeof AbsenceBecause>;

/** Absence as a register keeps it: what was left out has a reason, and every reason is a code. */
export const CodedAbsent = z
  .union([
    z.strictObject({
      absent: z.literal("not-obtained").meta({ norsk: "ikke innhentet", means: "Left out for a stated reason" }),
      because: AbsenceBecause,
    }),
    z.strictObject({
      absent: AbsenceReason.exclude(["not-obtained"]).meta({
        norsk: "årsak til at verdien mangler",
        means: "Which of the four reasons that need no explanation",
      }),
      because: AbsenceBecause.exactOptional().meta({
        norsk: "begrunnelse",
        means: "The reason where somebody gave one",
      }),
    }),
  ])
  .meta({ norsk: "manglende verdi", means: "Why there is no value, by code" });
export type CodedAbsent = z.output<typeof CodedAbsent>;

/** Absence with its reason by code; what was left out without one is left out for another reason than ours. */
export const codedAbsent = (absent: AbsenceReason, because?: AbsenceBecause): CodedAbsent =>
  absent === "not-obtained"
    ? { absent, because: because ?? "other" }
    : { absent, ...(because === undefined ? {} : { because }) };

/** What another source recorded as absent; a reason in its words stays with it. */
export const codedFrom = ({ absent, because }: Absent): CodedAbsent =>
  codedAbsent(absent, because === undefined ? undefined : "stated-in-source");
