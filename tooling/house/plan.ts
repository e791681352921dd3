import { readFileSync } from "node:fs";
import { join } from "node:path";

/** One room of the house as house.json declares it. */
export interface Room {
  readonly path: string;
  readonly package: string;
  readonly kind: string;
  readonly group?: string;
  readonly status: "built" | "later";
  readonly question: string;
  /** Packages that source may import; `a/b` is that subpath alone, `a/*` is every subpath of a, an own package named bare is all of it. */
  readonly may: readonly string[];
  /** Packages of which only types may be imported. */
  readonly types?: readonly string[];
  /** Packages that only one folder of the room may import. */
  readonly inside?: Readonly<Record<string, readonly string[]>>;
  /** Packages that the room's tests may import as well. */
  readonly tests?: readonly string[];
  readonly never: readonly string[];
}

/** The whole plan, house.json. */
export interface House {
  readonly kinds: Readonly<Record<string, { readonly means: string; readonly never: readonly string[] }>>;
  readonly tests: { readonly may: readonly string[] };
  readonly tools: { readonly may: readonly string[] };
  readonly rooms: Readonly<Record<string, Room>>;
}

export const root: string = join(import.meta.dirname, "..", "..");

/** house.json as it stands in the checkout. */
export const readHouse = (): House => JSON.parse(readFileSync(join(root, "house.json"), "utf8")) as House;
