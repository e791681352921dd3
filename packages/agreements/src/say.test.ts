import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AgreementContent, EquipmentKind } from "@prehosp/model";
import type { Agreement, Language } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import { sayDay } from "@prehosp/model/time";
import { AgreementDocument, contentTexts, say, toMarkdown } from "./index.ts";
import { agreement, draftOf, signature, terms } from "./fixtures/agreement.ts";
import * as words from "./texts-words.ts";

const names = { organisations: { hf: "Demo HF", fire: "Demo brann" }, units: { "fire-1": "Brann 1" } };
const full = (): Agreement => {
  const base = agreement();
  return agreement({
    terms,
    route: "110",
    framework: "Ramme",
    frameworkKind: "own",
    replaces: "a0",
    signatures: [signature(draftOf(base, {}), [base], "commissioner", "2025-12-10")],
  });
};
const textOf = (a: Agreement, language: Language = "nb") =>
  say(a, names, language)
    .sections.flatMap((s) => [s.heading, ...s.paragraphs])
    .join("\n");

/** Every leaf of an agreement, with the words it may be told by. */
const leaves = (value: unknown, key = ""): readonly (readonly [string, readonly string[]])[] => {
  if (isAbsent(value)) return [[key, [value.because ?? words.absenceTexts[value.absent].nb]]];
  if (Array.isArray(value)) return value.flatMap((v) => leaves(v, key));
  if (typeof value === "object" && value !== null) return Object.entries(value).flatMap(([k, v]) => leaves(v, k));
  const text = String(value);
  const tables = [words.conditionTexts, words.equipmentTexts, words.routeTexts, words.partyTexts];
  const more = [words.sideTexts, words.wageTexts, words.frameworkTexts, words.yesNo];
  const told = [...tables, ...more].flatMap((table) =>
    Object.entries(table).flatMap(([code, said]) => (code === text ? [said.nb] : [])),
  );
  const day = /^\d{4}-\d\d-\d\d$/.test(text) ? [sayDay(text as never)] : [];
  return [[key, told.length > 0 ? told : day.length > 0 ? day : [text]]];
};

describe("an agreement as text", () => {
  test.each(["nb", "nn", "en"] as const)("%s: nine contents, each written, marked as generated", (language) => {
    const doc = AgreementDocument.parse(say(full(), names, language));
    const contents = doc.sections.filter((s) => AgreementContent.options.some((c) => c === s.id));
    expect(contents.map((s) => s.heading)).toEqual(
      AgreementContent.options.map((c, i) => `${i + 1}. ${contentTexts[c][language]}`),
    );
    expect(doc.about.join(" ")).toContain("@prehosp/agreements@");
    expect(doc.about.join(" ")).toContain(doc.hash);
    const markdown = toMarkdown(doc);
    expect(markdown.match(/^## /gm)).toHaveLength(13);
    expect(markdown).toContain("Demo HF (hf)");
  });

  test("no two languages say the same document, and Norwegian of both kinds is written for every word", () => {
    expect(new Set((["nb", "nn", "en"] as const).map((l) => textOf(full(), l))).size).toBe(3);
    for (const table of Object.values(words))
      for (const text of Object.values(table)) expect([text.nn, text.en]).not.toContain(undefined);
  });

  test("every datum is there", () => {
    const { id, ...shown } = full();
    const text = textOf(full());
    for (const [key, told] of leaves(shown))
      expect([key, told, told.some((t) => text.includes(t))]).toEqual([key, told, true]);
    expect(say(full(), names).about.join(" ")).toContain(id);
  });

  test("what nobody has recorded is told as such", () => {
    const bare = textOf(agreement({ contents: {}, conditions: { absent: "unknown", because: "brannen i arkivet" } }));
    expect(bare).toContain("ikke kjent: brannen i arkivet");
    expect(bare.match(/Ingen har registrert om avtalen har dette med/g)).toHaveLength(7);
    expect(textOf(agreement({ until: { absent: "not-applicable" } }))).toContain("uten sluttdato");
    expect(textOf(agreement({ units: [] }))).toContain("nevner ingen enheter");
  });

  test("what people wrote never becomes markup", () => {
    const doc = say(agreement({ framework: "# <b>x</b>\n## y [l](u)", units: ["fire-1"] }), names);
    const markdown = toMarkdown(doc);
    expect(markdown.match(/^#+ /gm)).toHaveLength(14);
    expect(markdown).toContain(String.raw`\# \<b\>x\</b\> \#\# y \[l\](u)`);
  });

  test("no datum can change without the text changing, 10,000 times", () => {
    const side = fc.constantFrom("commissioner", "provider", "both", { absent: "unknown" }, { absent: "not-recorded" });
    const said = fc.constantFrom(
      "alfa",
      "beta",
      "both",
      "all",
      { absent: "unknown" },
      { absent: "not-obtained", because: "ventet" },
    );
    const any = fc.record(
      {
        conditions: fc.oneof(
          fc.subarray(["cardiac-arrest", "unconscious", "other"]),
          fc.constant({ absent: "unknown" }),
        ),
        route: fc.constantFrom("110", "direct", "112", "own-centre"),
        until: fc.constantFrom("2027-01-01", "2027-01-02", { absent: "unknown" }, { absent: "not-applicable" }),
        from: fc.constantFrom("2026-01-01", "2026-10-01"),
        units: fc.subarray(["fire-1", "fire-2"]),
        contents: fc.dictionary(
          fc.constantFrom("costs", "procedures", "alarm-route"),
          fc.constantFrom(true, false, { absent: "unknown" }),
        ),
        terms: fc.record(
          {
            competence: fc.record({
              packs: fc.subarray(["p1", "p2"], { minLength: 1 }),
              upkeepMonths: fc.constantFrom(6, 12, { absent: "unknown" }),
            }),
            equipment: fc.record({ kinds: fc.subarray([...EquipmentKind.options], { minLength: 1 }), keptBy: side }),
            procedures: fc.record({ name: fc.constantFrom("alfa", "provider"), edition: said }),
            "follow-up": fc.record({ debrief: side, responsible: side, health: side }),
            costs: fc.record({
              wages: fc.constantFrom("none", "part-time", "all", { absent: "unknown" }),
              wagesPaidBy: side,
              equipment: side,
              consumables: side,
              communication: side,
              training: side,
            }),
            "confidentiality-documentation": fc.record({
              trainingRoutine: said,
              documentedPerPerson: fc.constantFrom(true, false, { absent: "unknown" }),
              documentation: said,
            }),
          },
          { requiredKeys: [] },
        ),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(any, any, (a, b) => {
        const [left, right] = [agreement(a), agreement(b)];
        const same = say(left, names).hash === say(right, names).hash;
        expect(textOf(left) === textOf(right)).toBe(same);
      }),
      { numRuns: 10_000 },
    );
  });
});
