import { notCoded as dispatch } from "@prehosp/dispatch";
import { notCoded as registry } from "@prehosp/registry";
import { expect, test } from "vitest";
import { wordedIn } from "./worded-in.ts";

test.each([
  ["Plikt for kommunen til å samarbeide; ingen opplysning i kjeden viser det.", "nb"],
  ["Kunnskap om lønnskostnad; oppgjør kommer med sak 3.", "nb"],
  ["permits other communication; nothing to judge", "en"],
  ["the aim of the scheme; its parts are judged by indication and time gain", "en"],
] as const)("%s is %s", (words, language) => {
  expect(wordedIn(words)).toBe(language);
});

test("a reason with a Norwegian letter is never English, and one with 'the' never Norwegian", () => {
  const reasons = [...dispatch, ...registry].map(({ because }) => because);
  expect(reasons.length).toBeGreaterThan(10);
  expect(reasons.filter((one) => /\bthe\b/.test(one) && wordedIn(one) === "nb")).toEqual([]);
  expect(reasons.filter((one) => /[æøå]/i.test(one) && wordedIn(one) === "en")).toEqual([]);
});
