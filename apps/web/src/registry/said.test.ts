import { datasets, elementsOf } from "@prehosp/registry";
import { expect, test } from "vitest";
import { type Lined, NOTHING, lineOf, saidIn } from "./said.ts";

const all = datasets.flatMap((one) => elementsOf(one));
const lined = all.filter((element): element is Lined => !["code", "codes", "yes-no", "time"].includes(element.type));
const element = (id: string) => lined.find((one) => one.id === id) as Lined;

test.each(lined)("the example of $id is written as a line and read again", (one) => {
  const entry = { value: one.example, source: { system: "skjema", ref: "f#w/1" } };
  expect(saidIn(one, lineOf(one, entry))).toEqual({ value: one.example });
});

test("a line that says nothing is nothing, and what is no value is not saved", () => {
  expect(saidIn(element("age-years"), "  ")).toEqual(NOTHING);
  for (const wrong of ["126", "-1", "6,5", "seksti", "6 6"])
    expect(saidIn(element("age-years"), wrong)).toBeUndefined();
  expect(saidIn(element("municipality"), "423")).toBeUndefined();
  expect(saidIn(element("death-day"), "31.11.2026")).toBeUndefined();
});

test("decimals are written with comma or point, and never more of them than the element has", () => {
  expect(saidIn(element("ph"), "7,2")).toEqual({ value: 7.2 });
  expect(saidIn(element("ph"), "7.2")).toEqual({ value: 7.2 });
  expect(saidIn(element("ph"), "7,20499")).toBeUndefined();
});
