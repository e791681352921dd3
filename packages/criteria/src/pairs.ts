/** Two lists matched with each other, and what was left on each side. */
export interface Pairs<T extends object> {
  readonly both: readonly (readonly [T, T])[];
  readonly removed: readonly T[];
  readonly added: readonly T[];
}

/** What a thing is known by in one pass; the side says which list it is of. */
export type Sign<T> = (thing: T, side: "old" | "new") => string;

const once = <T>(things: readonly T[], sign: (thing: T) => string): ReadonlyMap<string, T> => {
  const found = new Map<string, T>();
  const more = new Set<string>();
  for (const thing of things) {
    const said = sign(thing);
    if (found.has(said)) more.add(said);
    found.set(said, thing);
  }
  for (const said of more) found.delete(said);
  return found;
};

/** Matches two lists in passes, the surest first; a sign that two things share matches neither, so that nothing is guessed. */
export const pairsOf = <T extends object>(
  olds: readonly T[],
  news: readonly T[],
  passes: readonly Sign<T>[],
): Pairs<T> => {
  const both: (readonly [T, T])[] = [];
  let removed = olds;
  let added = news;
  for (const sign of passes) {
    const before = once(removed, (t) => sign(t, "old"));
    const after = once(added, (t) => sign(t, "new"));
    const found = [...before].flatMap(([said, old]) => {
      const now = after.get(said);
      return now === undefined ? [] : [[old, now] as const];
    });
    both.push(...found);
    const gone = new Set(found.map(([old]) => old));
    const come = new Set(found.map(([, now]) => now));
    removed = removed.filter((t) => !gone.has(t));
    added = added.filter((t) => !come.has(t));
  }
  return { both, removed, added };
};
