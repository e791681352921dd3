import { checkExamples } from "@prehosp/rules";
import { norms } from "@prehosp/norms";
import { describe, expect, test } from "vitest";
import { notCoded } from "../not-coded.ts";
import { prepare } from "../book.ts";
import { hasesOf } from "../needs.ts";
import { criteria } from "./criteria.ts";
import { competenceTexts } from "./competences.ts";
import { nationalPacks } from "./national.ts";
import { minimumSkills } from "./skills.ts";
import { tensions } from "./tensions.ts";

describe("the national packs", () => {
  test("every example gives what it says", () => expect(checkExamples(criteria)).toEqual([]));
  test("stand together without a remark", () =>
    expect(prepare({ packs: nationalPacks, evidence: [] }).remarks).toEqual([]));

  test("every AH-2.6, AH-4.3 and NN norm of this room is coded or says why not, and none says both", () => {
    const coded = new Set(criteria.flatMap((c) => c.cites as readonly string[]));
    const said = new Set(notCoded.map((n) => n.norm as string));
    const mine = norms.filter((n) => (n.rooms as readonly string[]).includes("competence")).map((n) => n.id as string);
    expect(mine.filter((id) => !coded.has(id) && !said.has(id))).toEqual([]);
    expect(mine.filter((id) => coded.has(id) && said.has(id))).toEqual([]);
    expect(notCoded.filter((n) => n.because.includes("sak 4"))).toEqual([]);
  });

  test("no requirement stands outside the effect of its norm: eligibility, training or record", () => {
    const effects = new Map(norms.map((n) => [n.id as string, n.effect as string]));
    for (const c of criteria)
      for (const id of c.cites) expect(["eligibility", "training", "record"]).toContain(effects.get(id));
  });

  test("twelve minimum skills, adults and children apart", () => expect(minimumSkills).toHaveLength(12));

  test("every competence they name has a text in each language, and no other has", () => {
    const hases = nationalPacks.flatMap((p) => p.requirements.flatMap((r) => hasesOf(r.needs)));
    const named = new Set(hases.flatMap((h) => [h.has, h.after?.has ?? h.has]));
    expect(Object.keys(competenceTexts).toSorted()).toEqual([...named].toSorted());
    for (const { nb, nn, en } of Object.values(competenceTexts))
      for (const said of [nb, nn, en]) expect(said).toMatch(/./);
  });

  test("each tension names norms of the sources", () => {
    const ids = new Set(norms.map((n) => n.id as string));
    for (const t of tensions) for (const id of t.norms) expect(ids).toContain(id);
  });
});
