import { expect, test } from "vitest";
import { mayOpenNames } from "./me.ts";

test("names are for the organisation's own coordinator and instructors", () => {
  const me = (owner: string, ...roles: readonly string[]) => ({ by: "x", owner, roles });
  expect(mayOpenNames(me("brann-1", "coordinator"), "brann-1")).toBe(true);
  expect(mayOpenNames(me("brann-1", "operator", "instructor"), "brann-1")).toBe(true);
  expect(mayOpenNames(me("brann-2", "coordinator"), "brann-1")).toBe(false);
  expect(mayOpenNames(me("brann-1", "operator", "administrator"), "brann-1")).toBe(false);
});
