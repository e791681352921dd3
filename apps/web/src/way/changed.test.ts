import { expect, test } from "vitest";
import { incident } from "../fixtures/way.ts";
import { UNKNOWN, changeOf, unchanged } from "./changed.ts";

const before = unchanged(incident);
const change = (part: object) => changeOf({ ...before, ...part }, before);

test("what nobody touched is not sent", () => {
  expect(change({})).toBeUndefined();
  expect(change({ observed: { awake: "" } })).toBeUndefined();
  expect(change({ flags: [...before.flags].toReversed() })).toBeUndefined();
});

test("what was chosen is sent alone; unknown is an answer, and no is not unknown", () => {
  expect(change({ purpose: "lifting" })).toEqual({ purpose: "lifting" });
  expect(change({ urgency: UNKNOWN })).toEqual({ urgency: { absent: "unknown" } });
  expect(change({ observed: { awake: "no", airwayFree: UNKNOWN } })).toEqual({
    observed: { awake: false, airwayFree: { absent: "unknown" } },
  });
});

test("warnings are sent whole, also when the last is taken away", () => {
  expect(change({ flags: [] })).toEqual({ flags: [] });
  expect(change({ flags: ["traffic", "water"] })).toEqual({ flags: ["traffic", "water"] });
});

test("a criterion goes with all its parts as written, and one that is emptied is unknown", () => {
  expect(change({ code: "A.09" })).toEqual({ criterion: { code: "A.09", index: "demo-indeks", edition: "4" } });
  expect(change({ code: "", index: "", edition: "" })).toEqual({ criterion: { absent: "unknown" } });
});
