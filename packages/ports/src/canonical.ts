const isObject = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === "object" && x !== null && !Array.isArray(x);

const text = (x: unknown, inside: ReadonlySet<unknown>): string | undefined => {
  if (x === null || typeof x === "boolean") return String(x);
  if (typeof x === "number") return Number.isFinite(x) ? JSON.stringify(x) : undefined;
  if (typeof x === "string") return x.isWellFormed() ? JSON.stringify(x) : undefined;
  if (typeof x !== "object" || inside.has(x)) return undefined;
  const within = new Set(inside).add(x);
  if (Array.isArray(x)) {
    const items = x.map((item) => text(item, within));
    return items.includes(undefined) ? undefined : `[${items.join(",")}]`;
  }
  const proto: unknown = Object.getPrototypeOf(x);
  if (!isObject(x) || (proto !== Object.prototype && proto !== null)) return undefined;
  const fields: string[] = [];
  // A field that is undefined is a field that is not there; sort() orders by UTF-16 code units, as RFC 8785 asks.
  for (const name of Object.keys(x).sort()) {
    if (x[name] === undefined) continue;
    const value = text(x[name], within);
    if (value === undefined || !name.isWellFormed()) return undefined;
    fields.push(`${JSON.stringify(name)}:${value}`);
  }
  return `{${fields.join(",")}}`;
};

/** The RFC 8785 canonical JSON of a value, or undefined where it is no JSON (NaN, Date, function, cycle, lone surrogate). */
export const canonical = (value: unknown): string | undefined => text(value, new Set());

/** The JSON pointer of the first thing in `whole` that `kept` does not hold alike; "" for the value itself. */
export const firstLost = (whole: unknown, kept: unknown): string => {
  if (!isObject(whole) && !Array.isArray(whole)) return "";
  if (typeof kept !== "object" || kept === null) return "";
  for (const [name, value] of Object.entries(whole)) {
    const other = (kept as Readonly<Record<string, unknown>>)[name];
    if (value !== undefined && (canonical(value) === undefined || canonical(value) !== canonical(other)))
      return `/${name}${firstLost(value, other)}`;
  }
  return "";
};
