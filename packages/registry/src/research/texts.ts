import type { Text } from "@prehosp/model";
import { heldByLawTexts, missingListTexts } from "../law/release-texts.ts";
import { words } from "../texts.ts";

/** Why a case is not in an export, by code. */
export const heldBackTexts = {
  ...heldByLawTexts,
  "not-actual": words("Øvelse eller test.", "Øving eller test.", "Exercise or test."),
  "other-dataset": words(
    "Tilfellet er i et annet datasett eller en eldre versjon.",
    "Tilfellet er i eit anna datasett eller ein eldre versjon.",
    "The case is of another dataset or an older version.",
  ),
  "not-readable": words(
    "Tilfellet er ikke slik datasettet er definert, så hva som helst kan stå i det.",
    "Tilfellet er ikkje slik datasettet er definert, så kva som helst kan stå i det.",
    "The case is not as the dataset is defined, so anything can stand in it.",
  ),
  "outside-period": words("Hendelsen er utenfor perioden.", "Hendinga er utanfor perioden.", "Outside the period."),
} as const satisfies Readonly<Record<string, Text>>;
export type HeldBack = keyof typeof heldBackTexts;

/** Why there is no export at all, by code. */
export const exportProblemTexts = {
  ...missingListTexts,
  "unknown-dataset": words("Datasettet finnes ikke.", "Datasettet finst ikkje.", "There is no such dataset."),
  "unknown-element": words("Elementet finnes ikke.", "Elementet finst ikkje.", "There is no such element."),
  "element-twice": words("Elementet står to ganger.", "Elementet står to gonger.", "The element stands twice."),
  "finer-than-asked": words(
    "Elementet er finere enn aldersgruppene prosjektet skal ha.",
    "Elementet er finare enn aldersgruppene prosjektet skal ha.",
    "The element is finer than the age bands of the project.",
  ),
  "key-makes-no-hmac": words(
    "Nøkkelen lager ikke HMAC-SHA-256 som 64 heksadesimale sifre.",
    "Nøkkelen lagar ikkje HMAC-SHA-256 som 64 heksadesimale siffer.",
    "The key makes no HMAC-SHA-256 in 64 hexadecimal digits.",
  ),
  "case-twice": words("Samme tilfelle står to ganger.", "Same tilfelle står to gonger.", "The same case stands twice."),
  "not-json": words("Et tilfelle er ikke JSON.", "Eit tilfelle er ikkje JSON.", "A case is not JSON."),
} as const satisfies Readonly<Record<string, Text>>;

/** Something that has to be put right before there is an export; `at` names an element or a list, never a case. */
export interface ExportProblem {
  readonly code: keyof typeof exportProblemTexts;
  readonly at: string;
  readonly means: Text;
}

/** A problem with its text. */
export const problem = (code: ExportProblem["code"], at = ""): ExportProblem => ({
  code,
  at,
  means: exportProblemTexts[code],
});
