import { expect, test } from "vitest";
import { codesIn, headOf, likelyShape } from "./csv-head.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const latin = (text: string) => Uint8Array.from(text, (c) => c.codePointAt(0) ?? 0);

test("a file is read with its byte-order mark, quotes, empty lines and ragged lines", () => {
  const head = headOf(bytes('\u{feff}Konto ;Merknad\r\n\r\na-1;"x;y\nz"\r\na-2\r\n'), {
    delimiter: ";",
    encoding: "utf-8",
  });
  expect(head).toEqual({ columns: ["Konto", "Merknad"], rows: [["a-1", "x;y\nz"], ["a-2"]] });
});

test("a quote that never ends is no table, and an empty file has no columns", () => {
  expect(headOf(bytes('Konto\n"a'), { delimiter: ";", encoding: "utf-8" })).toBeUndefined();
  expect(headOf(bytes(""), { delimiter: ";", encoding: "utf-8" })).toEqual({ columns: [], rows: [] });
});

test("the form begins with the delimiter that gives columns and the encoding that has every byte", () => {
  expect(likelyShape(bytes("Konto;Prøve\na;b"))).toEqual({ delimiter: ";", encoding: "utf-8" });
  expect(likelyShape(bytes("Konto,Dato,Sted\na,b,c"))).toEqual({ delimiter: ",", encoding: "utf-8" });
  expect(likelyShape(bytes("Konto\tDato\na\tb"))).toEqual({ delimiter: "\t", encoding: "utf-8" });
  expect(likelyShape(latin("Konto;Prøve\na;b"))).toEqual({ delimiter: ";", encoding: "windows-1252" });
  expect(likelyShape(bytes(""))).toEqual({ delimiter: ";", encoding: "utf-8" });
});

test("the codes of a column are told once, without what means nothing", () => {
  const head = { columns: ["a", "b"], rows: [["x", "ja"], ["y", "-"], ["z"], ["w", " ja "], ["v", "nei"]] };
  expect(codesIn(head, "b", ["-"])).toEqual(["ja", "nei"]);
  expect(codesIn(head, "finnes ikke", [])).toEqual([]);
});
