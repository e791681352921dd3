import { elementsOf, ihca, ohca } from "@prehosp/registry";
import { expect, test } from "vitest";
import { firstDayOf, guidesOf, notApplicable, progressOf } from "./layout.ts";
import { toggled } from "./toggled.ts";

const source = { system: "skjema", ref: "x" };
const nothing = { absent: "not-recorded" } as const;
const element = (id: string) => elementsOf(ohca).find((one) => one.id === id);

test("every element with a guide has it read with it, and the same words stand once in a part", () => {
  for (const { elements } of [...ohca.sections, ...ihca.sections]) {
    const guides = guidesOf(elements);
    const byId = new Map(elements.map((one) => [`g-${one.id}`, one]));
    for (const { id, guide } of elements) expect(byId.get(guides.get(id) ?? "")?.guide?.nb).toBe(guide?.nb);
    const shown = [...new Set(guides.values())].map((id) => byId.get(id)?.guide?.nb);
    expect(new Set(shown).size).toBe(shown.length);
  }
});

test("a reason is an answer, nothing is none", () => {
  const values = { sex: { absent: "unknown" }, "age-years": { value: 66, source }, municipality: nothing } as const;
  const three = ["sex", "age-years", "municipality"].flatMap((id) => element(id) ?? []);
  expect(progressOf(three, values)).toEqual({ n: 2, of: 3 });
});

test("the day that stands ready is that of the first moment in Norway", () => {
  const at = (value: string) => ({ value, source });
  expect(
    firstDayOf(ohca, { "time-call": at("2026-11-22T23:30:00.000Z"), "time-rosc": at("2026-11-23T00:10:00.000Z") }),
  ).toBe("23.11.2026");
  expect(firstDayOf(ohca, { "time-call": nothing })).toBe("");
});

test("what another answer rules out is offered, and only where nobody has answered", () => {
  const ruling = { "recognised-arrest": { value: false, source } };
  const ruled = (values: Parameters<typeof notApplicable>[1]) => notApplicable(ohca, values).map((one) => one.element);
  expect(ruled(ruling)).toContain("time-recognised");
  expect(ruled({ ...ruling, "time-recognised": { absent: "unknown" } })).not.toContain("time-recognised");
  expect(ruled({})).toEqual([]);
});

test("the code that stands alone takes the others away, and they it", () => {
  const drugs = element("drugs");
  if (drugs?.type !== "codes") throw new Error("drugs is no set");
  expect(toggled(drugs, ["adrenaline", "other"], "none")).toEqual(["none"]);
  expect(toggled(drugs, ["none"], "adrenaline")).toEqual(["adrenaline"]);
  expect(toggled(drugs, ["other"], "adrenaline")).toEqual(["adrenaline", "other"]);
  expect(toggled(drugs, ["other"], "other")).toEqual([]);
});
