import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { kinds } from "./index.ts";

const first = (kind: string): Readonly<Record<string, unknown>> =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../../fixtures/${kind}@1.json`), "utf8"));
const read = (kind: string, payload: unknown) => {
  const found = kinds.read({ kind, version: 1, payload });
  return "ok" in found ? found.ok : found.problem;
};

test.for([
  ["form.saved", "entries"],
  ["form.signed", "values"],
] as const)("a reason in words of %s@1 is read as another reason, and all else as it stood", ([kind, field]) => {
  const said = first(kind);
  const entries = said[field] as Record<string, object>;
  expect(entries["cause"]).toHaveProperty("because", "journalen er ikke funnet");
  expect(read(kind, said)).toEqual({
    ...said,
    [field]: { ...entries, cause: { ...entries["cause"], because: "other" } },
  });
});

test("a reason that the chain wrote then is read by its code", () => {
  const because = (words: string) => {
    const absent = { absent: "not-applicable", because: words };
    const said = first("form.settled");
    const statements = [{ said: absent, source: { system: "epj", ref: "2" } }];
    return read("form.settled", { ...said, entry: { ...absent, source: { system: "epj", ref: "2" } }, statements });
  };
  expect(because("Ingen ga sjokk.")).toMatchObject({
    entry: { because: "follows-from-other" },
    statements: [{ said: { because: "follows-from-other" } }],
  });
  expect(because("Kari husker det ikke")).toMatchObject({
    entry: { because: "other" },
    statements: [{ said: { because: "other" } }],
  });
});
