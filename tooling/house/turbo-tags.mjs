// Generates from house.json the tags of every package (its turbo.json) and the boundaries of the root turbo.json.
// Usage: node tooling/house/turbo-tags.mjs [--check]     --check writes nothing and fails where a file is out of date.
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const read = (path) => JSON.parse(readFileSync(path, "utf8"));
const packageOf = (specifier) => specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

const byName = (a, b) => a.localeCompare(b, "en");

/** The files that house.json asks for, as path from the root → JSON value. */
export const turboFiles = (house, rootTurbo) => {
  const built = Object.entries(house.rooms).filter(([, room]) => room.status === "built");
  const roomOf = new Map(built.map(([name, room]) => [room.package, name]));
  const direct = (room) =>
    [
      ...room.may,
      ...(room.types ?? []),
      ...(room.tests ?? []),
      ...house.tests.may,
      ...house.tools.may,
      ...Object.values(room.inside ?? {}).flat(),
    ]
      .map((rule) => roomOf.get(packageOf(rule)))
      .filter((name) => name !== undefined);
  // Turborepo holds a tag to everything below it, so a room's list is what it may import and what that may import.
  const reach = (name, seen = new Set([name])) => {
    for (const next of direct(house.rooms[name])) {
      if (seen.has(next)) continue;
      seen.add(next);
      reach(next, seen);
    }
    return seen;
  };
  const tags = Object.fromEntries(
    built.map(([name]) => [
      name,
      { dependencies: { allow: [...reach(name)].filter((other) => other !== name).toSorted(byName) } },
    ]),
  );
  return new Map([
    ["turbo.json", { ...rootTurbo, boundaries: { tags } }],
    ...built.map(([name, room]) => {
      // What a package adds to its own turbo.json beside the tags is kept.
      const own = existsSync(join(root, room.path, "turbo.json")) ? read(join(root, room.path, "turbo.json")) : {};
      return [join(room.path, "turbo.json"), { ...own, extends: ["//"], tags: [name] }];
    }),
  ]);
};

const root = join(import.meta.dirname, "..", "..");

/** The files that differ from what house.json asks for. */
export const outOfDate = () => {
  const files = turboFiles(read(join(root, "house.json")), read(join(root, "turbo.json")));
  const differs = ([path, value]) =>
    !existsSync(join(root, path)) || JSON.stringify(read(join(root, path))) !== JSON.stringify(value);
  return [...files].filter(differs);
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = outOfDate();
  const check = process.argv.includes("--check");
  for (const [path, value] of stale) {
    console.log(check ? `${path} is out of date: node tooling/house/turbo-tags.mjs` : `wrote ${path}`);
    if (!check) writeFileSync(join(root, path), `${JSON.stringify(value, null, 2)}\n`);
  }
  if (check && stale.length > 0) process.exitCode = 1;
}
