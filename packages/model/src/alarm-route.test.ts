import { expect, test } from "vitest";
import { AlarmRoute, UnitKind, alarmRoute } from "./index.ts";

test.each([
  ["police", undefined, "112", "guideline"],
  ["fire", undefined, "110", "guideline"],
  ["fire", "direct", "direct", "agreement"],
  ["voluntary", undefined, "direct", "guideline"],
  ["rescue-vessel", undefined, "direct", "guideline"],
  ["primary-care", undefined, "own-centre", "assumed"],
  ["primary-care", "direct", "direct", "agreement"],
  ["ambulance", undefined, "own-centre", "assumed"],
] as const)("%s, agreed %s: %s by the %s", (kind, agreed, route, from) => {
  expect(alarmRoute(kind, agreed)).toEqual({ route, from });
});

test("no agreement ever moves police away from 112, and everyone has a way", () => {
  for (const agreed of [undefined, ...AlarmRoute.options]) {
    expect(alarmRoute("police", agreed).route).toBe("112");
    for (const kind of UnitKind.options) expect(AlarmRoute.options).toContain(alarmRoute(kind, agreed).route);
  }
});
