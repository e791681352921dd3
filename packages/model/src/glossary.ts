import * as z from "zod";
import { Absent } from "./absence/index.ts";

/** One word of the house: an exported schema (`path` empty) or a field of it ("times[].exactness"). */
export interface GlossaryEntry {
  readonly name: string;
  readonly path: string;
  readonly norsk: string;
  readonly means: string;
  readonly source?: string;
}

/** A schema or field that does not say what it is; `lacks` names what is missing. */
export interface GlossaryGap {
  readonly name: string;
  readonly path: string;
  readonly lacks: readonly ("norsk" | "means")[];
}

type Schema = z.core.$ZodType;
type Exports = Readonly<Record<string, unknown>>;
interface Word {
  readonly name: string;
  readonly path: string;
  readonly schema: Schema;
}

/**
 * The words of a module namespace (`import * as room`), in the order of its names; those without words are in `gapsOf`.
 * `elsewhere` names namespaces whose schemas have their entry there and are not walked again here.
 */
export const entriesOf = (exports: Exports, elsewhere: readonly Exports[] = []): readonly GlossaryEntry[] =>
  wordsOf(exports, elsewhere).flatMap(({ name, path, schema }) => {
    const { norsk, means, source } = said(schema);
    if (norsk === undefined || means === undefined) return [];
    return [{ name, path, norsk, means, ...(source === undefined ? {} : { source }) }];
  });

/** The exported schemas and fields that lack `norsk` or `means` in their `.meta`; a room's test expects none. */
export const gapsOf = (exports: Exports, elsewhere: readonly Exports[] = []): readonly GlossaryGap[] =>
  wordsOf(exports, elsewhere).flatMap(({ name, path, schema }) => {
    const words = said(schema);
    const lacks = (["norsk", "means"] as const).filter((key) => words[key] === undefined);
    return lacks.length === 0 ? [] : [{ name, path, lacks }];
  });

const wordsOf = (exports: Exports, elsewhere: readonly Exports[]): readonly Word[] => {
  const own = schemasOf(exports);
  const seen = new Set([Absent, ...[exports, ...elsewhere].flatMap(schemasOf).map(([, schema]) => schema)]);
  return own
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, schema]) => [{ name, path: "", schema }, ...fields(schema, name, "", seen)]);
};

const schemasOf = (exports: Exports): readonly (readonly [string, Schema])[] =>
  Object.entries(exports).filter((pair): pair is [string, Schema] => isSchema(pair[1]));

/** Fields of what lies inside a schema; a schema that is exported itself has its own heading and is not walked again. */
const fields = (schema: Schema, name: string, path: string, seen: ReadonlySet<Schema>): readonly Word[] => {
  const def = defOf(schema);
  if (def.type === "object")
    return Object.entries(def.shape).flatMap(([key, field]) => {
      const at = path === "" ? key : `${path}.${key}`;
      return [{ name, path: at, schema: field }, ...within(field, name, at, seen)];
    });
  const suffix = def.type === "array" ? "[]" : def.type === "record" || def.type === "map" ? "{}" : "";
  return once(insideOf(def).flatMap((inner) => within(inner, name, `${path}${suffix}`, seen)));
};

const within = (schema: Schema, name: string, path: string, seen: ReadonlySet<Schema>): readonly Word[] =>
  lineage(schema).some((s) => seen.has(s)) ? [] : fields(schema, name, path, new Set([...seen, schema]));

/** A field that several variants of a union share is one word where they say the same. */
const once = (words: readonly Word[]): readonly Word[] => {
  const kept = new Map<string, Word>();
  for (const word of words) {
    const { norsk, means } = said(word.schema);
    kept.set(JSON.stringify([word.path, norsk, means]), word);
  }
  return [...kept.values()];
};

const insideOf = (def: z.core.$ZodTypes["_zod"]["def"]): readonly Schema[] => {
  switch (def.type) {
    case "array":
      return [def.element];
    case "union":
      return def.options;
    case "record":
    case "map":
      return [def.valueType];
    case "tuple":
      return def.rest === null ? def.items : [...def.items, def.rest];
    case "intersection":
      return [def.left, def.right];
    case "lazy":
      return [def.getter()];
    default:
      return wrapped(def);
  }
};

const wrapped = (def: z.core.$ZodTypes["_zod"]["def"]): readonly Schema[] => {
  switch (def.type) {
    case "optional":
    case "nullable":
    case "readonly":
    case "nonoptional":
    case "default":
    case "prefault":
    case "catch":
      return [def.innerType];
    case "pipe":
      return [def.in];
    default:
      return [];
  }
};

/** What a schema says of itself; where it only wraps another (optional, readonly, or "this or absent") the inner one speaks. */
const said = (schema: Schema): { norsk?: string; means?: string; source?: string } => {
  const meta = z.globalRegistry.get(schema);
  if (text(meta?.["norsk"]) !== undefined) {
    const [norsk, means, source] = ["norsk", "means", "source"].map((key) => text(meta?.[key]));
    return { ...(norsk && { norsk }), ...(means && { means }), ...(source && { source }) };
  }
  const def = defOf(schema);
  const inner = def.type === "union" ? def.options.filter((option) => option !== Absent) : wrapped(def);
  const [only] = inner;
  return only !== undefined && inner.length === 1 ? said(only) : {};
};

const text = (value: unknown): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value : undefined;

const isSchema = (value: unknown): value is Schema => value instanceof z.core.$ZodType;

const defOf = (schema: Schema) => (schema as z.core.$ZodTypes)._zod.def;

/** The schema and those it was cloned from by `.meta`, `.brand` and `.refine`. */
const lineage = (schema: Schema): readonly Schema[] => {
  const { parent } = schema._zod;
  return parent === undefined ? [schema] : [schema, ...lineage(parent)];
};
