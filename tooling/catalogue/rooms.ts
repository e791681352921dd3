import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { isNormId } from "../../packages/norms/src/index.ts";
import type { AnyCriterion, NotCoded } from "../../packages/rules/src/index.ts";

/** What one room says about the norms: the rules it has, and the norms it doesn't code, with the reason. */
export interface RoomRules {
  readonly room: string;
  readonly criteria: readonly AnyCriterion[];
  readonly notCoded: readonly NotCoded[];
  readonly tensions?: readonly Tension[];
}

/** Two places of the sources that don't say the same, and which one the rules rest on. */
export interface Tension {
  readonly norms: readonly string[];
  readonly about: string;
  readonly one: string;
  readonly other: string;
  readonly taken: string;
}

/** What was read, the rooms that say nothing about norms, and what is wrong, in sentences that name the room. */
export interface Reading {
  readonly rooms: readonly RoomRules[];
  readonly silent: readonly string[];
  readonly problems: readonly string[];
}

const passedBy = new Set(["norms", "rules", "adapters"]);

/** Reads `criteria` and `notCoded` from the index of every package that depends on rules. */
export const readRooms = async (root: string): Promise<Reading> => {
  const rooms: RoomRules[] = [];
  const silent: string[] = [];
  const problems: string[] = [];
  for (const room of readdirSync(join(root, "packages")).toSorted()) {
    const folder = join(root, "packages", room);
    if (passedBy.has(room) || !dependsOnRules(folder)) continue;
    let exported: Readonly<Record<string, unknown>>;
    try {
      exported = (await import(pathToFileURL(join(folder, "src/index.ts")).href)) as Readonly<Record<string, unknown>>;
    } catch (error) {
      problems.push(`packages/${room} cannot be imported: ${String(error)}`);
      continue;
    }
    const read = rulesFrom(room, exported);
    if (typeof read === "string") problems.push(read);
    else if (read !== undefined) rooms.push(read);
    else if (writesCriteria(join(folder, "src")))
      problems.push(
        `packages/${room} writes criteria but its index exports no \`criteria: readonly AnyCriterion[]\` (and \`notCoded\`)`,
      );
    else silent.push(room);
  }
  return { rooms, silent, problems };
};

/** The rules among a room's exports; undefined where it exports neither, a sentence where an export has another shape. */
export const rulesFrom = (
  room: string,
  exported: Readonly<Record<string, unknown>>,
): RoomRules | string | undefined => {
  const { criteria, notCoded, tensions } = exported;
  if (criteria === undefined && notCoded === undefined) return undefined;
  const at = `packages/${room}: export`;
  if (criteria !== undefined && !(Array.isArray(criteria) && criteria.every(isCriterion)))
    return `${at} \`criteria\` must be an array of criteria made with criteriaOver`;
  if (notCoded !== undefined && !(Array.isArray(notCoded) && notCoded.every(isNotCoded)))
    return `${at} \`notCoded\` must be an array of { norm: NormId, because: string }`;
  if (tensions !== undefined && !(Array.isArray(tensions) && tensions.every(isTension)))
    return `${at} \`tensions\` must be an array of { norms, about, one, other, taken }`;
  return {
    room,
    criteria: (criteria ?? []) as readonly AnyCriterion[],
    notCoded: (notCoded ?? []) as readonly NotCoded[],
    tensions: (tensions ?? []) as readonly Tension[],
  };
};

/** Norm → the source files that cite it, in rooms, adapters and apps; how a norm that needs no criterion is still code. */
export const citationsIn = (root: string): Citations => {
  const cited = new Map<string, string[]>();
  for (const file of sourcesIn(root)) {
    const ids = new Set(readFileSync(join(root, file), "utf8").match(/\b(?:AH-\d\.\d|NN|NM|ST|KK)-[a-z]\b/g));
    for (const id of ids) if (isNormId(id)) cited.set(id, [...(cited.get(id) ?? []), file]);
  }
  return cited;
};

/** Norm id → files. */
export type Citations = ReadonlyMap<string, readonly string[]>;

const sourcesIn = (root: string): readonly string[] =>
  ["packages", "apps"]
    .flatMap((top) =>
      readdirSync(join(root, top), { recursive: true, encoding: "utf8" }).map(
        (f) => `${top}/${f.replaceAll("\\", "/")}`,
      ),
    )
    .filter(
      (f) =>
        /\/src\/.*\.tsx?$/.test(f) &&
        !/node_modules|\/dist\/|\/vignettes\/|\.test\.tsx?$|^packages\/(?:norms|rules)\//.test(f),
    )
    .toSorted();

const isCriterion = (x: unknown): x is AnyCriterion =>
  typeof x === "object" &&
  x !== null &&
  "judge" in x &&
  typeof x.judge === "function" &&
  "examples" in x &&
  Array.isArray(x.examples) &&
  "cites" in x &&
  Array.isArray(x.cites) &&
  x.cites.every(isNormId);

const isNotCoded = (x: unknown): x is NotCoded =>
  typeof x === "object" &&
  x !== null &&
  "norm" in x &&
  isNormId(x.norm) &&
  "because" in x &&
  typeof x.because === "string" &&
  x.because.trim() !== "";

const isTension = (x: unknown): x is Tension =>
  typeof x === "object" &&
  x !== null &&
  "norms" in x &&
  Array.isArray(x.norms) &&
  x.norms.every(isNormId) &&
  ["about", "one", "other", "taken"].every((k) => typeof (x as Readonly<Record<string, unknown>>)[k] === "string");

const dependsOnRules = (folder: string): boolean => {
  const manifest = join(folder, "package.json");
  if (!existsSync(manifest) || !existsSync(join(folder, "src/index.ts"))) return false;
  const { dependencies = {} } = JSON.parse(readFileSync(manifest, "utf8")) as { dependencies?: Record<string, string> };
  return "@prehosp/rules" in dependencies;
};

const writesCriteria = (src: string): boolean =>
  readdirSync(src, { recursive: true, encoding: "utf8" }).some(
    (file) =>
      file.endsWith(".ts") &&
      !file.endsWith(".test.ts") &&
      readFileSync(join(src, file), "utf8").includes("criteriaOver("),
  );
