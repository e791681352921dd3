import type { Element, NotWhen } from "../element.ts";

/** What REDCap may call a variable, a form or a choice: lower case, digits and underscores. */
export const nameOf = (id: string): string => id.toLowerCase().replaceAll(/[^a-z0-9]+/g, "_");

/** The choices of a field: "female, kvinne | male, mann"; a bar in a label would begin another choice. */
export const choicesOf = (choices: readonly (readonly [code: string, label: string])[]): string =>
  choices.map(([code, label]) => `${nameOf(code)}, ${shown(label).replaceAll("|", "/")}`).join(" | ");

/** A label on one line, as text: REDCap reads HTML in labels. */
export const shown = (label: string): string =>
  label.replaceAll(/\s+/g, " ").replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const ticked = (element: string, code: string, is: boolean): string =>
  `[${nameOf(element)}(${nameOf(code)})] = '${is ? "1" : "0"}'`;

/** Branching logic: shown unless the other element has the value that makes this one not applicable. */
export const unless = ({ element, is }: NotWhen, other: Element | undefined): string => {
  if (other?.type !== "codes")
    return `[${nameOf(element)}] <> '${typeof is === "string" ? nameOf(is) : is ? "1" : "0"}'`;
  const others = Object.keys(other.codes).filter((code) => code !== is);
  // Only a set that is this code alone says so.
  return [ticked(element, String(is), false), ...others.map((code) => ticked(element, code, true))].join(" or ");
};

/** Branching logic: shown while the element has no value. */
export const whileEmpty = (element: Element): string =>
  element.type === "codes"
    ? Object.keys(element.codes)
        .map((code) => ticked(element.id, code, false))
        .join(" and ")
    : `[${nameOf(element.id)}] = ''`;
