import type { ActorRef, CompetenceId, Evidence, PersonId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Has } from "../atom.ts";
import { Pack } from "../pack.ts";
import type { Requirement } from "../pack.ts";
import { nationalPacks } from "../packs/national.ts";
import { reviewPack } from "./review-pack.ts";
import type { ReviewQuestion } from "./review-pack.ts";

const on = "2026-11-22" as Day;
const knownAt = "2026-11-22T12:00:00Z" as Instant;

const has = (competence: string, more: Partial<Has> = {}): Has => ({
  has: competence as CompetenceId,
  kinds: ["course"],
  outcomes: ["passed"],
  fresh: { kind: "none" },
  unrecorded: "not-met",
  ...more,
});

const requirement = (needs: Requirement["needs"], more: Partial<Requirement> = {}): Requirement => ({
  id: "local.boat",
  version: "1.0",
  title: { nb: "Båt" },
  subject: "person",
  cites: ["AH-2.6-b"],
  needs,
  ...more,
});

const pack = (requirements: readonly Requirement[], more: Partial<Pack> = {}): Pack => ({
  id: "boat",
  edition: "1",
  layer: "regional",
  decided: { by: "medical-director" as ActorRef, on, why: "Prøvd i et halvt år" } as never,
  requirements,
  ...more,
});

const question: ReviewQuestion = {
  beside: nationalPacks,
  given: ["boat", "first-aid", "swim"] as CompetenceId[],
  facts: ["role", "vessel"],
  attributes: ["vessel"],
  on,
};

const found = (p: Pack, q: Partial<ReviewQuestion> = {}) => {
  const { problems, remarks } = reviewPack(p, { ...question, ...q });
  return [...problems, ...remarks].map(({ problem, path }) => [problem, path]);
};
const only = (needs: Requirement["needs"], more: Partial<Requirement> = {}) => found(pack([requirement(needs, more)]));

describe("a pack before it is published", () => {
  test("a sound one has nothing against it", () => expect(only(has("boat"))).toEqual([]));

  test.each<[string, readonly (readonly [string, string])[], ReturnType<typeof only>]>([
    ["a requirement that doesn't exist", [["unknown-requirement", "/requirements/0/needs"]], only({ meets: "nobody" })],
    [
      "a fact and an attribute that nobody knows",
      [
        ["unknown-fact", "/requirements/0"],
        ["unknown-attribute", "/requirements/0/needs"],
      ],
      only(has("boat", { match: { colour: "moon" } })),
    ],
    [
      "a fact in the guard",
      [["unknown-fact", "/requirements/0"]],
      only(has("boat"), { applies: { not: { fact: "moon", is: ["full"] } } }),
    ],
    [
      "more counted than there are",
      [["unsatisfiable", "/requirements/0/needs"]],
      only({ atLeast: 3, of: [has("boat"), has("swim")] }),
    ],
    [
      "facts that exclude each other, through the all between them",
      [["unsatisfiable", "/requirements/0/needs"]],
      only({ all: [{ fact: "vessel", is: ["a", "b"] }, { all: [{ fact: "vessel", is: ["c"] }, has("boat")] }] }),
    ],
    [
      "a guard that nobody fits",
      [["unsatisfiable", "/requirements/0/applies"]],
      only(has("boat"), {
        applies: {
          allOf: [
            { fact: "role", is: ["a"] },
            { fact: "role", is: ["b"] },
          ],
        },
      }),
    ],
    [
      "it ends before it begins",
      [["unsatisfiable", "/requirements/0/to"]],
      only(has("boat"), { from: "2027-01-01" as Day, to: "2026-01-01" as Day }),
    ],
    [
      "a branch that asks for more than its sibling",
      [["subsumed-branch", "/requirements/0/needs/any/1"]],
      only({ any: [has("boat"), { all: [has("boat"), has("swim")] }] }),
    ],
    [
      "the same branch twice, told once",
      [["subsumed-branch", "/requirements/0/needs/any/1"]],
      only({ any: [has("boat"), has("boat")] }),
    ],
    ["a competence that no course gives", [["no-course-gives-it", "/requirements/0/needs"]], only(has("rowing"))],
    [
      "whoever attests must have been attested by one of the same",
      [["attestor-cycle", "/requirements/0/needs"]],
      only(has("boat", { attestor: "local.boat" })),
    ],
    [
      "an attestor's circle with a way in is no circle",
      [],
      only({ any: [has("boat", { attestor: "local.boat" }), has("first-aid")] }),
    ],
  ])("%s", (_, expected, got) => expect(got).toEqual(expected));

  test("two that wait for each other", () => {
    const two = [
      requirement({ meets: "local.b" }, { id: "local.a" }),
      requirement(has("boat", { attestor: "local.a" }), { id: "local.b" }),
    ];
    expect(found(pack(two)).map(([p]) => p)).toEqual(["attestor-cycle", "attestor-cycle"]);
  });

  test("one competence that runs out in two ways: both places are named", () => {
    const rolling = has("boat", { fresh: { kind: "rolling", months: 12 } });
    const review = reviewPack(
      pack([requirement(has("boat")), requirement(rolling, { id: "local.boat-yearly", cites: ["AH-2.6-c"] })]),
      question,
    );
    expect(review.problems).toEqual([]);
    expect(review.remarks).toMatchObject([{ problem: "two-freshnesses", cites: ["AH-2.6-b", "AH-2.6-c"] }]);
  });

  test("nobody has decided it; an edition that is out; a name in use", () => {
    const national = nationalPacks[0] as Pack;
    const { decided: _, ...undecided } = pack([requirement(has("boat"))]);
    expect(found(undecided as Pack)).toEqual([["decided-required", "/decided"]]);
    const edited = { ...national, decided: pack([]).decided, requirements: national.requirements.slice(1) } as Pack;
    expect(found(edited).map(([p]) => p)).toContain("edition-in-use");
    expect(found(pack([requirement(has("boat"), { id: national.requirements[0]?.id ?? "" })]))).toEqual([
      ["requirement-in-base", "/requirements/0/id"],
    ]);
  });

  test("a norm that the edition before covered and this doesn't", () => {
    const before = pack([requirement(has("boat")), requirement(has("swim"), { id: "x", cites: ["AH-2.9-b"] })]);
    const after = pack([requirement(has("boat"))], { edition: "2" });
    expect(found(after, { beside: [...nationalPacks, before] })).toEqual([["norm-lost", "/requirements"]]);
  });

  test("below national, another competence counts only where a national requirement has opened a door for it, in its days", () => {
    const equivalences = [
      {
        from: "swim" as CompetenceId,
        to: "boat" as CompetenceId,
        decided: pack([]).decided,
        cites: ["AH-2.6-k"],
      },
    ] as never;
    const local = pack([requirement(has("boat"))], { equivalences });
    expect(found(local)).toEqual([["equivalence-below-national", "/equivalences/0"]]);
    const door = {
      id: "d",
      cites: ["AH-2.6-k"],
      from: "2026-01-01",
      until: "2027-01-01",
      to: { equivalents: ["swim"] },
    };
    const base = (opens: object): Pack =>
      pack([requirement(has("boat"), { id: "national.boat", opens: [opens as never] })], {
        id: "n",
        layer: "national",
      });
    expect(found(local, { beside: [base(door)] })).toEqual([]);
    expect(found(local, { beside: [base({ ...door, until: "2026-06-01" })] })).toHaveLength(1);
  });

  test("every national pack passes but for what only a decision or a catalogue can add", () => {
    const facts = ["role", "terminalType", "product", "procedures"];
    for (const p of nationalPacks) {
      expect(Pack.safeParse(p).error).toBeUndefined();
      const { problems } = reviewPack(p, { ...question, facts, attributes: facts });
      expect(problems.map((x) => x.problem)).toEqual(["decided-required"]);
    }
  });
});

