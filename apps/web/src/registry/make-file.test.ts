import { expect, test } from "vitest";
import { figuresText } from "./make-file.ts";

const figures = { registered: 2, months: [{ n: 3, month: "2026-11" }], share: undefined };

test("the file of the figures is the figures themselves, said the same in whatever order they came", () => {
  const text = figuresText(figures);
  expect(JSON.parse(text ?? "")).toEqual({ registered: 2, months: [{ n: 3, month: "2026-11" }] });
  expect(figuresText({ months: [{ month: "2026-11", n: 3 }], registered: 2 })).toBe(text);
  expect(figuresText({ ...figures, registered: Number.NaN })).toBeUndefined();
});
