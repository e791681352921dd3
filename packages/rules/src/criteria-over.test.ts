// An example's `then` is a word, never a function: nothing can be awaited by mistake.
/* oxlint-disable unicorn/no-thenable */
import * as fc from "fast-check";
import { describe, expect, expectTypeOf, test } from "vitest";
import * as z from "zod";
import { FindingData, criteriaOver } from "./index.ts";
import type { AnyCriterion, Finding } from "./index.ts";
import type { Day } from "@prehosp/model/time";

const criterion = criteriaOver(
  {
    arrival: z.number(),
    nearestOrdinary: z.number(),
    minimumGain: z.number(),
    oxygen: z.boolean(),
    spo2: z.boolean(),
    expires: z.custom<Day>(),
  },
  { code: "@prehosp/rules@0.1.0" },
);
const x = { given: {}, then: "unclear" } as const;

const gain = criterion({
  id: "test.time-gain",
  version: "1.0",
  norsk: "Sannsynlig tidsgevinst",
  cites: ["AH-2.5-a", "AH-2.5-g"],
  needs: ["nearestOrdinary", "arrival", "minimumGain"],
  decide: ({ nearestOrdinary, arrival, minimumGain }) => (nearestOrdinary - arrival > minimumGain ? "met" : "not-met"),
  examples: [
    { given: { nearestOrdinary: 600, arrival: 300, minimumGain: 0 }, then: "met" },
    { given: { nearestOrdinary: 300, arrival: 600, minimumGain: 0 }, then: "not-met" },
    { given: { arrival: 600, minimumGain: 0 }, then: "unclear" },
  ],
});
const oximeter = criterion({
  id: "test.oximeter",
  version: "1.0",
  norsk: "Pulsoksymeter når oksygen er med",
  cites: ["AH-2.7-d"],
  when: { needs: ["oxygen"], holds: ({ oxygen }) => oxygen },
  needs: ["spo2"],
  decide: ({ spo2 }) => (spo2 ? "met" : "not-met"),
  examples: [
    { given: { oxygen: false }, then: "not-applicable" },
    { given: { oxygen: true, spo2: true }, then: "met" },
    { given: { oxygen: true, spo2: false }, then: "not-met" },
    { given: { oxygen: true }, then: "unclear" },
  ],
});
const dated = criterion({
  id: "test.dated",
  version: "1.0",
  norsk: "Utløper",
  cites: ["NN-a"],
  needs: ["expires"],
  decide: ({ expires }) => (expires > "2026-01-01" ? "met" : "not-met"),
  holdsUntil: ({ expires }) => expires,
  examples: [x, x, x],
});

describe("a criterion", () => {
  test("says rule, version, code, norms and what it read", () => {
    expect(gain.judge({ nearestOrdinary: 600, arrival: 300, minimumGain: 0 })).toEqual({
      rule: "test.time-gain",
      version: "1.0",
      code: "@prehosp/rules@0.1.0",
      outcome: "met",
      cites: ["AH-2.5-a", "AH-2.5-g"],
      read: ["nearestOrdinary", "arrival", "minimumGain"],
      missing: [],
      because: [],
    });
  });

  test("holds its own examples", () => {
    for (const c of [gain, oximeter] satisfies readonly AnyCriterion[])
      for (const e of c.examples) expect((c as AnyCriterion).judge(e.given).outcome).toBe(e.then);
  });

  test("when comes first: unknown there is unclear about that fact only, false is not-applicable", () => {
    expect(oximeter.judge({ spo2: true })).toMatchObject({ outcome: "unclear", missing: ["oxygen"], read: ["oxygen"] });
    expect(oximeter.judge({ oxygen: false })).toMatchObject({ outcome: "not-applicable", missing: [] });
    expect(oximeter.judge({ oxygen: true }).read).toEqual(["oxygen", "spo2"]);
  });

  test("a met outcome carries the day it ends, no other does", () => {
    expect(dated.judge({ expires: "2027-03-01" as Day }).until).toBe("2027-03-01");
    expect(dated.judge({ expires: "2025-03-01" as Day })).not.toHaveProperty("until");
    expect(dated.judge({})).not.toHaveProperty("until");
  });

  test("any absent fact makes it unclear and is named; false, 0 and null are values", () => {
    const absent = fc.constantFrom(
      undefined,
      ...(["not-recorded", "unknown", "refused"] as const).map((a) => ({ absent: a })),
    );
    fc.assert(
      fc.property(
        fc.record({
          nearestOrdinary: fc.oneof(fc.integer(), absent),
          arrival: fc.oneof(fc.integer(), absent),
          minimumGain: fc.oneof(fc.integer(), absent),
        }),
        (facts) => {
          const missing = gain.needs.filter((n) => typeof facts[n] !== "number");
          const f = gain.judge(facts);
          expect(f.missing).toEqual(missing);
          expect(f.outcome === "unclear").toBe(missing.length > 0);
          expect(gain.judge(facts)).toEqual(f);
        },
      ),
    );
    expect(oximeter.judge({ oxygen: true, spo2: false }).outcome).toBe("not-met");
  });

  test("its finding passes the wire schema and comes back the same", () => {
    const f: Finding = gain.judge({ arrival: 1 });
    const nested: Finding = { ...f, because: [f, oximeter.judge({ oxygen: false })] };
    expect(FindingData.parse(JSON.parse(JSON.stringify(nested)))).toEqual(nested);
    expect(FindingData.safeParse({ ...f, cites: [] }).success).toBe(false);
    expect(FindingData.safeParse({ ...f, outcome: "maybe" }).success).toBe(false);
    expect(() => z.toJSONSchema(FindingData)).not.toThrow();
  });
});

