import { nationalDisclosure } from "@prehosp/disclosure";
import type { ActorRef } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { booksOf } from "../books-of.ts";
import { region } from "../test/one-call.ts";
import { checkRegionPacks } from "./check-region-packs.ts";

const on = "2026-11-20" as Day;
const head = (id: string, over: object = {}) => ({
  id,
  edition: "2019-06-19-horing",
  layer: "regional",
  owner: "hf-demo",
  decided: { by: "fagdirektør (syntetisk)", on: "2025-12-01", source: "vedtak 3/2025" },
  from: "2026-01-01",
  ...over,
});
const load = (...packs: readonly object[]) =>
  booksOf(region, { edition: "2019-06-19-horing", packs: packs as never, on }, "prehosp" as ActorRef);
const policyOf = (...packs: readonly object[]) => {
  const made = load(...packs);
  return "books" in made ? made.books.policy : made.problems;
};
const crew = nationalDisclosure.allow["first-responder-crew"] ?? [];
const practice = (months: number) => [
  {
    requirement: "akutthjelper.yearly-practice",
    needs: {
      has: "akutthjelper-skills",
      kinds: ["practice", "check-off", "course"],
      outcomes: ["passed", "attended"],
      fresh: { kind: "rolling", months },
      unrecorded: "not-met",
    },
  },
];

test("one pack speaks to every room: policy, disclosure and competence", () => {
  const fewer = crew.filter((f) => nationalDisclosure.envelope.includes(f));
  const made = load(
    head("p", {
      takingPart: ["fire"],
      competence: practice(6),
      disclosure: { allow: { "first-responder-crew": fewer } },
    }),
  );
  expect(made).toMatchObject({
    books: { policy: { packs: [{ id: "p" }] }, disclosure: { allow: { "first-responder-crew": fewer } } },
  });
  expect(policyOf(head("p", { from: "2027-01-01", takingPart: ["fire"] }))).toEqual(policyOf());
});

test("what loosens in any room stops the loading, with the place, the norm and the example", () => {
  const needs = { all: [{ carries: "aed" }] };
  const made = load(
    head("p", {
      equipment: [{ needs }],
      competence: practice(24),
      disclosure: { allow: { "110": [...(nationalDisclosure.allow["first-responder-crew"] ?? []), "name"] } },
    }),
  );
  const problems = "problems" in made ? made.problems : [];
  const said = (path: string) => problems.find((p) => p.path === path)?.message;
  expect(said("/packs/p/equipment/0/needs")).toMatch(
    /^loosens \(AH-2\.7-a\): .*uten .*tourniquet.* regnet som utrustet\.$/,
  );
  expect(said("/packs/p/competence/0/needs")).toMatch(
    /^loosens \(AH-2\.6-c\): .*Øvelse i akutthjelperens ferdigheter \(øvelse .*attestert av en annen/,
  );
  expect(problems.map((p) => p.path)).toContain("/packs/p/disclosure/allow/110");
});

const deep = Array.from({ length: 20_000 }).reduce<object>((inner) => ({ all: [inner] }), {});

test("two packs on one part, a part of no room and a part in the wrong form are each said", () => {
  const codes = (...packs: readonly unknown[]) => {
    const checked = checkRegionPacks(
      { edition: "2019-06-19-horing", agreements: [], disclosure: nationalDisclosure },
      packs,
      on,
    );
    return "problems" in checked ? checked.problems.map((p) => [p.pack, p.problem, p.path]) : [];
  };
  expect(codes(head("a", { competence: practice(6) }), head("b", { competence: practice(6) }))).toEqual([
    ["a", "two-packs", "/competence"],
    ["b", "two-packs", "/competence"],
  ]);
  expect(codes(head("a", { exempt: ["u"] }))).toEqual([["a", "unknown-parameter", "/exempt"]]);
  expect(codes(head("a", { competence: [] }))).toEqual([["a", "not-a-pack", "/competence"]]);
  expect(codes(head("a", { competence: deep }))).toEqual([["a", "too-large", ""]]);
  expect(codes(null)).toEqual([["0", "not-a-pack", ""]]);
  const channel = { id: "no-such", kind: "phone", secure: false };
  expect(codes(head("a", { disclosure: { channels: [channel] } }))).toContainEqual([
    "a",
    "unknown-parameter",
    "/disclosure/channels/0/id",
  ]);
});
