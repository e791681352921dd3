import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, expectTypeOf, test } from "vitest";
import { effectNorsk, forceNorsk, isNormId, norm, norms, rooms, sources, whoNorsk } from "./index.ts";

const root = join(import.meta.dirname, "../../..");
const shared = process.env["PREHOSP_SHARED"] ?? join(root, "../shared");
const requirements = join(shared, "design/requirements.md");
const here = existsSync(requirements);
if (!here) console.warn(`norms: rows not compared, ${requirements} is not here (set PREHOSP_SHARED)`);

const plain = (s: string): string =>
  s
    .replaceAll("**", "")
    .replace(/(?<![\w*])\*(\w[^*]*)\*/g, "$1")
    .replace(/ \(R\)(?= |$)/g, "");
const split = (s: string): string[] => (s === "–" ? [] : s.split(",").map((x) => x.trim()));

describe("norms", () => {
  test("are 125, each id once, each with known source, edition, rooms and words", () => {
    expect(norms).toHaveLength(125);
    expect(new Set(norms.map((n) => n.id)).size).toBe(125);
    for (const n of norms) {
      expect(n.id.startsWith(`${n.source}-`)).toBe(true);
      expect(sources[n.source].editions.map((e) => e.id as string)).toContain(n.edition);
      expect(n.rooms.length).toBeGreaterThan(0);
      for (const r of n.rooms) expect(rooms).toContain(r);
      expect(forceNorsk[n.force] && effectNorsk[n.effect]).toBeTruthy();
      for (const w of n.who) expect(whoNorsk[w]).toBeTruthy();
      expect(n.text.length).toBeGreaterThan(10);
    }
  });

  test("take their section from the id where the source has numbers", () => {
    for (const n of norms.filter((x) => x.source === "AH")) expect(n.id).toBe(`AH-${n.section}-${n.id.at(-1)}`);
  });

  test("look-up is total over the ids and refuses all else", () => {
    for (const n of norms) expect(norm(n.id)).toBe(n);
    expect(norm("AH-2.8-b").section).toBe("2.8");
    for (const s of ["AH-9.9-z", "", "toString", undefined, 7]) expect(isNormId(s)).toBe(false);
    expect(isNormId("NN-d")).toBe(true);
  });

  test("force and effect are literal types", () => {
    expectTypeOf(norm("AH-2.5-g").force).toEqualTypeOf<"main">();
    expectTypeOf(norm("AH-2.7-a").effect).toEqualTypeOf<"eligibility">();
    // @ts-expect-error an id that no source has
    expect(norm("AH-9.9-z")).toBeUndefined();
  });

  test("no norm of an unread edition is stated as verified", () => {
    for (const n of norms) {
      const edition = sources[n.source].editions.find((e) => e.id === n.edition);
      expect(edition?.verified).toBe(n.verified);
    }
    expect(sources.AH.editions[0].status).toBe("draft");
    expect(sources.AH.editions[1].verified).toBe(false);
  });

  test.runIf(here)("agree row by row with requirements.md", () => {
    const rows = readFileSync(requirements, "utf8")
      .split("\n")
      .flatMap((line) => {
        const m = /^\| ((?:AH|NN|NM|ST|KK)-\S+) \| (.*) \|$/.exec(line);
        return m ? [[m[1], ...(m[2] ?? "").split(" | ")] as const] : [];
      })
      .map(([id, force = "", who = "", text = "", effect = "", room = ""]) => ({
        id,
        force,
        who: split(who),
        effect,
        rooms: split(room),
        rationale: /\(R[):]/.test(text),
        text: plain(text),
      }));
    const ours = norms.map(({ id, force, who, effect, rooms: in_, rationale, text }) => ({
      id,
      force,
      who,
      effect,
      rooms: in_,
      rationale,
      text,
    }));
    expect(ours).toEqual(rows);
  });
});
