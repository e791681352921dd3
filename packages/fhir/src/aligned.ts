/** A JSON object. */
export type Json = Readonly<Record<string, unknown>>;

export const isObject = (x: unknown): x is Json => typeof x === "object" && x !== null && !Array.isArray(x);

/** What stands under a key of the object itself. */
export const under = (x: Json, key: string): unknown => (Object.hasOwn(x, key) ? x[key] : undefined);

const NAME = /^_?[A-Za-z][A-Za-z0-9]*$|^\d{1,9}$/;

/** The JSON pointer of what stands under a key; that of the holder where the key is no name of FHIR, since it may be a person's. */
export const inside = (path: string, key: string): string => (NAME.test(key) ? `${path}/${key}` : path);

const NAMES = ["fullUrl", "reference", "url", "system", "title"] as const;

const mark = (x: unknown): string => {
  if (typeof x === "string") return /^(https?|urn):/.test(x) ? x : "";
  if (!isObject(x)) return "";
  const name = NAMES.find((one) => typeof under(x, one) === "string");
  return name === undefined ? "" : `${name} ${String(x[name])}`;
};

/** The elements of a FHIR list by what tells them apart (url, system, reference, title), else by their order. */
export const byMark = (
  list: readonly unknown[],
): ReadonlyMap<string, { readonly at: number; readonly is: unknown }> => {
  const seen = new Map<string, number>();
  return new Map(
    list.map((is, at) => {
      const name = mark(is);
      const n = seen.get(name) ?? 0;
      seen.set(name, n + 1);
      return [`${String(n)} ${name}`, { at, is }] as const;
    }),
  );
};
