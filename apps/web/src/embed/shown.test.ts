import { expect, test } from "vitest";
import { proposal } from "../fixtures/way.ts";
import { shownOf } from "./shown.ts";

const agesOf = (said: unknown, reaches?: unknown) => {
  const shown = shownOf(said, "exercise", reaches);
  return shown.is === "proposal" ? shown.ages : undefined;
};
const factors = { ...proposal.factors, nearestFirstResponder: { unit: "fire-vennesla", positionAgeSeconds: 700 } };

test("a proposal tells how old the nearest positions are, a hub all of them", () => {
  expect(agesOf({ ...proposal, factors })?.get("fire-vennesla")).toBe(700);
  const ages = agesOf({ ...proposal, factors }, [{ unit: "rk-kristiansand", positionAgeSeconds: 90 }, null, "x"]);
  expect(ages?.get("rk-kristiansand")).toBe(90);
  expect(ages?.get("fire-vennesla")).toBe(700);
});

test("an age that is unknown or of another shape is none, and stops nothing", () => {
  expect(agesOf(proposal, [{ unit: "amb-1", positionAgeSeconds: { absent: "unknown" } }])?.get("amb-1")).toBe(0);
  expect(agesOf({ ...proposal, factors: undefined }, { reaches: 1 })?.size).toBe(0);
});
