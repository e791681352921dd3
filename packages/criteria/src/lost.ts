import { canonicalJson } from "@prehosp/rules";

/** One text for two values that are the same as JSON. */
export const canonical = (value: unknown): string => {
  const said = canonicalJson({ value });
  return "json" in said ? said.json : `not-json ${said.at}`;
};

const plain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const keyOf = (value: unknown): string =>
  canonical(plain(value) ? (value["code"] ?? value["id"] ?? value["number"] ?? value) : value);

/**
 * JSON pointers, in the later value, of what it no longer says of the earlier one. What was added isn't named: things in a list are
 * known by their code, id or number, or by being the same.
 */
export const lost = (was: unknown, is: unknown): readonly string[] => {
  if (Array.isArray(was)) {
    if (!Array.isArray(is)) return [""];
    const there = new Map(is.map((value, i) => [keyOf(value), i]));
    return was.flatMap((value) => {
      const at = there.get(keyOf(value));
      return at === undefined ? [""] : lost(value, is[at]).map((p) => `/${at}${p}`);
    });
  }
  if (plain(was)) {
    if (!plain(is)) return [""];
    return Object.entries(was).flatMap(([name, value]) =>
      value === undefined ? [] : lost(value, is[name]).map((p) => `/${name}${p}`),
    );
  }
  return was === is ? [] : [""];
};
