import type { Text } from "@prehosp/model";
import type { Column } from "../table/column.ts";
import { words } from "../texts.ts";
import { coded, column, noFigure, notOfKind } from "./column-of.ts";

const noLimits = words(
  "holdt tilbake, ikke målt, eller så få tider at ingen grense omslutter noe",
  "halde tilbake, ikkje målt, eller så få tider at inga grense omsluttar noko",
  "withheld, not measured, or so few times that no limits enclose anything",
);
const figure = words(
  "I enheten som kolonnen value_unit sier",
  "I eininga som kolonnen value_unit seier",
  "In the unit that the column value_unit says",
);
const quantile = (p: "p10" | "p90"): readonly Column[] => {
  const n = p.slice(1);
  const named = (of: Text): Text => ({
    ...of,
    nb: `${of.nb} (${p})`,
    nn: `${of.nn ?? of.nb} (${p})`,
    en: `${of.en ?? of.nb} (${p})`,
  });
  const label = words(`${n}-prosentil`, `${n}-prosentil`, `${n}th percentile`);
  const means = words("Type 7 (Hyndman og Fan)", "Type 7 (Hyndman og Fan)", "Type 7 (Hyndman & Fan)");
  const limit = words(
    "Grense av ordningsobservatorer; mangler der så få tider ikke omslutter noe",
    "Grense av ordningsobservatorar; manglar der så få tider ikkje omsluttar noko",
    "Limit by order statistics; absent where so few times enclose nothing",
  );
  const seconds = { absent: notOfKind, unit: "s" };
  return [
    column(p, "number", label, means, seconds),
    column(`${p}_low`, "number", named(words("Nedre grense", "Nedre grense", "Lower limit")), limit, seconds),
    column(`${p}_high`, "number", named(words("Øvre grense", "Øvre grense", "Upper limit")), limit, seconds),
  ];
};

/** The figure and how sure it is. */
export const valueColumns: readonly Column[] = [
  column(
    "value",
    "number",
    words("Verdi", "Verdi", "Value"),
    words("Andelen, medianen eller raten", "Delen, medianen eller raten", "The share, the median or the rate"),
    { absent: noFigure },
  ),
  column(
    "value_unit",
    "text",
    words("Enhet for verdien", "Eining for verdien", "Unit of the value"),
    words("Hva verdien og grensene er i", "Kva verdien og grensene er i", "What the value and its limits are in"),
    {
      values: coded({
        "1": words("andel, 0 til 1", "del, 0 til 1", "share, 0 to 1"),
        s: words("sekunder", "sekund", "seconds"),
        "per person-years": words(
          "hendelser per så mange personår som kolonnen per sier",
          "hendingar per så mange personår som kolonnen per seier",
          "events per as many person-years as the column per says",
        ),
      }),
    },
  ),
  column("low", "number", words("Nedre grense", "Nedre grense", "Lower limit"), figure, { absent: noLimits }),
  column("high", "number", words("Øvre grense", "Øvre grense", "Upper limit"), figure, { absent: noLimits }),
  column(
    "interval_method",
    "text",
    words("Intervall", "Intervall", "Interval"),
    words("Hvordan grensene er regnet ut", "Korleis grensene er rekna ut", "How the limits were computed"),
    { absent: noLimits },
  ),
  column(
    "interval_level",
    "number",
    words("Konfidensnivå", "Konfidensnivå", "Confidence level"),
    words("Som 0.95", "Som 0.95", "Such as 0.95"),
    { absent: noLimits },
  ),
  ...quantile("p10"),
  ...quantile("p90"),
  column(
    "person_years",
    "number",
    words("Personår", "Personår", "Person-years"),
    words(
      "År levd av innbyggerne i perioden",
      "År levde av innbyggjarane i perioden",
      "Years lived by the inhabitants in the period",
    ),
    { absent: notOfKind },
  ),
  column(
    "per",
    "number",
    words("Per", "Per", "Per"),
    words("Per hvor mange personår", "Per kor mange personår", "Per how many person-years"),
    { absent: notOfKind },
  ),
  column(
    "breaks",
    "text",
    words("Brudd", "Brot", "Breaks"),
    words(
      "Dager i perioden da tallene skifter mening, med mellomrom mellom",
      "Dagar i perioden då tala skifter meining, med mellomrom mellom",
      "Days in the period when the figures change meaning, with spaces between",
    ),
    {
      absent: words(
        "ingen, eller raden har ikke tall",
        "ingen, eller rada har ikkje tal",
        "none, or the row has no figures",
      ),
    },
  ),
];
