import type { CompetenceId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { Pack } from "../pack.ts";
import type { Requirement } from "../pack.ts";
import { nationalPacks } from "../packs/national.ts";
import { has, on, pack, question, requirement } from "./fixtures/boat.ts";
import { reviewPack } from "./review-pack.ts";
import type { ReviewQuestion } from "./review-pack.ts";

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
      "a guard that is for those it is not for",
      [["unsatisfiable", "/requirements/0/applies"]],
      only(has("boat"), {
        applies: { allOf: [{ fact: "role", is: ["a"] }, { not: { fact: "role", is: ["a", "b"] } }] },
      }),
    ],
    [
      "a fact that none of those it is for has",
      [["unsatisfiable", "/requirements/0/needs"]],
      only({ all: [has("boat"), { fact: "role", is: ["b"] }] }, { applies: { fact: "role", is: ["a"] } }),
    ],
    [
      "a requirement that is asked of somebody else",
      [["other-subject", "/requirements/0/needs"]],
      only({ meets: "akutthjelper.joint-training" }),
    ],
    [
      "a door that closes before it opens",
      [["unsatisfiable", "/requirements/0/opens/0/until"]],
      only(has("boat"), {
        opens: [
          {
            id: "d",
            cites: ["AH-2.6-k"],
            from: on,
            until: "2026-01-01" as Day,
            to: { equivalents: ["swim"] as CompetenceId[] },
          },
        ],
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

  test("it builds on an edition that nobody uses", () => {
    const { id, edition } = nationalPacks[0] as Pack;
    const built = (base: NonNullable<Pack["base"]>) => found(pack([requirement(has("boat"))], { base }));
    expect(built({ id, edition })).toEqual([]);
    expect(built({ id, edition: "1999" })).toEqual([["unknown-base", "/base"]]);
  });

  test("what is said to be equal to itself, or never", () => {
    const equal = (more: object): Pack["equivalences"] =>
      [{ from: "swim", to: "boat", decided: pack([]).decided, cites: ["AH-2.6-k"], ...more }] as never;
    const said = (more: object) =>
      found(pack([requirement(has("boat"))], { layer: "national", equivalences: equal(more) }));
    expect(said({})).toEqual([]);
    expect(said({ from: "boat" })).toEqual([["unsatisfiable", "/equivalences/0/to"]]);
    expect(said({ fromDay: on, toDay: on })).toEqual([["unsatisfiable", "/equivalences/0/toDay"]]);
  });

  test("a norm that the edition before covered and this doesn't", () => {
    const before = pack([requirement(has("boat")), requirement(has("swim"), { id: "x", cites: ["AH-2.9-b"] })]);
    const after = pack([requirement(has("boat"))], { edition: "2" });
    expect(found(after, { beside: [...nationalPacks, before] })).toEqual([["norm-lost", "/requirements"]]);
  });

  test("below national, another competence counts only where a national requirement has opened a door for it, in its days", () => {
    const endlessly = [
      {
        from: "swim" as CompetenceId,
        to: "boat" as CompetenceId,
        decided: pack([]).decided,
        cites: ["AH-2.6-k"],
      },
    ] as never as NonNullable<Pack["equivalences"]>;
    const equivalences = endlessly.map((e) => ({ ...e, toDay: "2026-12-31" as Day }));
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
    // Open on the day, and closed before the decision ends: it would count on after.
    expect(found(local, { beside: [base({ ...door, until: "2026-12-30" })] })).toHaveLength(1);
    const endless = pack([requirement(has("boat"))], { equivalences: endlessly });
    expect(found(endless, { beside: [base(door)] })).toHaveLength(1);
    // Another national requirement asks for it too, and has opened nothing.
    const other = pack([requirement(has("boat", { documented: true }), { id: "national.other" })], {
      id: "m",
      layer: "national",
    });
    expect(found(local, { beside: [base(door), other] })).toHaveLength(1);
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
