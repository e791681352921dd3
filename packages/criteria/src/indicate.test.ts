import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Indication } from "@prehosp/model";
import type { CriterionRef, Observed } from "@prehosp/model";
import { checkExamples } from "@prehosp/rules";
import { criteria, indicate, prepare, syntheticIndex, texts } from "./index.ts";
import type { Book } from "./index.ts";

const prepared = prepare(syntheticIndex);
const book = ("book" in prepared ? prepared.book : undefined) as Book;
const ref = (code: string, edition = "1"): CriterionRef => ({ index: "synthetic", edition, code });
const fine: Observed = {
  awake: true,
  breathingNormally: true,
  airwayFree: true,
  majorBleeding: false,
  seriousInjury: false,
};
const unknown = { absent: "unknown" } as const;
const point = (observed: Observed, criterion?: CriterionRef, b: Book | undefined = book) =>
  indicate(b, { observed, criterion }).indication;

test("the criteria hold their examples", () => expect(checkExamples(criteria)).toEqual([]));

describe("what the caller says", () => {
  test("sudden unconsciousness with abnormal breathing is taken as arrest", () => {
    const arrest = { vital: "manifest", condition: "cardiac-arrest", basis: ["observed"], cites: ["AH-2.5-d"] };
    expect(point({ awake: false, breathingNormally: false, suddenCollapse: true })).toEqual(arrest);
    // A caller who found the patient can't say how it came.
    expect(point({ awake: false, breathingNormally: false })).toEqual(arrest);
    expect(point({ awake: false, breathingNormally: false, suddenCollapse: unknown })).toEqual(arrest);
    expect(point({ awake: false, breathingNormally: false, suddenCollapse: false })).toMatchObject({
      vital: "manifest",
      condition: "unconscious",
    });
  });

  test("the other signs", () => {
    expect(point({ ...fine, awake: false })).toMatchObject({ vital: "potential", condition: "unconscious" });
    expect(point({ ...fine, awake: false, airwayFree: false })).toMatchObject({
      vital: "manifest",
      condition: "airway-obstruction",
    });
    expect(point({ ...fine, airwayFree: false })).toMatchObject({
      vital: "potential",
      condition: "airway-obstruction",
    });
    expect(point({ majorBleeding: true })).toMatchObject({ vital: "potential", condition: "major-bleeding" });
    expect(point({ seriousInjury: true })).toMatchObject({ vital: "potential", condition: "serious-injury" });
    expect(point({ ...fine, breathingNormally: false })).toMatchObject({ vital: "potential", condition: "other" });
  });

  test("vital status that can't be told is unclear, which is an indication", () => {
    expect(point({ awake: unknown, breathingNormally: unknown })).toEqual({
      vital: "unclear",
      condition: "unclear-vital",
      basis: ["observed"],
      cites: ["AH-2.5-f"],
    });
    // Questions that nobody put rest on no norm.
    expect(point({})).toEqual({ vital: "unclear", condition: { absent: "not-recorded" }, basis: [], cites: [] });
    expect(point({ awake: true, breathingNormally: true }).cites).toEqual([]);
    // One answered, the other asked in vain.
    expect(point({ ...fine, breathingNormally: unknown })).toMatchObject({
      vital: "unclear",
      condition: "unclear-vital",
    });
  });

  test("none only where all five are answered and none gives ground", () => {
    expect(point(fine).vital).toBe("none");
    for (const name of Object.keys(fine)) {
      const { [name as keyof Observed]: _, ...rest } = fine;
      expect(point(rest).vital).toBe("unclear");
    }
  });
});

describe("what the criterion says", () => {
  test("the bridge decides, the urgency letter never", () => {
    expect(point({}, ref("A.91.01"))).toMatchObject({
      vital: "manifest",
      condition: "cardiac-arrest",
      basis: ["criterion"],
    });
    expect(point({}, ref("V.99.02"))).toMatchObject({ vital: "none", basis: ["criterion"] });
    const red = indicate(book, { observed: fine, criterion: ref("A.95.01") });
    expect(red.indication.vital).toBe("none");
    expect(red.remarks.map((r) => r.code)).toEqual(["not-bridged"]);
  });

  test("another edition, an unknown code, no index: a remark, not a guess", () => {
    const codes = (c: CriterionRef, b: Book | undefined = book) => {
      const found = indicate(b, { observed: {}, criterion: c });
      expect(found.indication.vital).toBe("unclear");
      return found.remarks.map((r) => r.code);
    };
    expect(codes(ref("A.91.01", "2"))).toEqual(["other-edition"]);
    expect(codes(ref("A.91.99"))).toEqual(["unknown-criterion"]);
    expect(indicate(undefined, { observed: {}, criterion: ref("A.91.01") }).remarks.map((r) => r.code)).toEqual([
      "no-index",
    ]);
    for (const code of ["other-edition", "unknown-criterion", "no-index", "not-bridged"])
      expect(texts[code]).toBeDefined();
  });

  test("the graver counts, and a difference is told of", () => {
    const found = indicate(book, { observed: { awake: false, breathingNormally: false }, criterion: ref("V.99.02") });
    expect(found.indication).toMatchObject({ vital: "manifest", condition: "cardiac-arrest", basis: ["observed"] });
    expect(found.remarks.map((r) => r.code)).toEqual(["criterion-and-observed-differ"]);
    expect(point(fine, ref("A.91.01")).vital).toBe("manifest");
  });

  test("a question nobody asked leaves the criterion alone; one asked in vain counts", () => {
    expect(point({ awake: true }, ref("V.99.02")).vital).toBe("none");
    expect(point({ awake: true, breathingNormally: unknown }, ref("V.99.02")).vital).toBe("unclear");
  });
});

test("whatever is said: a valid indication, none is never guessed, and a criterion never hides a sign", () => {
  const value = fc.option(fc.oneof(fc.boolean(), fc.constantFrom(unknown, { absent: "not-recorded" } as const)), {
    nil: undefined,
  });
  const observed = fc.record({
    awake: value,
    breathingNormally: value,
    suddenCollapse: value,
    airwayFree: value,
    majorBleeding: value,
    seriousInjury: value,
  }) as unknown as fc.Arbitrary<Observed>;
  const code = fc.option(fc.constantFrom(...syntheticIndex.cards.flatMap((c) => c.criteria.map((k) => ref(k.code)))), {
    nil: undefined,
  });
  fc.assert(
    fc.property(observed, code, (o, c) => {
      const { indication, findings } = indicate(book, { observed: o, criterion: c });
      expect(Indication.parse(indication)).toEqual(indication);
      expect(findings).toHaveLength(criteria.length);
      const answered = Object.keys(fine).every((k) => typeof o[k as keyof Observed] === "boolean");
      expect(indication.vital !== "none" || c !== undefined || answered).toBe(true);
      const without = indicate(undefined, { observed: o }).indication.vital;
      const rank = ["manifest", "potential", "unclear", "none"];
      const sign = without === "manifest" || without === "potential";
      expect(!sign || rank.indexOf(indication.vital) <= rank.indexOf(without)).toBe(true);
    }),
    { numRuns: 3000 },
  );
});
