import type { CodeMeaning, FlatColumn } from "../format.ts";
import { none, says } from "./say.ts";

const unknown: Readonly<Record<string, CodeMeaning>> = { "-1": none("unknown") };
/** 1 is yes. */
export const yes = { "0": false, "1": true };
/** 0 is yes, as the national extension has it. */
export const turned = { "0": true, "1": false };

/** A column of codes, -1 for unknown. */
export const coded = (heading: string, element: string, codes: Parameters<typeof says>[1]): FlatColumn => ({
  heading,
  reads: "codes",
  codes: says(element, { ...codes, ...unknown }),
});
/** A column of numbers or texts, -1 for unknown. */
export const number = (heading: string, element: string, codes: Parameters<typeof says>[1] = {}): FlatColumn => ({
  heading,
  reads: "value",
  element,
  codes: says(element, { ...codes, ...unknown }),
});
/** A column of powers of two added up, -1 for unknown. */
export const sum = (heading: string, element: string, parts: readonly (readonly [number, string])[]): FlatColumn => ({
  heading,
  reads: "sum",
  element,
  zero: "none",
  parts,
  codes: says(element, unknown),
});
/** The codes of a scale by its numbers. */
export const scale = (name: string, from: number, to: number) =>
  Object.fromEntries(
    Array.from({ length: to - from + 1 }, (_, n) => [String(from + n), `${name}-${String(from + n)}`]),
  );
