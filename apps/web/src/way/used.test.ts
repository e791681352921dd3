import fc from "fast-check";
import { expect, test } from "vitest";
import { twiceIn, usingOf } from "./used.ts";

const line = (key: number, article: string, pieces: string) => ({ key, article, pieces });

test("nothing used, nothing recorded and what was used are three different things", () => {
  const lines = [line(0, "maske", "2")];
  expect(usingOf({ onDuty: "", consumables: "", lines })).toEqual({
    crewOnActiveDuty: { absent: "not-recorded" },
    consumables: { absent: "not-recorded" },
  });
  expect(usingOf({ onDuty: "no", consumables: "nothing", lines })).toEqual({
    crewOnActiveDuty: false,
    consumables: {},
  });
  expect(usingOf({ onDuty: "yes", consumables: "used", lines }).consumables).toEqual({ maske: 2 });
});

test("what is no whole count goes as it was written", () => {
  for (const pieces of ["", "to", "-1", "1,5", "1e3"])
    expect(usingOf({ onDuty: "", consumables: "used", lines: [line(0, "maske", pieces)] }).consumables).toEqual({
      maske: pieces,
    });
});

test("no line is lost: an article on two lines is found, and without one every line has its count", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom("a", "b", "c", " a"), fc.nat(9)), { maxLength: 5 }), (all) => {
      const lines = all.map(([article, n], key) => line(key, article, String(n)));
      const { consumables } = usingOf({ onDuty: "", consumables: "used", lines });
      expect(Object.keys(consumables as object).length).toBe(lines.length - twiceIn(lines).size);
    }),
  );
});
