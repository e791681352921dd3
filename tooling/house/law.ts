import { posix } from "node:path";
import type { House, Room } from "./plan.ts";
import { scan, type Import } from "./scan.ts";

/** One file of a room: its path from the room's folder, and its text. */
export interface SourceFile {
  readonly path: string;
  readonly text: string;
}

/** The part of a package.json that the plan speaks of. */
export interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

/** `a/b/c` → `a`, `@a/b/c` → `@a/b`: the package that a specifier or a rule of the plan speaks of. */
export const packageOf = (specifier: string): string =>
  specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");

const isOwn = (name: string): boolean => name === "prehosp" || name.startsWith("@prehosp/");

/** Whether a rule of the plan covers a specifier; an own package named bare covers its subpaths too. */
export const covers = (rule: string, specifier: string): boolean => {
  if (rule === specifier) return true;
  if (rule.endsWith("*")) return specifier.startsWith(rule.slice(0, -1));
  return isOwn(rule) && packageOf(rule) === rule && specifier.startsWith(`${rule}/`);
};

const anyCovers = (rules: readonly string[], specifier: string): boolean =>
  rules.some((rule) => covers(rule, specifier));

/** The three kinds of file in a room: what is published, what tests it (and the fixtures of that), what builds it. */
export const roleOf = (path: string): "source" | "test" | "tool" => {
  if (/\.test\.tsx?$/.test(path) || /(^|\/)(test|tests|testing|e2e|fixtures)\//.test(path)) return "test";
  return path.startsWith("src/") ? "source" : "tool";
};

const insideRules = (room: Room, path: string): readonly string[] =>
  Object.entries(room.inside ?? {}).flatMap(([folder, rules]) => (path.startsWith(`${folder}/`) ? rules : []));

const judgeRelative = (path: string, role: string, specifier: string): string | undefined => {
  const target = posix.join(posix.dirname(path), specifier);
  if (target.startsWith("../")) return `imports ${specifier}, which lies outside the room`;
  const published = role === "source" && roleOf(target) === "test";
  return published ? `imports ${specifier}, which is there for tests alone` : undefined;
};

const judgeImport = (house: House, room: Room, path: string, role: string, found: Import): string | undefined => {
  const { specifier, typeOnly } = found;
  if (specifier.startsWith(".")) return judgeRelative(path, role, specifier);
  // Vite's own suffixes say how a file is taken in, not where from.
  const bare = specifier.replace(/\?.*$/, "");
  if (packageOf(bare) === room.package) return undefined;
  const kind = house.kinds[room.kind];
  const forbidden = role === "source" && anyCovers(kind?.never ?? [], bare);
  const source = [...room.may, ...insideRules(room, path), ...(typeOnly ? (room.types ?? []) : [])];
  const tests = [...source, ...(room.types ?? []), ...(room.tests ?? []), ...house.tests.may];
  const rules = role === "source" ? source : role === "test" ? tests : [...tests, ...house.tools.may];
  if (!forbidden && anyCovers(rules, bare)) return undefined;
  const typesOnly = !forbidden && !typeOnly && anyCovers(room.types ?? [], bare);
  return typesOnly
    ? `imports values of ${specifier}; only its types are its business`
    : `imports ${specifier}, which house.json does not let it`;
};

/** Every way in which the files of a room break the plan, as `path:line: what`; empty when they keep it. */
export const breaches = (house: House, room: Room, files: readonly SourceFile[]): readonly string[] =>
  files.flatMap(({ path, text }) => {
    const role = roleOf(path);
    const found = scan(path, text);
    const at = (line: number, what: string): string => `${room.path}/${path}:${line}: ${what}`;
    return [
      ...found.errors.map((error) => at(1, `cannot be read: ${error}`)),
      ...found.imports.flatMap((one) => {
        const what = judgeImport(house, room, path, role, one);
        return what === undefined ? [] : [at(one.line, what)];
      }),
      ...(room.kind === "pure" && role === "source"
        ? found.effects.map(({ what, line }) => at(line, `has ${what}, which no pure room has`))
        : []),
    ];
  });

/** Every way in which a room's package.json breaks the plan; what it names must be allowed, and private packages stay out of what is published. */
export const manifestBreaches = (
  house: House,
  room: Room,
  manifest: Manifest,
  published: ReadonlySet<string>,
): readonly string[] => {
  const insides = Object.values(room.inside ?? {}).flat();
  const runtime = [...room.may, ...(room.types ?? []), ...insides].map(packageOf);
  const dev = [...runtime, ...[...(room.tests ?? []), ...house.tests.may, ...house.tools.may].map(packageOf)];
  const allowed = (names: readonly string[], name: string): boolean =>
    names.some((rule) => covers(rule, name)) || names.includes(name);
  const named = { ...manifest.dependencies, ...manifest.peerDependencies };
  return [
    ...(manifest.name === room.package ? [] : [`is named ${manifest.name}, the plan says ${room.package}`]),
    ...Object.keys(named)
      .filter((name) => !allowed(runtime, name))
      .map((name) => `depends on ${name}, which house.json does not let it`),
    ...Object.keys(manifest.devDependencies ?? {})
      .filter((name) => !allowed(dev, name))
      .map((name) => `is developed with ${name}, which house.json does not let it`),
    ...(manifest.private === true
      ? []
      : Object.keys(named)
          .filter((name) => isOwn(name) && !published.has(name))
          .map((name) => `is published and depends on ${name}, which is not`)),
  ].map((what) => `${room.path}/package.json: ${what}`);
};
