import type { Column } from "../table/column.ts";
import { words } from "../texts.ts";
import { coded, column } from "./column-of.ts";

/** What was measured, of whom and when, and whether there is a figure. */
export const whomColumns: readonly Column[] = [
  column(
    "indicator",
    "text",
    words("Indikator", "Indikator", "Indicator"),
    words("Id av definisjonen", "Id av definisjonen", "Id of the definition"),
  ),
  column(
    "version",
    "text",
    words("Versjon", "Versjon", "Version"),
    words("Versjon av definisjonen", "Versjon av definisjonen", "Version of the definition"),
  ),
  column(
    "kind",
    "text",
    words("Slag", "Slag", "Kind"),
    words("Hva slags mål det er", "Kva slags mål det er", "What kind of figure it is"),
    {
      values: coded({
        share: words("andel", "del", "share"),
        time: words("tid", "tid", "time"),
        rate: words("rate", "rate", "rate"),
      }),
    },
  ),
  column(
    "level",
    "text",
    words("Nivå", "Nivå", "Level"),
    words("Hva målet gjelder", "Kva målet gjeld", "Whom the figure is of"),
    {
      values: coded({
        national: words(
          "hele landet, eller alt som er målt",
          "heile landet, eller alt som er målt",
          "the nation, or all that was measured",
        ),
        region: words("region", "region", "region"),
        unit: words("enhet", "eining", "unit"),
        municipality: words("kommune", "kommune", "municipality"),
      }),
      absent: words("nivået er ikke gitt", "nivået er ikkje gitt", "the level was not given"),
    },
  ),
  column(
    "group_id",
    "text",
    words("Gruppe", "Gruppe", "Group"),
    words(
      "Id av enheten, kommunen eller regionen",
      "Id av eininga, kommunen eller regionen",
      "Id of the unit, municipality or region",
    ),
    {
      absent: words("alle", "alle", "all of them"),
    },
  ),
  column(
    "period_from",
    "text",
    words("Fra og med", "Frå og med", "From"),
    words(
      "Første tidspunkt i perioden, ISO 8601",
      "Første tidspunkt i perioden, ISO 8601",
      "First instant of the period, ISO 8601",
    ),
  ),
  column(
    "period_to",
    "text",
    words("Til", "Til", "To"),
    words(
      "Første tidspunkt etter perioden, ISO 8601",
      "Første tidspunkt etter perioden, ISO 8601",
      "First instant after the period, ISO 8601",
    ),
  ),
  column(
    "withheld",
    "text",
    words("Uten tall", "Utan tal", "Without a figure"),
    words("Hvorfor raden ikke har tall", "Kvifor rada ikkje har tal", "Why the row has no figure"),
    {
      values: coded({
        withheld: words(
          "holdt tilbake; om det er for egen eller andres skyld, sies ikke",
          "halde tilbake; om det er for eiga eller andre si skuld, blir ikkje sagt",
          "withheld; whether for itself or for others is not told",
        ),
        "not-measured": words(
          "kunne ikke måles: se kolonnen problems",
          "kunne ikkje målast: sjå kolonnen problems",
          "could not be measured: see the column problems",
        ),
      }),
      absent: words("raden har tall", "rada har tal", "the row has figures"),
    },
  ),
  column(
    "problems",
    "text",
    words("Feil", "Feil", "Problems"),
    words(
      "Feilkoder, med mellomrom mellom",
      "Feilkodar, med mellomrom mellom",
      "Codes of problems, with spaces between",
    ),
    {
      absent: words("ingen", "ingen", "none"),
    },
  ),
];
