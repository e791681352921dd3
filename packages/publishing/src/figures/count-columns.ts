import type { Column } from "../table/column.ts";
import { words } from "../texts.ts";
import { coded, column, count, noFigure, noLeftOut, notOfKind } from "./column-of.ts";

/** How the population came out. */
export const countColumns: readonly Column[] = [
  column(
    "minimum_denominator",
    "whole",
    words("Minste nevner", "Minste nemnar", "Minimum denominator"),
    words(
      "Under denne nevneren vises ingen tall",
      "Under denne nemnaren blir ingen tal viste",
      "Below this denominator no figure is shown",
    ),
  ),
  column(
    "left_out",
    "text",
    words("De utelatte", "Dei utelatne", "The left out"),
    words(
      "Om population, excluded, unplaced og missing er oppgitt",
      "Om population, excluded, unplaced og missing er oppgitt",
      "Whether population, excluded, unplaced and missing are told",
    ),
    {
      values: coded({
        told: words("oppgitt", "oppgitt", "told"),
        withheld: words(
          "alle fire holdt tilbake: for få i en av dem, eller en som for få kunne regnes ut av",
          "alle fire haldne tilbake: for få i ein av dei, eller ein som for få kunne reknast ut av",
          "all four withheld: too few in one of them, or one by which too few could be worked out",
        ),
      }),
      absent: noFigure,
    },
  ),
  count(
    "population",
    words("Populasjon", "Populasjon", "Population"),
    words(
      "Alle i perioden, før noe er utelatt",
      "Alle i perioden, før noko er utelate",
      "All in the period, before exclusions",
    ),
    noLeftOut,
  ),
  count(
    "excluded",
    words("Utelatt", "Utelatne", "Excluded"),
    words("Utelatt, av alle grunner", "Utelatne, av alle grunnar", "Left out, for all reasons"),
    noLeftOut,
  ),
  column(
    "excluded_reasons",
    "text",
    words("Grunner", "Grunnar", "Reasons"),
    words(
      "Utelatt grunn for grunn: kode=antall, med mellomrom mellom",
      "Utelatne grunn for grunn: kode=antal, med mellomrom mellom",
      "Left out reason by reason: code=count, with spaces between",
    ),
    { absent: noLeftOut },
  ),
  count(
    "unplaced",
    words("Uten tidspunkt", "Utan tidspunkt", "Without a time"),
    words(
      "Uten noe tidspunkt; telles i ingen periode",
      "Utan noko tidspunkt; blir talde i ingen periode",
      "Without any time; counted in no period",
    ),
    noLeftOut,
  ),
  count(
    "missing",
    words("Manglende", "Manglande", "Missing"),
    words(
      "I populasjonen, ikke utelatt, uten kjent svar",
      "I populasjonen, ikkje utelatne, utan kjent svar",
      "In the population, not excluded, without a known answer",
    ),
    noLeftOut,
  ),
  count(
    "denominator",
    words("Nevner", "Nemnar", "Denominator"),
    words(
      "Populasjon minus utelatt minus manglende",
      "Populasjon minus utelatne minus manglande",
      "Population less excluded less missing",
    ),
  ),
  count(
    "numerator",
    words("Teller", "Teljar", "Numerator"),
    words("Hvor mange som oppfyller", "Kor mange som oppfyller", "How many fulfil"),
    notOfKind,
  ),
];
