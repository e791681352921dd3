import { norm, norms } from "@prehosp/norms";
import { checkExamples } from "@prehosp/rules";
import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { notCoded } from "../not-coded.ts";
import { texts } from "../texts.ts";
import { code, vocabulary } from "../vocabulary.ts";
import { criteria, effectOf } from "./index.ts";

describe.each(criteria.map((c) => [c.id, c] as const))("%s", (id, c) => {
  test.each(c.examples.map((e) => [JSON.stringify(e.given), e] as const))("%s", (_, e) => {
    const f = c.judge(e.given as Readonly<Record<string, unknown>>);
    expect(f.outcome).toBe(e.then);
    expect(f.code).toBe(code);
    expect(f.missing.length > 0).toBe(e.then === "unclear");
  });

  test("has a met or not-met, an unclear, and texts in three languages", () => {
    const thens = new Set(c.examples.map((e) => e.then));
    expect(thens.has("unclear") || thens.has("not-applicable")).toBe(true);
    expect(texts.criteria[id]).toMatchObject({ nb: c.norsk, nn: expect.any(String), en: expect.any(String) });
  });

  test("rests on norms of one effect only, so that it cannot act outside it", () => {
    expect(new Set(c.cites.map((n) => norm(n).effect))).toEqual(new Set([effectOf(c)]));
  });
});

test("the examples read nothing that is not declared", () => {
  // The police rule can say nothing but not-met: no example of met exists.
  const told = checkExamples(criteria).filter((p) => !(p.rule === "dispatch.police" && p.problem === "no-example-of"));
  expect(told).toEqual([]);
});

test("every norm of this room is judged by a criterion or said not to be, never both silently missing", () => {
  const cited = new Set<string>(criteria.flatMap((c) => c.cites));
  const said = new Set<string>(notCoded.map((n) => n.norm));
  const own = norms.filter((n) => n.rooms.includes("dispatch")).map((n) => n.id);
  expect(own.filter((id) => !cited.has(id) && !said.has(id))).toEqual([]);
  expect([...said].filter((id) => cited.has(id))).toEqual([]);
});

test("every fact has its name and question, and the code version is the package's", () => {
  expect(Object.keys(texts.facts).sort()).toEqual(Object.keys(vocabulary).sort());
  expect(Object.keys(texts.questions).sort()).toEqual(Object.keys(texts.facts).sort());
  const { name, version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  expect(code).toBe(`${name}@${version}`);
});
