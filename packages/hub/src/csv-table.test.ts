import { expect, test } from "vitest";
import { csvTable } from "./csv-table.ts";

const read = (text: string) => csvTable(new TextEncoder().encode(text), { encoding: "utf-8", delimiter: ";" });
const cells = (text: string) => {
  const table = read(text);
  return "because" in table ? table : table.map((l) => l.cells);
};

test("lines that end in different ways are lines all the same, and a line end within quotes is none", () => {
  expect(cells('\u{feff}a;b\r\n1;2\n3;"4\r\n5"\r6;7')).toEqual([
    ["a", "b"],
    ["1", "2"],
    ["3", "4\r\n5"],
    ["6", "7"],
  ]);
});

test("a quote that never ends is no table, and what stood in it is not told", () => {
  const table = read('a;b\r\n1;"Kari Prøvesen');
  expect(table).toMatchObject({ because: expect.stringMatching(/quote/) as string });
  expect(JSON.stringify(table)).not.toContain("Kari");
});

test("a file of another encoding than it is said to have is refused, and no sign of it is read as another", () => {
  const windows = new Uint8Array([...new TextEncoder().encode("a;b\n"), 0xe6, 0xf8, 0x3b, 0x32]);
  expect(csvTable(windows, { encoding: "utf-8", delimiter: ";" })).toEqual({ line: 0, because: "not-utf-8" });
  expect(csvTable(windows, { encoding: "windows-1252", delimiter: ";" })).toMatchObject([{}, { cells: ["æø", "2"] }]);
});
