const counted = (all: readonly unknown[]): ReadonlyMap<unknown, number> => {
  const counts = new Map<unknown, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
};

/** Cohen's kappa of pairs of categories: agreement beyond what the two's own frequencies would give by chance. */
export const kappaOf = (pairs: readonly (readonly [unknown, unknown])[]): number | undefined => {
  const n = pairs.length;
  const [first, second] = [counted(pairs.map(([a]) => a)), counted(pairs.map(([, b]) => b))];
  const chance = [...first].reduce((sum, [category, count]) => sum + count * (second.get(category) ?? 0), 0) / (n * n);
  const agreed = pairs.filter(([a, b]) => a === b).length / n;
  return n === 0 || chance === 1 ? undefined : (agreed - chance) / (1 - chance);
};
