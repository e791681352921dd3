import * as z from "zod";
import { words } from "./texts/words.ts";

/** What is at fault in what was handed in for a report, or in a report that is made again. */
export const ReportProblemCode = z
  .enum([
    "not-valid",
    "period-turned-round",
    "period-differs",
    "periods-overlap",
    "unknown-indicator",
    "definition-version",
    "indicator-twice",
    "indicator-differs",
    "does-not-add-up",
    "group-twice",
    "flow-broken",
    "unknown-section",
    "text-twice",
    "too-long",
    "hidden-character",
    "identity-number",
    "definition-differs",
    "data-differs",
    "package-differs",
    "bytes-differ",
  ])
  .meta({ norsk: "feilkode", means: "What is at fault" });
export type ReportProblemCode = z.output<typeof ReportProblemCode>;

/** A fault, where it is (a JSON pointer into the input, or the name of what differs), and where it helps, what was found. */
export const ReportProblem = z
  .strictObject({
    code: ReportProblemCode,
    at: z.string().meta({ norsk: "hvor", means: "JSON pointer into the input, or the name of what differs" }),
    because: z
      .string()
      .optional()
      .meta({ norsk: "fordi", means: "What was found there; never the text at fault itself" }),
  })
  .meta({ norsk: "feil i rapport", means: "A fault in what was handed in, or a difference when made again" });
export type ReportProblem = z.output<typeof ReportProblem>;

/** The faults in words. */
export const reportProblemTexts: Readonly<Record<ReportProblemCode, ReturnType<typeof words>>> = {
  "not-valid": words(
    "Grunnlaget har ikke rett form.",
    "Grunnlaget har ikkje rett form.",
    "The input does not have the right shape.",
  ),
  "period-turned-round": words(
    "Perioden slutter ikke etter at den begynner.",
    "Perioden sluttar ikkje etter at han byrjar.",
    "The period does not end after it begins.",
  ),
  "period-differs": words(
    "Målingen gjelder en annen periode enn rapporten.",
    "Målinga gjeld ein annan periode enn rapporten.",
    "The measurement is of another period than the report.",
  ),
  "periods-overlap": words(
    "Periodene i tidsserien overlapper eller står i feil rekkefølge.",
    "Periodane i tidsserien overlappar eller står i feil rekkjefølgje.",
    "The periods of the series overlap or are out of order.",
  ),
  "unknown-indicator": words("Indikatoren finnes ikke.", "Indikatoren finst ikkje.", "There is no such indicator."),
  "definition-version": words(
    "Målingen følger en annen versjon av definisjonen.",
    "Målinga følgjer ein annan versjon av definisjonen.",
    "The measurement follows another version of the definition.",
  ),
  "indicator-twice": words("Indikatoren står to ganger.", "Indikatoren står to gonger.", "The indicator stands twice."),
  "indicator-differs": words(
    "Gruppen eller punktet gjelder en annen indikator.",
    "Gruppa eller punktet gjeld ein annan indikator.",
    "The group or point is of another indicator.",
  ),
  "does-not-add-up": words(
    "Tallene i målingen går ikke opp.",
    "Tala i målinga går ikkje opp.",
    "The counts of the measurement do not add up.",
  ),
  "group-twice": words("Gruppen står to ganger.", "Gruppa står to gonger.", "The group stands twice."),
  "flow-broken": words(
    "En boks i flyten står to ganger eller under en som ikke finnes.",
    "Ein boks i flyten står to gonger eller under ein som ikkje finst.",
    "A box of the flow stands twice, or under one that is not there.",
  ),
  "unknown-section": words(
    "Rapporten har ingen slik del.",
    "Rapporten har ingen slik del.",
    "The report has no such part.",
  ),
  "text-twice": words(
    "To tekstblokker gjelder samme del.",
    "To tekstblokker gjeld same del.",
    "Two text blocks are for the same part.",
  ),
  "too-long": words("Teksten er for lang.", "Teksten er for lang.", "The text is too long."),
  "hidden-character": words(
    "Teksten har tegn som ikke vises eller som snur lesretningen.",
    "Teksten har teikn som ikkje blir viste eller som snur leseretninga.",
    "The text has characters that do not show or that turn the direction of reading.",
  ),
  "identity-number": words(
    "Teksten har noe som ligner et fødselsnummer.",
    "Teksten har noko som liknar eit fødselsnummer.",
    "The text has what looks like a national identity number.",
  ),
  "definition-differs": words(
    "Definisjonen er en annen enn da rapporten ble laget.",
    "Definisjonen er ein annan enn då rapporten vart laga.",
    "The definition is another than when the report was made.",
  ),
  "data-differs": words(
    "Grunnlaget er et annet enn da rapporten ble laget.",
    "Grunnlaget er eit anna enn då rapporten vart laga.",
    "The input is another than when the report was made.",
  ),
  "package-differs": words(
    "En pakke har en annen versjon enn da rapporten ble laget.",
    "Ein pakke har ein annan versjon enn då rapporten vart laga.",
    "A package has another version than when the report was made.",
  ),
  "bytes-differ": words(
    "Filen er ikke den samme, byte for byte.",
    "Fila er ikkje den same, byte for byte.",
    "The file is not the same, byte for byte.",
  ),
};
