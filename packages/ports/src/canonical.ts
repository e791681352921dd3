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

// What JSON does not write as it stands: quote, backslash, control characters, and surrogates, which may be halves.
const special = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;
const quoted = (x: string): string | undefined =>
  !special.test(x) ? `"${x}"` : x.isWellFormed() ? JSON.stringify(x) : undefined;

/** The names of an object in the order of RFC 8785, each with its text and what stands before it; one with a lone surrogate has none. */
type Names = readonly { readonly name: string; readonly first: string | undefined; readonly later: string }[];
// sort() orders by UTF-16 code units, as RFC 8785 asks.
const sorted = (x: object): Names =>
  Object.keys(x)
    .sort()
    .map((name) => {
      const said = quoted(name);
      return { name, first: said && `{${said}:`, later: `,${said}:` };
    });

// Objects with the same names come again and again: their order is found by going from name to name. Bounded, since names may be data too.
interface Shape {
  readonly depth: number;
  readonly next: Map<string, Shape>;
  names?: Names;
}
const noNames: Shape = { depth: 0, next: new Map() };
let room = 5000;
const after = (shape: Shape, name: string): Shape | undefined => {
  const known = shape.next.get(name);
  if (known !== undefined || room === 0 || shape.depth === 40 || name.length > 40) return known;
  room--;
  const made: Shape = { depth: shape.depth + 1, next: new Map() };
  shape.next.set(name, made);
  return made;
};
const namesOf = (x: object): Names => {
  let shape: Shape | undefined = noNames;
  for (const name in x) {
    shape = after(shape, name);
    if (shape === undefined) return sorted(x);
  }
  return (shape.names ??= sorted(x));
};

const fields = (x: Readonly<Record<string, unknown>>, inside: object[]): string | undefined => {
  let all = "";
  // A field that is undefined is a field that is not there.
  for (const { name, first, later } of namesOf(x)) {
    const value = x[name];
    if (value === undefined) continue;
    const said = text(value, inside);
    if (said === undefined || first === undefined) return undefined;
    all += (all === "" ? first : later) + said;
  }
  return all === "" ? "{}" : `${all}}`;
};

const text = (x: unknown, inside: object[]): string | undefined => {
  if (typeof x === "string") return quoted(x);
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
  for (const name in x) if (x[name] !== undefined) n++;
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
  for (const name in one)
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
