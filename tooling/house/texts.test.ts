import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { roleOf } from "./law.ts";
import { readHouse, root } from "./plan.ts";
import { halfSaid } from "./texts.ts";

test("a text in some of the languages is caught", () => {
  const text = [
    `const a = { nb: "en", nn: "ein", en: "one" };`,
    `const b = { nb: "to" };`,
    "const c = { d: { nb: `tre ${a}`, en: 'three' } };",
    `const e = { nb: name };`,
  ].join("\n");
  expect(halfSaid("a.ts", text)).toEqual([2, 3]);
});

const built = Object.entries(readHouse().rooms).filter(([, room]) => room.status === "built");

describe("every text of a room is said in bokmål, nynorsk and English", () => {
  test.each(built)("%s", (_, room) => {
    const paths = globSync("src/**/*.{ts,tsx}", { cwd: join(root, room.path) });
    const found = paths
      .filter((path) => roleOf(path) === "source")
      .flatMap((path) => halfSaid(path, readFileSync(join(root, room.path, path), "utf8")).map((l) => `${path}:${l}`));
    expect(found).toEqual([]);
  });
});
