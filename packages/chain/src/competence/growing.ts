/** A list that only grows, by something in each of its entries; read on from where it was read to. */
export const growing = <T, K>(keysOf: (one: T) => readonly K[]): ((list: readonly T[], key: K) => readonly T[]) => {
  const kept = new WeakMap<readonly T[], { readonly by: Map<K, T[]>; read: number }>();
  return (list, key) => {
    const had = kept.get(list) ?? { by: new Map<K, T[]>(), read: 0 };
    kept.set(list, had);
    for (; had.read < list.length; had.read += 1) {
      const one = list[had.read] as T;
      for (const k of new Set(keysOf(one))) {
        const there = had.by.get(k);
        if (there === undefined) had.by.set(k, [one]);
        else there.push(one);
      }
    }
    return had.by.get(key) ?? [];
  };
};
