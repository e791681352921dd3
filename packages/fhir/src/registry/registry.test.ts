import { datasets, elementsOf, ohca } from "@prehosp/registry";
import * as fc from "fast-check";
import { isDeepStrictEqual } from "node:util";
import { describe, expect, it } from "vitest";
import type { QuestionnaireResponse } from "../r4.ts";
import { anyCase } from "../test/cases.ts";
import { faults } from "../test/valid.ts";
import { caseOfResponse } from "./case-of-response.ts";
import { questionnaireOf } from "./questionnaire.ts";
import { responseOf } from "./response.ts";

const options = { namespace: "https://amk.example.no/sid" };
const plain = (written: unknown) => JSON.parse(JSON.stringify(written)) as QuestionnaireResponse;

// Node compares first: what vitest's comparison takes is more than all that it compares.
const same = (is: unknown, was: unknown) => isDeepStrictEqual(is, was) || expect(is).toEqual(was);

describe.each(datasets.map((dataset) => ({ dataset, id: dataset.id })))("$id", ({ dataset }) => {
  it("as Questionnaire is valid R4, and asks every element once", () => {
    const form = questionnaireOf(dataset);
    expect(faults(form)).toEqual([]);
    const asked = form.item?.flatMap(({ item = [] }) => item.map(({ linkId }) => linkId));
    expect(asked).toEqual(elementsOf(dataset).map(({ id }) => id));
    const conditions = form.item?.flatMap(({ item = [] }) => item.flatMap(({ enableWhen = [] }) => enableWhen)) ?? [];
    expect(conditions.filter(({ question }) => !(asked ?? []).includes(question))).toEqual([]);
  });

  it("as QuestionnaireResponse comes back the same, any case", { timeout: 240_000 }, () => {
    fc.assert(
      fc.property(anyCase(dataset), (one) => {
        same(caseOfResponse(plain(responseOf(one, options))), { case: one });
      }),
      { numRuns: 10_000 },
    );
  });

  it("as QuestionnaireResponse is valid R4 by two validators", { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(anyCase(dataset), (one) => {
        expect(faults(responseOf(one, options))).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe("a response that is not read", () => {
  const [one] = fc.sample(anyCase(ohca), { numRuns: 1, seed: 5 });
  const good = plain(responseOf(one!, options));
  const at = (id: string): readonly [number, number] => {
    const g = good.item!.findIndex(({ item }) => item?.some(({ linkId }) => linkId === id));
    return [g, good.item![g]!.item!.findIndex(({ linkId }) => linkId === id)];
  };
  const pathOf = (id: string) => `/item/${at(id)[0]}/item/${at(id)[1]}`;
  const item = (id: string, said: object) => {
    const changed = plain(good);
    const [g, i] = at(id);
    changed.item![g]!.item![i] = { linkId: id, ...said };
    return changed;
  };
  const problems = (said: unknown) => {
    const read = caseOfResponse(said);
    return "problems" in read ? read.problems.map(({ code, path }) => [code, path]) : "a case";
  };
  const [first] = good.item![0]!.item!;
  const coding = (code: string, system = "https://prehosp.github.io/prehosp/fhir/CodeSystem/prehosp.ohca.sex") => ({
    valueCoding: { system, code },
  });
  const source = [
    {
      url: "https://prehosp.github.io/prehosp/fhir/StructureDefinition/source",
      extension: [
        { url: "system", valueString: "epj" },
        { url: "ref", valueString: "1" },
      ],
    },
  ];

  it.each([
    [
      "a code that the element has not",
      item("sex", { answer: [coding("2")], extension: source }),
      "invalid-value",
      pathOf("sex"),
    ],
    [
      "a code of another system",
      item("sex", { answer: [coding("male", "urn:x")] }),
      "wrong-answer",
      `${pathOf("sex")}/answer/0`,
    ],
    [
      "two answers where one",
      item("sex", { answer: [coding("male"), coding("female")] }),
      "two-answers",
      `${pathOf("sex")}/answer/1`,
    ],
    [
      "another kind of answer",
      item("sex", { answer: [{ valueString: "male" }] }),
      "wrong-answer",
      `${pathOf("sex")}/answer/0`,
    ],
    ["a value without a source", item("sex", { answer: [coding("male")] }), "invalid-type", pathOf("sex")],
    ["a source alone", item("sex", { extension: source }), "no-answer", pathOf("sex")],
    [
      "a value and a reason",
      item("sex", {
        answer: [coding("male")],
        extension: [
          {
            url: "https://prehosp.github.io/prehosp/fhir/StructureDefinition/absence",
            valueCodeableConcept: { coding: [] },
          },
        ],
      }),
      "value-and-reason",
      `${pathOf("sex")}/answer`,
    ],
    [
      "a strange extension",
      item("sex", { extension: [{ url: "urn:x" }] }),
      "unknown-extension",
      `${pathOf("sex")}/extension/0`,
    ],
    ["an unknown question", item("sex", { linkId: "gender" }), "unknown-link", `${pathOf("sex")}/linkId`],
    ["a question twice", item("sex", { linkId: first!.linkId }), "same-link-twice", `${pathOf("sex")}/linkId`],
    [
      "an unknown version",
      { ...good, questionnaire: good.questionnaire!.replace("|1.1", "|99.0") },
      "unknown-questionnaire",
      "/questionnaire",
    ],
    [
      "no version",
      { ...good, questionnaire: good.questionnaire!.split("|")[0] },
      "unknown-questionnaire",
      "/questionnaire",
    ],
    ["half filled in", { ...good, status: "in-progress" }, "invalid-value", "/status"],
    [
      "a narrative",
      { ...good, text: { status: "additional", div: "<div><script>x</script></div>" } },
      "unrecognized-keys",
      "",
    ],
    ["a modifier", { ...good, modifierExtension: [{ url: "urn:x", valueBoolean: true }] }, "unrecognized-keys", ""],
    [
      "two marks of its status",
      { ...good, meta: { tag: [...good.meta!.tag!, ...good.meta!.tag!] } },
      "status",
      "/meta/tag",
    ],
    ["two incidents", { ...good, extension: [...good.extension!, good.extension![0]!] }, "case", "/extension"],
  ])("has %s, and says where", (_what, said, code, path) => {
    expect(problems(said)).toEqual([[code, path]]);
  });

  it.each([undefined, null, "x", [], { resourceType: "Bundle" }])("is no response at all: %j", (said) => {
    expect(problems(said)).not.toBe("a case");
  });

  it("leaves out a question: it is not recorded; a newer one in an old version is told", () => {
    const without = plain(good);
    const [g, i] = at("sex");
    without.item![g]!.item!.splice(i, 1);
    const read = caseOfResponse(without);
    expect("case" in read && read.case.values["sex"]).toEqual({ absent: "not-recorded" });
    const old = { ...good, questionnaire: good.questionnaire!.replace("|1.1", "|1.0") };
    expect(new Set((problems(old) as string[][]).map(([code]) => code))).toEqual(new Set(["not-in-version"]));
  });
});
