import type { Text } from "@prehosp/model";
import * as fc from "fast-check";
import type { Cell, Column, Row } from "../index.ts";

const text: Text = { nb: "navn", nn: "namn", en: "name" };
const hostile = [
  "=1+1",
  "+47",
  "-1",
  "@SUM(A1)",
  "\tx",
  "\rx",
  "\nx",
  "'x",
  "＝1",
  ';,"\r\n',
  '"',
  "",
  " ",
  "null",
  "true",
  "12",
  "Bærum | <b>x</b> `y` \\",
  "\u{1F691}",
  "\uFEFF",
];

const cellOf = (type: Column["type"]): fc.Arbitrary<Cell> => {
  switch (type) {
    case "text":
      return fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: "binary" }), fc.string());
    case "whole":
      return fc.oneof(fc.maxSafeInteger(), fc.integer({ min: -5, max: 5 }));
    case "number":
      return fc.double({ noNaN: true, noDefaultInfinity: true }).map((n) => (n === 0 ? 0 : n));
    case "flag":
      return fc.boolean();
  }
};

/** Columns of every type and rows that fit them, hostile texts among them. */
export const anyRows = fc
  .uniqueArray(
    fc.record({
      name: fc.stringMatching(/^[a-z][a-z0-9_]{0,8}$/).filter((name) => name !== "__proto__"),
      type: fc.constantFrom<Column["type"]>("text", "whole", "number", "flag"),
      nullable: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6, selector: ({ name }) => name },
  )
  .chain((shapes) => {
    const columns = shapes.map(({ name, type, nullable }): Column => ({
      name,
      type,
      label: text,
      means: text,
      ...(nullable && { absent: text }),
    }));
    const cells = Object.fromEntries(
      shapes.map(({ name, type, nullable }) => [name, nullable ? fc.option(cellOf(type)) : cellOf(type)]),
    );
    return fc.array(fc.record(cells), { maxLength: 12 }).map((rows) => ({ columns, rows: rows as readonly Row[] }));
  });
