const isObject = (x: unknown): x is Readonly<Record<string, unknown>> =>
  typeof x === "object" && x !== null && !Array.isArray(x);

const isPlain = (x: object): boolean => {
  const proto: unknown = Object.getPrototypeOf(x);
  return proto === Object.prototype || proto === null;
};

const list = (items: readonly unknown[], inside: object[]): string | undefined => {
  let all = "[";
  for (let i = 0; i < items.length; i++) {
    const item = text(items[i], inside);
    if (item === undefined) return undefined;
    all += i === 0 ? item : `,${item}`;
  }
  return `${all}]`;
};

// Names of fields come again and again; a name with a lone surrogate has no text.
const names = new Map<string, string | undefined>();
const nameOf = (name: string): string | undefined => {
  const known = names.get(name);
  if (known !== undefined) return known;
  const said = name.isWellFormed() ? `${JSON.stringify(name)}:` : undefined;
  if (names.size < 2000 && name.length < 40) names.set(name, said);
  return said;
};

const fields = (x: Readonly<Record<string, unknown>>, inside: object[]): string | undefined => {
  let all = "{";
  // A field that is undefined is a field that is not there; sort() orders by UTF-16 code units, as RFC 8785 asks.
  for (const name of Object.keys(x).sort()) {
    const value = x[name];
    if (value === undefined) continue;
    const said = text(value, inside);
    const called = nameOf(name);
    if (said === undefined || called === undefined) return undefined;
    all += all.length === 1 ? called + said : `,${called}${said}`;
  }
  return `${all}}`;
};

const text = (x: unknown, inside: object[]): string | undefined => {
  if (typeof x === "string") return x.isWellFormed() ? JSON.stringify(x) : undefined;
  if (x === null || typeof x === "boolean") return String(x);
  if (typeof x === "number") return Number.isFinite(x) ? JSON.stringify(x) : undefined;
  if (typeof x !== "object" || inside.includes(x)) return undefined;
  inside.push(x);
  const all = Array.isArray(x)
    ? list(x, inside)
    : isPlain(x)
      ? fields(x as Readonly<Record<string, unknown>>, inside)
      : undefined;
  inside.pop();
  return all;
};

/** The RFC 8785 canonical JSON of a value, or undefined where it is no JSON (NaN, Date, function, cycle, lone surrogate). */
export const canonical = (value: unknown): string | undefined => text(value, []);

const defined = (x: Readonly<Record<string, unknown>>): number => {
  let n = 0;
  for (const name of Object.keys(x)) if (x[name] !== undefined) n++;
  return n;
};

/**
 * Whether two JSON values have the same canonical text, without writing it. What is the same value is alike, JSON or not;
 * an object that is not plain, such as a Date, is alike to no other.
 */
export const alike = (a: unknown, b: unknown): boolean => {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b))
    return Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((item, i) => alike(item, b[i]));
  if (!isPlain(a) || !isPlain(b)) return false;
  const [one, other] = [a as Readonly<Record<string, unknown>>, b as Readonly<Record<string, unknown>>];
  for (const name of Object.keys(one))
    if (one[name] !== undefined && !(Object.hasOwn(other, name) && alike(one[name], other[name]))) return false;
  return defined(one) === defined(other);
};

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
