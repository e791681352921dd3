import { expect, test } from "vitest";
import { csvOf } from "./csv.ts";

test("a table with a mark for UTF-8, semicolons, quotes doubled, and no cell that a spreadsheet reckons with", () => {
  const columns = [
    { id: "person", heading: "Person" },
    { id: "proof", heading: "Bevis" },
  ];
  const lines = [{ person: "p-1", proof: 'kurs "A"; del 2' }, { person: "=1+1" }];
  expect(csvOf({ columns, lines })).toBe('\u{feff}"Person";"Bevis"\r\n"p-1";"kurs ""A""; del 2"\r\n"\'=1+1";""\r\n');
});
