import type { Text } from "@prehosp/model";
import type { Column } from "../table/column.ts";
import type { Table } from "../table/table.ts";
import { tableOf } from "../table/table.ts";
import { words } from "../texts.ts";
import type { PublishingFile } from "./publishing-file.ts";

const none = words("ikke kjent eller ikke aktuelt", "ikkje kjent eller ikkje aktuelt", "not known or not applicable");
const column = (name: string, type: Column["type"], label: Text, means: Text, absent?: Text): Column => ({
  name,
  type,
  label,
  means,
  ...(absent === undefined ? {} : { absent }),
});
const same = (one: string): Text => words(one, one, one);

/** The columns of the publishing file, in the receiver's words and order. */
export const publishingColumns: readonly Column[] = [
  {
    ...column(
      "context",
      "text",
      words("Kontekst", "Kontekst", "Context"),
      words("Hvordan orgnr er brukt", "Korleis orgnr er brukt", "How orgnr is used"),
    ),
    values: [
      { code: "caregiver", label: words("behandlende enhet", "behandlande eining", "the unit that gave the care") },
      { code: "resident", label: words("bosted", "bustad", "where the patients live") },
    ],
  },
  column(
    "year",
    "whole",
    words("År", "År", "Year"),
    words(
      "Kalenderåret for hendelsene, i Norge",
      "Kalenderåret for hendingane, i Noreg",
      "Calendar year of the events, in Norway",
    ),
  ),
  column(
    "orgnr",
    "text",
    words("Organisasjonsnummer", "Organisasjonsnummer", "Organisation number"),
    words("Enhetens organisasjonsnummer", "Organisasjonsnummeret til eininga", "Number of the unit"),
  ),
  column(
    "ind_id",
    "text",
    words("Indikator", "Indikator", "Indicator"),
    words("Indikatorens id hos mottakeren", "Id av indikatoren hos mottakaren", "Id of the indicator at the receiver"),
  ),
  column(
    "var",
    "number",
    words("Verdi", "Verdi", "Value"),
    words(
      "Antall som oppfyller, for andeler; ellers medianen selv",
      "Antal som oppfyller, for delar; elles sjølve medianen",
      "How many fulfil, of a share; else the median itself",
    ),
  ),
  column(
    "denominator",
    "whole",
    words("Nevner", "Nemnar", "Denominator"),
    words("Hvor mange verdien hviler på", "Kor mange verdien kviler på", "How many the value rests on"),
  ),
];

/** The columns of the metadata, in the receiver's words. */
export const metadataColumns: readonly Column[] = [
  column(
    "id",
    "text",
    same("Id"),
    words("Indikatorens id hos mottakeren", "Id av indikatoren hos mottakaren", "Id of the indicator at the receiver"),
  ),
  column(
    "dg_id",
    "text",
    words("Dekningsgrad", "Dekningsgrad", "Coverage"),
    words(
      "Id av indikatoren som viser dekningsgraden",
      "Id av indikatoren som viser dekningsgraden",
      "Id of the indicator that tells the coverage",
    ),
    none,
  ),
  column("title", "text", words("Tittel", "Tittel", "Title"), words("På bokmål", "På bokmål", "In bokmål")),
  column(
    "name",
    "text",
    words("Navn", "Namn", "Name"),
    words("Vår egen id og versjon", "Vår eigen id og versjon", "Our own id and version"),
  ),
  column(
    "type",
    "text",
    same("Type"),
    words(
      "andel og dg_andel summeres av mottakeren, median aldri",
      "andel og dg_andel blir summerte av mottakaren, median aldri",
      "andel and dg_andel are summed by the receiver, median never",
    ),
  ),
  column(
    "sformat",
    "text",
    words("Visning", "Vising", "Format"),
    words(
      "Hvordan verdien vises, som d3 skriver det",
      "Korleis verdien blir vist, som d3 skriv det",
      "How the value is shown, as d3 writes it",
    ),
  ),
  column(
    "measure_unit",
    "text",
    words("Måleenhet", "Måleining", "Unit"),
    words("Enheten for en median", "Eininga for ein median", "Unit of a median"),
    none,
  ),
  column(
    "min_denominator",
    "whole",
    words("Minste nevner", "Minste nemnar", "Minimum denominator"),
    words("Under denne vises ingen tall", "Under denne blir ingen tal viste", "Below it nothing is shown"),
  ),
  column(
    "level_green",
    "number",
    words("Høy måloppnåelse", "Høg måloppnåing", "High level"),
    words("Målet", "Målet", "The target"),
    none,
  ),
  column(
    "level_yellow",
    "number",
    words("Middels måloppnåelse", "Middels måloppnåing", "Middle level"),
    words("Ingen definisjon har en", "Ingen definisjon har ei", "No definition has one"),
    none,
  ),
  column(
    "level_direction",
    "whole",
    words("Retning", "Retning", "Direction"),
    words("1: høyere er bedre", "1: høgare er betre", "1: higher is better"),
    none,
  ),
  column(
    "short_description",
    "text",
    words("Kort beskrivelse", "Kort skildring", "Short description"),
    words("Hvem den gjelder", "Kven han gjeld", "Whom it is of"),
  ),
  column(
    "long_description",
    "text",
    words("Lang beskrivelse", "Lang skildring", "Long description"),
    words(
      "Teller, nevner, utelatt, kilde og feller",
      "Teljar, nemnar, utelatne, kjelde og feller",
      "Numerator, denominator, exclusions, source and traps",
    ),
  ),
];

const must = (table: ReturnType<typeof tableOf>): Table => table as Table;

/** The rows and the metadata of a publishing file as tables; every row was looked at when the file was made. */
export const fileTables = ({ rows, metadata }: PublishingFile): { readonly rows: Table; readonly metadata: Table } => ({
  rows: must(tableOf(publishingColumns, rows)),
  metadata: must(tableOf(metadataColumns, metadata)),
});
