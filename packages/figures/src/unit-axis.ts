import { type Language, type Text, say } from "@prehosp/model";
import { type Axis, axis } from "./axis.ts";
import { type Unit, sayNumber, sayValue } from "./said.ts";
import { texts } from "./texts.ts";

/** The finest step that an axis of this unit has: no finer than values are printed. */
export const finestOf = (unit: Unit): number => (unit === "share" ? 0.01 : unit === "count" ? 1 : 0.1);

/** The axis of some values in at most so many steps; a share's ends at 100 %. Nothing where there are none: then it has no numbers. */
export const axisOf = (values: readonly number[], most: number, unit: Unit): Axis | undefined =>
  values.length === 0
    ? undefined
    : axis(Math.min(...values), Math.max(...values), most, finestOf(unit), unit === "share" ? 1 : Infinity);

/** A value on the axis; minutes stand without their unit, which the axis' name says. */
export const sayTick = (value: number, unit: Unit, digits: number, language: Language): string => {
  if (unit === "share") return sayValue(value, unit, language, Math.max(0, digits - 2));
  return sayNumber(value, digits, language);
};

/** What the axis is called; nothing where each tick says it. */
export const scaleName = (unit: Unit, said: (text: Text) => string = say): string =>
  unit === "per-100000" ? said(texts.per100000) : unit === "minutes" ? said(texts.minutesAxis) : "";
