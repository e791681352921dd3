import { expect, test } from "vitest";
import { deviates } from "./deviates.ts";
import { proposal } from "./fixtures/way.ts";

const none: ReadonlySet<string> = new Set();
const set = (...units: readonly string[]): ReadonlySet<string> => new Set(units);

test("the first proposed, with or without the ordinary resource, follows the proposal", () => {
  expect(deviates(proposal, set("fire-vennesla"), none)).toBe(false);
  expect(deviates(proposal, set("fire-vennesla", "amb-2"), none)).toBe(false);
  expect(deviates(proposal, set("amb-2"), none)).toBe(false);
});

test("a unit that is not proposed departs from it", () => {
  expect(deviates(proposal, set("fire-vennesla", "rk-kristiansand"), none)).toBe(true);
  expect(deviates(proposal, set("police-1"), set("fire-vennesla"))).toBe(true);
});

test("passing over the first proposed departs, unless it is alarmed already", () => {
  const two = { ...proposal, proposed: [...proposal.proposed, ...proposal.possible] };
  const second = two.proposed[1]?.unit ?? "";
  expect(second).not.toBe("");
  expect(deviates(two, set(second), none)).toBe(true);
  expect(deviates(two, set(second), set("fire-vennesla"))).toBe(false);
});

test("without a proposal there is nothing to depart from", () => {
  expect(deviates(undefined, set("fire-vennesla"), none)).toBe(false);
});
