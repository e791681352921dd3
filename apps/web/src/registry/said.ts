import { type Day, sayDay } from "@prehosp/model/time";
import { type Element, type Entry, type SaidEntry, valueSchema } from "@prehosp/registry";
import { dayOf } from "../day-of.ts";

/** A field that is left empty. */
export const NOTHING: SaidEntry = { absent: "not-recorded" };

/** The reference of what only this screen knows of yet. */
export const UNSENT = "unsent";

/** A value of a type that is written as one line. */
export type Lined = Extract<Element, { type: "integer" | "decimal" | "day" | "pattern" }>;

const valueIn = (element: Lined, text: string): unknown => {
  switch (element.type) {
    case "integer":
      return /^\d+$/.test(text) ? Number(text) : undefined;
    case "decimal":
      return /^\d+([.,]\d+)?$/.test(text) ? Number(text.replace(",", ".")) : undefined;
    case "day":
      return dayOf(text);
    case "pattern":
      return text.toUpperCase();
  }
};

/** What a line says of an element: an empty one says nothing; undefined where it isn't a value the element takes. */
export const saidIn = (element: Lined, written: string): SaidEntry | undefined => {
  const text = written.trim();
  if (text === "") return NOTHING;
  const read = valueSchema(element).safeParse(valueIn(element, text));
  return read.success ? { value: read.data as string | number } : undefined;
};

/** The line that a value is written as; one that is absent is none. */
export const lineOf = (element: Lined, entry: Entry<unknown>): string => {
  if (!("value" in entry)) return "";
  if (element.type === "day") return sayDay(entry.value as Day);
  return element.type === "decimal" ? String(entry.value).replace(".", ",") : String(entry.value);
};

/** What was said as an entry of the form, before the hub has answered. */
export const entryOf = (said: SaidEntry): Entry<unknown> => ({ ...said, source: { system: "skjema", ref: UNSENT } });

/** What an entry says, without where it comes from. */
export const saidOf = (entry: Entry<unknown>): SaidEntry => {
  const { source: _, ...said } = entry;
  return said as SaidEntry;
};

/** Whether a field is answered: a value, or a reason why there is none. */
export const isAnswered = (entry: Entry<unknown> | undefined): boolean =>
  entry !== undefined && ("value" in entry || entry.absent !== "not-recorded");
