import { exampleCase, flatText, ohca, wholeFormat, writeFlat } from "@prehosp/registry";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { here } from "../testing/command.ts";

const folder = mkdtempSync(join(tmpdir(), "prehosp-strange-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const file = (name: string, bytes: string | Uint8Array): string => {
  writeFileSync(join(folder, name), bytes);
  return join(folder, name);
};

test("empty lines, quoted line ends and lines that end in three ways: every fault stands on the line where the file has it", async () => {
  const one = exampleCase(ohca, { sex: "male", "age-years": 66 });
  const lines = flatText(
    writeFlat(
      wholeFormat(ohca),
      [1, 2, 3].map((n) => ({ ...one, incident: `h-${String(n)}` as never })),
    ),
  );
  const [head, a, b, c] = lines.split("\r\n") as [string, string, string, string];
  const wrong = (line: string) => line.replace(";male;", ";Male;");
  const text = `${head}\r\n\r\n${a}\n${wrong(b)}\r${c.replace(";66;", ';"6\n6";')}\n\n`;
  const said = await here("registry", "validate", file("lines.csv", text), "--json");
  const { faults, cases } = JSON.parse(said.stdout);
  const remarks = faults.filter(({ level }: { level: string }) => level === "remark");
  expect([said.code, cases]).toEqual([3, 3]);
  expect(remarks).toMatchObject([
    { line: 4, columns: ["sex"], code: "bad-value" },
    { line: 6, columns: ["age-years"], code: "bad-value" },
  ]);
});

test("a file of another encoding is refused by its name, and nothing of it is read as another sign", async () => {
  const bytes = Buffer.from("incident;Årsak\r\nh-1;å\r\n", "latin1");
  const said = await here("registry", "validate", file("latin.csv", bytes));
  expect([said.code, said.stdout]).toEqual([1, ""]);
  expect(said.stderr).toContain("is not written in utf-8");
  expect(said.stderr).toContain("--encoding utf-8 or windows-1252");
});

test("a file that begins with its data is told so, and the first line is not repeated", async () => {
  const said = await here(
    "registry",
    "validate",
    file("data.csv", "Kari Prøvesen;66\r\nOla Prøvesen;67\r\n"),
    "--json",
  );
  expect(JSON.parse(said.stdout).faults).toMatchObject([{ code: "no-headings", line: 1 }]);
  expect(said.stdout + said.stderr).not.toContain("Prøvesen");
});
