import type { Text } from "@prehosp/model";
import type { Column, ColumnType } from "../table/column.ts";
import { words } from "../texts.ts";

export const noFigure = words(
  "holdt tilbake eller ikke målt: se kolonnen withheld",
  "halde tilbake eller ikkje målt: sjå kolonnen withheld",
  "withheld or not measured: see the column withheld",
);
/** Of what the population was made up of: withheld for itself where the figure is there. */
export const noLeftOut = words(
  "holdt tilbake eller ikke målt: se kolonnene withheld og left_out",
  "halde tilbake eller ikkje målt: sjå kolonnane withheld og left_out",
  "withheld or not measured: see the columns withheld and left_out",
);
export const notOfKind = words(
  "holdt tilbake, ikke målt, eller målet er av et annet slag",
  "halde tilbake, ikkje målt, eller målet er av eit anna slag",
  "withheld, not measured, or the figure is of another kind",
);
export const column = (
  name: string,
  type: ColumnType,
  label: Text,
  means: Text,
  more: Pick<Column, "absent" | "unit" | "values"> = {},
): Column => ({ name, type, label, means, ...more });
export const count = (name: string, label: Text, means: Text, absent: Text = noFigure): Column =>
  column(name, "whole", label, means, { absent });
export const coded = <C extends string>(of: Readonly<Record<C, Text>>) =>
  Object.entries<Text>(of).map(([code, label]) => ({ code, label }));
