import { describe, expect, test } from "vitest";
import { breaches, covers, manifestBreaches, roleOf } from "./law.ts";
import { readHouse, type Room } from "./plan.ts";
import { scan } from "./scan.ts";

const house = readHouse();
const room = (name: string): Room => {
  const found = house.rooms[name];
  if (found === undefined) throw new Error(`no room ${name}`);
  return found;
};
const found = (name: string, text: string, path = "src/planted.ts"): readonly string[] =>
  breaches(house, room(name), [{ path, text }]);

describe("a planted import is caught", () => {
  test.each([
    ["dispatch", `import { nearest } from "@prehosp/resources";`],
    ["dispatch", `export { nearest } from "@prehosp/resources";`],
    ["dispatch", `export * from "@prehosp/competence";`],
    ["dispatch", `const later = await import("@prehosp/competence");`],
    ["dispatch", `type Reach = import("@prehosp/resources").Reach;`],
    ["dispatch", `import type { Ledger } from "@prehosp/ports";`],
    ["dispatch", `import { Effect } from "effect";`],
    ["dispatch", `import { readFileSync } from "node:fs";`],
    ["dispatch", "const name = `x`; const which = await import(name);"],
    ["rules", `import { Situation } from "@prehosp/model";`],
    ["rules", `import type { Situation } from "@prehosp/model";`],
    ["resources", `import { decide } from "@prehosp/rules";`],
    ["norms", `import * as z from "zod";`],
    ["fhir", `import { decide } from "@prehosp/rules";`],
    ["fhir", `import { type Finding } from "@prehosp/rules";`],
    ["ports", `import { caseFrom } from "@prehosp/registry";`],
    ["ports", `import { propose } from "@prehosp/dispatch";`],
    ["conformance", `import { test } from "vitest";`],
    ["chain", `import { ledger } from "@prehosp/ledger-postgres";`],
    ["hub", `import { ledger } from "@prehosp/ledger-postgres";`],
    ["mission-file", `import { run } from "@prehosp/hub";`],
    ["mission-file", `import { ledger } from "@prehosp/ledger-postgres";`],
    ["web", `import { Effect } from "effect";`],
    ["web", `import type { Ledger } from "@prehosp/ports";`],
    ["model", `import { dnr } from "@navikt/fnrvalidator";`],
    ["dispatch", `import { situation } from "./fixtures/situation.ts";`],
    ["dispatch", `import { nearest } from "../../resources/src/nearest.ts";`],
  ])("%s: %s", (name, text) => {
    expect(found(name, text)).toHaveLength(1);
  });
});

describe("what the plan allows passes", () => {
  test.each([
    [
      "dispatch",
      `import * as z from "zod"; import { Situation } from "@prehosp/model"; import { toDay } from "@prehosp/model/time";`,
      "src/a.ts",
    ],
    [
      "rules",
      `import { compareDays } from "@prehosp/model/time"; import type { Absent } from "@prehosp/model/absence";`,
      "src/a.ts",
    ],
    ["fhir", `import type { Finding } from "@prehosp/rules"; import type { Bundle } from "fhir/r4";`, "src/a.ts"],
    ["ports", `import type { Case } from "@prehosp/registry";`, "src/a.ts"],
    ["model", `import { dnr } from "@navikt/fnrvalidator";`, "src/identifiers/index.ts"],
    ["conformance", `import { test } from "vitest";`, "src/vitest/index.ts"],
    [
      "dispatch",
      `import { test } from "vitest"; import fc from "fast-check"; import { readFileSync } from "node:fs";`,
      "src/a.test.ts",
    ],
    ["dispatch", `import { library } from "@prehosp/tsup";`, "tsup.config.ts"],
    [
      "dispatch",
      `// import { nearest } from "@prehosp/resources"\nexport const text = 'import x from "effect"; throw';`,
      "src/a.ts",
    ],
  ])("%s: %s", (name, text, path) => {
    expect(found(name, text, path)).toEqual([]);
  });
});

describe("an effect in a pure room is caught", () => {
  test.each([
    `throw new Error("no");`,
    `const now = Date.now();`,
    `const now = new Date();`,
    `const now = Date();`,
    `const dice = Math.random();`,
    `const answer = await fetch("https://example.org");`,
    `setTimeout(() => undefined, 1);`,
    `const id = crypto.randomUUID();`,
    `const home = process.env["HOME"];`,
    `console.log("hello");`,
  ])("%s", (text) => {
    expect(found("dispatch", text)).toHaveLength(1);
    expect(found("dispatch", text, "src/a.test.ts")).toEqual([]);
  });

  test("a date made from data is no clock", () => {
    expect(found("dispatch", `export const at = (ms: number) => new Date(ms).toISOString();`)).toEqual([]);
  });
});

describe("a planted dependency is caught", () => {
  const published = new Set(["@prehosp/model", "@prehosp/dispatch", "@prehosp/resources"]);
  const manifest = { name: "@prehosp/dispatch" };
  test.each([
    [{ ...manifest, dependencies: { "@prehosp/resources": "workspace:^" } }],
    [{ ...manifest, peerDependencies: { effect: "^4.1.0" } }],
    [{ ...manifest, devDependencies: { "@prehosp/hub": "workspace:^" } }],
    [{ name: "@prehosp/other" }],
  ])("%j", (planted) => {
    expect(manifestBreaches(house, room("dispatch"), planted, published)).toHaveLength(1);
  });

  test("a published package can't depend on one that is not", () => {
    const planted = { ...manifest, dependencies: { "@prehosp/model": "workspace:^" } };
    expect(manifestBreaches(house, room("dispatch"), planted, published)).toEqual([]);
    expect(manifestBreaches(house, room("dispatch"), planted, new Set())).toHaveLength(1);
  });
});

describe("scan", () => {
  test("reads TSX, and says where", () => {
    const text = `import { a } from "x";\nexport const P = () => <p>don't {a}</p>;\nexport type { B } from "y";\n`;
    expect(scan("a.tsx", text).imports).toEqual([
      { specifier: "x", typeOnly: false, line: 1 },
      { specifier: "y", typeOnly: true, line: 3 },
    ]);
  });

  test("says when a file can't be read", () => {
    expect(found("dispatch", "export const = ;")).not.toEqual([]);
  });
});

test("a rule covers its package, its subpaths only where it says so", () => {
  expect(covers("@prehosp/model", "@prehosp/model/time")).toBe(true);
  expect(covers("@prehosp/model/time", "@prehosp/model")).toBe(false);
  expect(covers("effect", "effect/http")).toBe(false);
  expect(covers("effect/*", "effect/http")).toBe(true);
  expect(covers("@prehosp/model", "@prehosp/models")).toBe(false);
});

test("every file is source, test or tool", () => {
  expect(["src/a.ts", "src/a.test.ts", "src/fixtures/a.ts", "e2e/see.ts", "vite.config.ts"].map(roleOf)).toEqual([
    "source",
    "test",
    "test",
    "test",
    "tool",
  ]);
});
