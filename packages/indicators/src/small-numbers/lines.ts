/** One figure with its counts, and the one it is a part of. */
export interface Line {
  readonly key: string;
  readonly within?: string;
  readonly by?: string;
  /** Nothing could be measured, and everybody knows: it hides nothing and covers nothing. */
  readonly isFault: boolean;
  /** Absent where it was withheld before: its counts are not known here either. */
  readonly counts?: {
    /** Of those whose answer is known. */
    readonly known: readonly number[];
    /** By how many it differs from other figures of the same members. */
    readonly apart?: readonly number[];
    /** Of what was left out of the figure; absent where that alone was withheld before. */
    readonly left?: readonly number[];
  };
  /** What the last of `left` is made up of. */
  readonly parts?: readonly number[];
}
export type Lines = readonly Line[];

/** The lines that one line is the sum of. */
export type Division = readonly number[];

/** Which line is the sum of which; a line may be divided more than once, as a nation into regions and into municipalities. */
export const divisionsOf = (lines: Lines): readonly (readonly Division[])[] => {
  const places = new Map(lines.map(({ key }, at) => [key, at]));
  const made = lines.map(() => new Map<string, number[]>());
  for (const [at, { within, by = "" }] of lines.entries()) {
    const above = within === undefined ? undefined : made[places.get(within) ?? -1];
    above?.set(by, [...(above.get(by) ?? []), at]);
  }
  return made.map((by) => [...by.values()]);
};

/** What lies under a division down to what is shown. */
export interface Under {
  /** The shown ones nearest to the top. */
  readonly shown: readonly number[];
  /** The withheld ones that are not divided. */
  readonly dark: readonly number[];
  /** The withheld ones between, each a sum of others, with what is shown and dark below them. */
  readonly between: readonly { readonly shown: readonly number[]; readonly dark: readonly number[] }[];
}

/** Looks down through withheld lines; one that is divided more than once by its first division. */
export const under = (
  lines: Lines,
  divisions: readonly (readonly Division[])[],
  withheld: ReadonlySet<number>,
  division: Division,
  depth = 0,
): Under => {
  const shown: number[] = [];
  const dark: number[] = [];
  const between: Under["between"][number][] = [];
  for (const at of division) {
    if (lines[at]?.isFault === true) continue;
    const [parts] = divisions[at] ?? [];
    if (!withheld.has(at)) shown.push(at);
    // Lines that go round in a ring have no end.
    else if (parts === undefined || depth > lines.length) dark.push(at);
    else {
      const below = under(lines, divisions, withheld, parts, depth + 1);
      shown.push(...below.shown);
      dark.push(...below.dark);
      between.push(below, ...below.between);
    }
  }
  return { shown, dark, between };
};
