/** Digits that stand together, with where they stand. */
export interface Group {
  readonly digits: string;
  readonly from: number;
  readonly to: number;
}

/** Groups of digits with nothing but blanks, dots, dashes, slashes and brackets between them. */
export type Run = readonly Group[];

const BETWEEN = /^[\s\u00A0.\-/()·_]{1,4}$/u;
const MOST_GROUPS = 15;

export const runsOf = (text: string): readonly Run[] => {
  const runs: Group[][] = [];
  for (const match of text.matchAll(/\d+/gu)) {
    const group = { digits: match[0], from: match.index, to: match.index + match[0].length };
    const run = runs.at(-1);
    const last = run?.at(-1);
    if (run !== undefined && last !== undefined && BETWEEN.test(text.slice(last.to, group.from))) run.push(group);
    else runs.push([group]);
  }
  return runs;
};

/** Every stretch of whole groups that has so many digits together, from the left, none inside another. */
export const stretches = (
  run: Run,
  digits: number,
  is: (joined: string, groups: readonly Group[]) => boolean,
): readonly Group[] => {
  const found: Group[] = [];
  for (let first = 0; first < run.length; first++) {
    let joined = "";
    for (let last = first; last < run.length && last < first + MOST_GROUPS && joined.length < digits; last++) {
      joined += run[last]?.digits ?? "";
      const [one, end] = [run[first], run[last]];
      if (joined.length !== digits || one === undefined || end === undefined) continue;
      if (!is(joined, run.slice(first, last + 1))) continue;
      found.push({ digits: joined, from: one.from, to: end.to });
      first = last;
    }
  }
  return found;
};
