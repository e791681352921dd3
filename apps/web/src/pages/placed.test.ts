import { expect, test } from "vitest";
import { wrongTexts } from "../texts/agreement.ts";
import { shellTexts } from "../texts/area.ts";
import { placed } from "./placed.ts";

const refused = (status: number, ...paths: readonly string[]) => ({
  status,
  title: "x",
  issues: paths.map((path) => ({ path, message: "m" })),
});

test("an issue stands at the field it names, also one inside it; the others are left for the box", () => {
  const { wrong, rest } = placed(
    refused(422, "/body/changes/from", "/body/changes/provider/kind", "/body/changes/units/0"),
  );
  expect(wrong("/body/changes/from")).toBe(shellTexts.badDay);
  expect(wrong("/body/changes/provider")).toBe(wrongTexts.party);
  expect(wrong("/body/changes/until")).toBeUndefined();
  expect(rest?.issues.map(({ path }) => path)).toEqual(["/body/changes/units/0"]);
});

test("a conflict is an id in use", () => {
  const { wrong, rest } = placed(refused(409));
  expect(wrong("/body/id")).toBe(wrongTexts.taken);
  expect(rest).toBeUndefined();
});

test("a name that begins as another does is not taken for it", () => {
  expect(placed(refused(422, "/body/identity")).wrong("/body/id")).toBeUndefined();
  expect(placed(undefined).rest).toBeUndefined();
});