describe("what a pack would change", () => {
  const people = ["a", "b", "c"] as PersonId[];
  const proof = (person: PersonId, day: string): Evidence => ({
    person,
    competence: "boat" as CompetenceId,
    kind: "course",
    on: day as Day,
    knownAt: `${day}T10:00:00Z` as Instant,
    outcome: "passed",
    attributes: {},
    attestedBy: "teacher" as ActorRef,
    documented: true,
    source: { system: "x", ref: person },
  });
  const evidence = [proof("a" as PersonId, "2026-06-01"), proof("b" as PersonId, "2024-06-01")];
  const yearly = requirement(has("boat", { fresh: { kind: "rolling", months: 12 } }), { warnDays: 30, graceDays: 14 });
  const before = pack([requirement(has("boat"))]);
  const review = reviewPack(pack([yearly], { edition: "2" }), {
    ...question,
    beside: [before],
    population: { people, evidence, on, knownAt },
  });

  test("counts from one status to another, and never says who", () => {
    expect(review.impact).toEqual({
      people: 3,
      changed: 1,
      shifts: [{ requirement: "local.boat", from: "met", to: "not-met", people: 1 }],
    });
    expect(JSON.stringify(review.impact)).not.toMatch(/"[abc]"/u);
  });

  test("the days of a sample person, clamped to the month's end", () => {
    const dates = reviewPack(pack([yearly]), { ...question, on: "2024-02-29" as Day }).dates;
    expect(dates).toEqual([
      {
        requirement: "local.boat",
        competence: "boat",
        done: "2024-02-29",
        warned: "2025-01-29",
        until: "2025-02-28",
        graceUntil: "2025-03-14",
      },
    ]);
  });

  test("a pack beside itself changes nobody", () => {
    fc.assert(
      fc.property(fc.subarray(people), (some) => {
        const impact = reviewPack(before, {
          ...question,
          beside: [before],
          population: { people: some, evidence, on, knownAt },
        }).impact;
        expect(impact).toEqual({ people: some.length, changed: 0, shifts: [] });
      }),
    );
  });
});
