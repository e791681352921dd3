import { parseSync } from "vite";

/** One import of a file: the specifier, whether it leaves nothing at run time, and the line. */
export interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
  readonly line: number;
}

/** What one source file does that the plan has an opinion on. */
export interface Scan {
  readonly imports: readonly Import[];
  /** Clock, network, randomness, throw and the like: what no pure room does. */
  readonly effects: readonly { readonly what: string; readonly line: number }[];
  readonly errors: readonly string[];
}

type Node = { readonly type: string; readonly start: number; readonly [field: string]: unknown };

const isNode = (value: unknown): value is Node =>
  typeof value === "object" && value !== null && typeof (value as { type?: unknown }).type === "string";

const nameOf = (value: unknown): string | undefined =>
  isNode(value) && value.type === "Identifier" ? String(value["name"]) : undefined;

const literal = (value: unknown): string | undefined =>
  isNode(value) && value.type === "Literal" && typeof value["value"] === "string" ? value["value"] : undefined;

const members = new Set([
  "Date.now",
  "Math.random",
  "crypto.randomUUID",
  "crypto.getRandomValues",
  "performance.now",
  "Temporal.Now",
]);
const callees = new Set(["fetch", "setTimeout", "setInterval", "setImmediate", "queueMicrotask", "require"]);
// What belongs to a browser is not in the types of a pure room to begin with.
const objects = new Set(["process", "console", "globalThis"]);

const effectOf = (node: Node): string | undefined => {
  if (node.type === "ThrowStatement") return "throw";
  if (node.type === "NewExpression") {
    const name = nameOf(node["callee"]);
    if (name === "Date" && (node["arguments"] as unknown[]).length === 0) return "new Date()";
    if (name === "WebSocket" || name === "XMLHttpRequest" || name === "EventSource") return `new ${name}()`;
  }
  if (node.type === "CallExpression") {
    const name = nameOf(node["callee"]);
    // Date() without new is the clock as text.
    if (name === "Date") return "Date()";
    if (name !== undefined && callees.has(name)) return `${name}()`;
  }
  if (node.type === "MemberExpression") {
    const object = nameOf(node["object"]);
    const full = `${object}.${nameOf(node["property"])}`;
    if (members.has(full)) return full;
    if (object !== undefined && objects.has(object)) return object;
  }
  return undefined;
};

// `import type …` and `export type …` leave nothing; `import { type A }` leaves an import of nothing, so it counts.
const importOf = (node: Node): Omit<Import, "line"> | undefined => {
  switch (node.type) {
    case "ImportDeclaration":
    case "ExportAllDeclaration":
    case "ExportNamedDeclaration": {
      const specifier = literal(node["source"]);
      const kind = node.type === "ImportDeclaration" ? node["importKind"] : node["exportKind"];
      return specifier === undefined ? undefined : { specifier, typeOnly: kind === "type" };
    }
    case "TSImportType": {
      const specifier = literal(node["source"]);
      return specifier === undefined ? undefined : { specifier, typeOnly: true };
    }
    case "ImportExpression":
      // An address that is worked out at run time can't be held to any plan; it is refused by name.
      return { specifier: literal(node["source"]) ?? "(worked out at run time)", typeOnly: false };
    case "TSExternalModuleReference":
      return { specifier: literal(node["expression"]) ?? "(worked out at run time)", typeOnly: false };
    default:
      return undefined;
  }
};

/** Reads one TypeScript or JavaScript file: its imports, and the effects that a pure room must not have. */
export const scan = (file: string, text: string): Scan => {
  const { program, errors } = parseSync(file, text);
  const lineAt = (offset: number): number => text.slice(0, offset).split("\n").length;
  const imports: Import[] = [];
  const effects: { what: string; line: number }[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) return value.forEach(visit);
    if (!isNode(value)) return;
    const found = importOf(value);
    if (found !== undefined) imports.push({ ...found, line: lineAt(value.start) });
    const what = effectOf(value);
    if (what !== undefined) effects.push({ what, line: lineAt(value.start) });
    for (const child of Object.values(value)) if (typeof child === "object" && child !== null) visit(child);
  };
  visit(program as unknown);
  return { imports, effects, errors: errors.map((error) => error.message) };
};
