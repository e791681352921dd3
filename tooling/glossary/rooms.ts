import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

/** One entry of a package, with what it exports. */
export interface Room {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly "@prehosp/source"?: string }>>;
}

// These entries need their runner around them and publish no datum.
const runners = new Set(["@prehosp/conformance/vitest"]);

/** Every room's entries from source, in the order of their names. A room that cannot be imported fails the whole, by name. */
export const roomsOf = async (root: string): Promise<readonly Room[]> => {
  const rooms: Room[] = [];
  for (const { name, file } of entries(root).toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    try {
      const exports = (await import(pathToFileURL(file).href)) as Readonly<Record<string, unknown>>;
      rooms.push({ name, exports });
    } catch (error) {
      throw new Error(`${name} cannot be imported`, { cause: error });
    }
  }
  return rooms;
};

const entries = (root: string): readonly { readonly name: string; readonly file: string }[] =>
  ["packages", "packages/adapters"]
    .flatMap((folder) => readdirSync(join(root, folder)).map((one) => join(root, folder, one)))
    .filter((folder) => existsSync(join(folder, "package.json")))
    .flatMap((folder) => {
      const manifest = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as Manifest;
      return Object.entries(manifest.exports ?? {}).flatMap(([subpath, target]) => {
        const source = typeof target === "string" ? undefined : target["@prehosp/source"];
        const name = manifest.name + subpath.slice(1);
        return source === undefined || runners.has(name) ? [] : [{ name, file: join(folder, source) }];
      });
    });
