const isTable = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/**
 * Where what was seen is not what was expected: a path and both values. A table is held to what it names, everything else
 * (a list of sentences too) to every letter.
 */
export const misses = (expected: unknown, seen: unknown, path = ""): readonly string[] => {
  if (isTable(expected) && isTable(seen))
    return Object.entries(expected).flatMap(([key, value]) => misses(value, seen[key], `${path}/${key}`));
  const [said, is] = [JSON.stringify(expected), JSON.stringify(seen)];
  return said === is ? [] : [`${path}: expected ${said}, saw ${is}`];
};
