// An example's `then` is a word, never a function: nothing can be awaited by mistake.
/* oxlint-disable unicorn/no-thenable */
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { norms } from "../../packages/norms/src/index.ts";
import { criteriaOver } from "../../packages/rules/src/index.ts";
import { problemsIn } from "./check.ts";
import { filesOf, openNorms } from "./files.ts";
import { rulesFrom } from "./rooms.ts";
import type { RoomRules } from "./rooms.ts";

const criterion = criteriaOver({ aed: z.boolean() }, { code: "@prehosp/test@0.1.0" });
const aed = criterion({
  id: "test.aed",
  version: "1.0",
  norsk: "Har hjertestarter",
  cites: ["AH-2.7-a"],
  needs: ["aed"],
  decide: (f) => (f.aed ? "met" : "not-met"),
  examples: [
    { given: { aed: true }, then: "met" },
    { given: { aed: false }, then: "not-met", norsk: "Uten | strek" },
    { given: { aed: { absent: "unknown" } }, then: "unclear" },
  ],
});
const room: RoomRules = {
  room: "dispatch",
  criteria: [aed],
  notCoded: [{ norm: "AH-2.6-d", because: "krever skjønn" }],
  tensions: [{ norms: ["AH-2.6-d"], about: "grensen", one: "her skal", other: "der bør", taken: "skal" }],
};
const file = (name: string): string =>
  filesOf([room], {
    later: new Set(["guidance"]),
    cited: new Map([["AH-4.4-a", ["packages/chain/src/obligations.ts"]]]),
  }).get(name) ?? "";

describe("docs/rules", () => {
  test("names every norm once, with its rule, its reason, its later room or its openness", () => {
    const pages = ["ah", "nn", "nm", "st", "kk"].map((n) => file(`${n}.md`)).join("\n");
    for (const n of norms) expect(pages.split(`### ${n.id}\n`)).toHaveLength(2);
    const section = (id: string): string => pages.split(`### ${id}\n`)[1]?.split("\n### ")[0] ?? "";
    expect(section("AH-2.7-a")).toContain("Kodet: [Har hjertestarter](#test-aed-1-0)");
    expect(section("AH-2.6-d")).toContain("Ikke kodet, fordi: krever skjønn");
    expect(section("AH-2.6-d")).toContain("Kildene er uenige om: grensen. her skal · der bør. Lagt til grunn: skal");
    expect(section("AH-2.9-b")).toContain("senere utgave: guidance");
    expect(section("AH-2.6-e")).toContain("Ingen regel siterer normen ennå. Rom: competence");
    expect(section("AH-4.4-a")).toContain("sitert i `packages/chain/src/obligations.ts`");
    expect(file("ah.md")).toContain("høringsutkast 2019, ikke gjeldende");
  });

  test("shows each example as a row, and the same as data with a schema of each fact", () => {
    expect(file("ah.md")).toContain("| ja | oppfylt |  |");
    expect(file("ah.md")).toContain("| nei | ikke oppfylt | Uten \\| strek |");
    expect(file("ah.md")).toContain("| mangler (unknown) | uavklart |  |");
    expect(JSON.parse(file("examples.json"))).toMatchObject({
      rules: [{ id: "test.aed", facts: { aed: { type: "boolean" } }, examples: aed.examples }],
    });
    const { norms: listed, rules } = JSON.parse(file("rules.json")) as { norms: unknown[]; rules: unknown[] };
    expect([listed.length, rules.length]).toEqual([norms.length, 1]);
  });

  test("an export of another shape is refused by name; none at all is silence", () => {
    expect(rulesFrom("x", {})).toBeUndefined();
    expect(rulesFrom("x", { criteria: [aed] })).toMatchObject({ criteria: [aed], notCoded: [] });
    expect(rulesFrom("x", { criteria: [{}] })).toContain("packages/x: export `criteria`");
    expect(rulesFrom("x", { criteria: [], tensions: [{ norms: ["AH-9"] }] })).toContain("`tensions`");
    expect(rulesFrom("x", { criteria: [], notCoded: [{ norm: "AH-9", because: "x" }] })).toContain("`notCoded`");
  });

  test("tells of an example that doesn't hold and of days without a version or with two", () => {
    const bad = { ...aed, examples: [{ given: { aed: true }, then: "not-met" as const }, ...aed.examples] };
    const of = (...criteria: RoomRules["criteria"]) => problemsIn([{ ...room, criteria }]);
    expect(of(aed)).toEqual([]);
    expect(of(bad as never)).toEqual(["test.aed 1.0, example 1: other-outcome (met, not not-met)"]);
    expect(of({ ...aed, until: "2026-01-01" }, { ...aed, version: "2.0", from: "2026-02-01" })).toEqual([
      "test.aed: no version holds from 2026-01-01 to 2026-02-01",
    ]);
    expect(of(aed, { ...aed, version: "2.0" })).toHaveLength(1);
  });

  test("tells of a rule outside its norm's effect, and of a room that nobody has said what decides on", () => {
    const of = (name: string, cites: RoomRules["criteria"][number]["cites"]) =>
      problemsIn([{ ...room, room: name, criteria: [{ ...aed, cites }] }]);
    expect(of("dispatch", ["AH-2.7-a", "AH-4.4-a"])).toEqual([]);
    expect(of("criteria", ["AH-2.5-a", "AH-4.4-a"])).toEqual([
      "test.aed 1.0: AH-4.4-a is of record, which criteria does not decide on",
    ]);
    expect(of("elsewhere", ["AH-2.7-a"])).toHaveLength(1);
  });

  test("tells of a norm that no rule cites, nobody has left out with a reason, and no later room waits for", () => {
    const around = { later: new Set(["guidance"]), cited: new Map() };
    const open = openNorms([room], around);
    expect(open).toContain("AH-2.6-e: no rule cites it and nobody says why not");
    for (const id of ["AH-2.7-a", "AH-2.6-d", "AH-2.9-b"]) expect(open.join()).not.toContain(id);
  });
});
