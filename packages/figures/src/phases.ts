import type { Problem } from "@prehosp/statistics";
import { plainText } from "./plain-text.ts";

/** A break in a series: the label of the first point after it, and what was changed. */
export interface SeriesBreak {
  readonly at: string;
  readonly means: string;
}

/** A break with its place among the points, and the stretches between breaks; two breaks at one point are one line. */
export interface Broken {
  readonly breaks: readonly { readonly place: number; readonly at: string; readonly means: string }[];
  readonly phases: readonly { readonly from: number; readonly to: number }[];
}

/** Where the breaks come among the points; a problem where one is at no point, or a label stands twice and a break could be at either. */
export const brokenAt = (labels: readonly string[], given: readonly SeriesBreak[]): Broken | Problem => {
  const means = new Map<number, string>();
  for (const [at, one] of given.entries()) {
    const place = labels.indexOf(plainText(one.at));
    if (place === -1 || place !== labels.lastIndexOf(plainText(one.at))) return { problem: "outside-domain", at };
    const before = means.get(place);
    means.set(place, before === undefined ? plainText(one.means) : `${before}; ${plainText(one.means)}`);
  }
  const breaks = [...means]
    .map(([place, text]) => ({ place, at: labels[place] ?? "", means: text }))
    .sort((a, b) => a.place - b.place);
  const starts = [...new Set([0, ...breaks.map(({ place }) => place)])];
  return { breaks, phases: starts.map((from, i) => ({ from, to: starts[i + 1] ?? labels.length })) };
};
