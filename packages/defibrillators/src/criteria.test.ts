import { norm } from "@prehosp/norms";
import { checkExamples } from "@prehosp/rules";
import { Day } from "@prehosp/model/time";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { criteria } from "./criteria.ts";
import { reminderRules } from "./life/reminder-rules.ts";
import type { RuleSource } from "./source.ts";
import { shownTexts } from "./texts/shown.ts";
import { usableTexts } from "./texts/usable.ts";
import { code, vocabulary } from "./vocabulary.ts";

const isSaid = (text: object) => ["nb", "nn", "en"].every((l) => l in text);

const isWhole = (source: RuleSource): boolean =>
  isSaid(source.says) &&
  (source.kind === "register"
    ? URL.canParse(source.address) && Day.safeParse(source.read).success
    : source.decidedBy !== "" && Day.safeParse(source.decidedOn).success);

describe("the criteria of defibrillators", () => {
  test("give what their examples say, and read nothing undeclared", () => {
    expect(checkExamples(criteria)).toEqual([]);
    for (const c of criteria) expect(c.examples.length).toBeGreaterThanOrEqual(3);
  });

  test.each(criteria.map((c) => [c.id, c] as const))(
    "%s says whose register it is, where it comes from, and its texts",
    (id, c) => {
      expect(c.code).toBe(code);
      expect(c.cites.map((n) => norm(n).effect)).toEqual(["record"]);
      expect(isWhole(c.source)).toBe(true);
      const texts = usableTexts[id] ?? shownTexts[id];
      const { unanswered, ...said } = texts ?? {};
      expect(Object.values(said).filter(isSaid)).toHaveLength(4);
      expect(Object.values(unanswered ?? {}).every(isSaid)).toBe(true);
    },
  );

  test("are each an id of their own, and every fact is read by one", () => {
    expect(new Set(criteria.map((c) => c.id)).size).toBe(criteria.length);
    const read = new Set(criteria.flatMap((c) => [...c.needs, ...c.whenNeeds]));
    expect([...read].sort()).toEqual(Object.keys(vocabulary).sort());
  });

  test("carry the version of the package", () => {
    const { name, version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
    expect(code).toBe(`${name}@${version}`);
  });
});

test("every reminder says that the register has it, and that the numbers are ours", () => {
  for (const { source, numbers } of reminderRules) {
    expect([source, numbers].map(isWhole)).toEqual([true, true]);
    expect([source.kind, numbers.kind]).toEqual(["register", "assumption"]);
  }
});
