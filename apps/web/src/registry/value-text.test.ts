import { expect, test } from "vitest";
import { elementById } from "./element-by-id.ts";
import { valueText } from "./value-text.ts";

const follows = { absent: "not-applicable", because: "follows-from-other" } as const;

test("what follows from another answer says which one, in every language", () => {
  const element = elementById.get("ttm-target");
  expect(valueText(element, follows, "nb")).toMatch(/Følger av et annet svar \(Temperaturstyring: .+\)$/);
  expect(valueText(element, follows, "en")).toMatch(
    /Follows from another answer \(Targeted temperature management: .+\)$/,
  );
  expect(valueText(element, follows, "en")).not.toContain("not-indicated");
});

test("where it is not known which answer it follows from, none is named", () => {
  expect(valueText(elementById.get("sex"), follows, "en")).toMatch(/: Follows from another answer$/);
  expect(valueText(undefined, follows, "en")).toMatch(/: Follows from another answer$/);
});
