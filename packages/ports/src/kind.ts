import type { FieldClass } from "@prehosp/model";
import type * as z from "zod";
import { alike, firstLost } from "./canonical.ts";

type Classes<P> = { readonly [K in keyof P]-?: z.output<typeof FieldClass> };

/** A kind of fact in one version: its payload, a class for every field, and how older versions are read. */
export interface Kind<K extends string = string, P = unknown> {
  readonly kind: K;
  readonly version: number;
  readonly norsk: string;
  readonly payload: z.ZodType<P>;
  readonly classes: Readonly<Record<string, z.output<typeof FieldClass>>>;
  /** from version n to n + 1, keyed by n. */
  readonly upcast: Readonly<Record<number, (payload: unknown) => unknown>>;
}

/** Declares a kind; a field without a class does not compile. */
export const kind = <const K extends string, S extends z.ZodObject>(spec: {
  readonly kind: K;
  readonly version: number;
  readonly norsk: string;
  readonly payload: S;
  readonly classes: Classes<z.output<S>>;
  readonly upcast?: Readonly<Record<number, (payload: unknown) => unknown>>;
}): Kind<K, z.output<S>> => ({ upcast: {}, ...spec }) as unknown as Kind<K, z.output<S>>;

export interface KindProblem {
  readonly code: "unknown-kind" | "unclassed-field" | "must-be-sealed" | "wrong-payload" | "no-upcast";
  readonly path: string;
  readonly message: string;
}

export type Checked<T> = { readonly ok: T } | { readonly problem: KindProblem };
const no = (code: KindProblem["code"], path: string, message: string) => ({ problem: { code, path, message } });

/** All kinds a hub knows; closed, so that a fact of an unknown kind is refused at the door. */
export class Kinds {
  readonly #by = new Map<string, Kind>();
  constructor(kinds: readonly Kind<string, any>[]) {
    for (const k of kinds) this.#by.set(k.kind, k);
  }

  get names(): readonly string[] {
    return [...this.#by.keys()];
  }

  get all(): readonly Kind[] {
    return [...this.#by.values()];
  }

  /** Checks a payload about to be written: known kind, current version, every field classed, identity sealed. */
  check(fact: { readonly kind: string; readonly version: number; readonly payload: unknown }): Checked<unknown> {
    const k = this.#by.get(fact.kind);
    if (!k) return no("unknown-kind", "/kind", `unknown kind "${fact.kind}"`);
    if (fact.version !== k.version)
      return no("unknown-kind", "/version", `${fact.kind}@${fact.version} is not the current version ${k.version}`);
    for (const field of Object.keys((fact.payload ?? {}) as object)) {
      const c = k.classes[field];
      if (c === undefined)
        return no("unclassed-field", `/payload/${field}`, `${fact.kind} has no class for "${field}"`);
      if (c === "identity")
        return no("must-be-sealed", `/payload/${field}`, `"${field}" is identity and belongs in the vault`);
    }
    const r = k.payload.safeParse(fact.payload);
    if (!r.success) {
      const i = r.error.issues[0]!;
      return no("wrong-payload", `/payload/${i.path.join("/")}`, i.message);
    }
    // zod strips what a nested object does not name: that would be dropped in silence here, or kept without a class elsewhere.
    if (alike(r.data, fact.payload)) return { ok: r.data };
    return no(
      "unclassed-field",
      `/payload${firstLost(fact.payload, r.data)}`,
      `${fact.kind} has no such field, or no JSON there`,
    );
  }

  /** Reads a payload of any version ever written, lifted to the current one. */
  read(fact: { readonly kind: string; readonly version: number; readonly payload: unknown }): Checked<unknown> {
    const k = this.#by.get(fact.kind);
    if (!k) return no("unknown-kind", "/kind", `unknown kind "${fact.kind}"`);
    // Written by a newer hub: what it meant is not known here, and guessing would drop its fields.
    if (fact.version > k.version)
      return no(
        "unknown-kind",
        "/version",
        `${fact.kind}@${fact.version} is newer than version ${k.version} known here`,
      );
    let payload = fact.payload;
    for (let v = fact.version; v < k.version; v++) {
      const up = k.upcast[v];
      if (!up) return no("no-upcast", "/version", `${fact.kind} has no upcaster from version ${v}`);
      payload = up(payload);
    }
    const r = k.payload.safeParse(payload);
    if (r.success) return { ok: r.data };
    return no("wrong-payload", `/payload/${r.error.issues[0]!.path.join("/")}`, r.error.issues[0]!.message);
  }
}
