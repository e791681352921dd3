import { expect, test } from "vitest";
import { shownFirst, staying } from "./pair.ts";

test("what two forms say differently comes first, and nothing is left out", () => {
  const compared = [
    { element: "sex", says: "same" },
    { element: "shocks", says: "only-second" },
    { element: "first-rhythm", says: "different" },
    { element: "municipality", says: "different" },
  ] as const;
  const { shown, rest } = shownFirst(compared);
  expect(shown.map(({ element }) => element)).toEqual(["first-rhythm", "municipality", "sex"]);
  expect(rest.map(({ element }) => element)).toEqual(["shocks"]);
});

test("the signed form is offered to stay, else the first of the two", () => {
  const [draft, signed] = [
    { form: "a", standing: "draft" },
    { form: "b", standing: "signed" },
  ] as const;
  expect(staying([draft, signed])).toBe(signed);
  expect(staying([draft, { ...draft, form: "c" }])).toBe(draft);
});