test("what doesn't compile", () => {
  expectTypeOf<Parameters<(typeof gain)["judge"]>[0]>().not.toBeAny();
  const bad = [
    criterion({
      id: "a",
      version: "1.0",
      norsk: "x",
      cites: ["AH-2.5-a"],
      needs: ["arrival"],
      // @ts-expect-error reads a fact it didn't declare
      decide: ({ oxygen }) => (oxygen ? "met" : "not-met"),
      examples: [x, x, x],
    }),
    criterion({
      id: "a",
      version: "1.0",
      norsk: "x",
      // @ts-expect-error no citation
      cites: [],
      needs: ["arrival"],
      decide: () => "met",
      examples: [x, x, x],
    }),
    criterion({
      id: "a",
      version: "1.0",
      norsk: "x",
      // @ts-expect-error a norm that no source has
      cites: ["AH-9.9-z"],
      needs: ["arrival"],
      decide: () => "met",
      examples: [x, x, x],
    }),
    criterion({
      id: "a",
      version: "1.0",
      norsk: "x",
      cites: ["AH-2.5-a"],
      needs: ["arrival"],
      // @ts-expect-error unclear is never decide's to say
      decide: () => "unclear",
      examples: [x, x, x],
    }),
    criterion({
      id: "a",
      version: "1.0",
      norsk: "x",
      cites: ["AH-2.5-a"],
      needs: ["arrival"],
      decide: () => "met",
      // @ts-expect-error fewer than three examples
      examples: [x, x],
    }),
    criterion({
      id: "a",
      version: "1.0",
      norsk: "x",
      cites: ["AH-2.5-a"],
      needs: ["arrival"],
      decide: () => "met",
      // @ts-expect-error an example with a fact the rule doesn't read
      examples: [{ given: { oxygen: true }, then: "met" }, x, x],
    }),
    criterion({
      id: "a",
      version: "1.0",
      norsk: "x",
      cites: ["AH-2.5-a"],
      // @ts-expect-error a fact outside the vocabulary
      needs: ["weather"],
      decide: () => "met",
      examples: [x, x, x],
    }),
    criterion({
      id: "a",
      version: "1.0",
      norsk: "x",
      cites: ["AH-2.5-a"],
      // @ts-expect-error a rule that reads nothing
      needs: [],
      decide: () => "met",
      examples: [x, x, x],
    }),
    criterion({
      id: "a",
      version: "1.0",
      norsk: "x",
      cites: ["AH-2.5-a"],
      // @ts-expect-error when reads a fact it didn't declare
      when: { needs: ["oxygen"], holds: ({ spo2 }) => spo2 },
      needs: ["arrival"],
      decide: () => "met",
      examples: [x, x, x],
    }),
  ];
  // @ts-expect-error judge wants a number
  expect(gain.judge({ arrival: "nå" }).outcome).toBe("unclear");
  expect(bad).toHaveLength(9);
});
