import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { Availability } from "@prehosp/model";
import type { Evidence } from "@prehosp/model";
import { FindingData } from "@prehosp/rules";
import { Pack, available, endOf, findings, nationalPacks, prepare, qualified } from "./index.ts";
import { CODE } from "./qualified.ts";
import { smallPack } from "./testing/small-pack.ts";
import { book, d, full, on, p, proof, said, yearly } from "./testing/small-proofs.ts";

test("the version that goes into every finding is the package's", () => {
  const { name, version } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"));
  expect(CODE).toBe(`${name}@${version}`);
});

const ask = (evidence: readonly Evidence[], requirement?: string, more: object = {}) =>
  qualified(book(evidence), {
    subject: { person: p("p1") },
    on,
    knownAt: said,
    ...(requirement ? { requirement } : {}),
    ...more,
  });

test("a pack is read as it is written, and a sound one has no remarks", () => {
  expect(Pack.parse(smallPack)).toEqual(smallPack);
  expect(book([]).remarks).toEqual([]);
});

describe("one person", () => {
  test("all that is asked is there, until the first of it runs out", () => {
    const f = ask(full());
    expect(f).toMatchObject({ rule: "competence.qualified", outcome: "met", until: "2027-01-31" });
    expect(FindingData.parse(JSON.parse(JSON.stringify(f)))).toEqual(f);
    expect(f.because.map((b) => b.rule)).not.toContain("akutthjelper.confidentiality-documented");
  });

  test("yearly practice holds twelve months, with month-end clamp", () => {
    expect(endOf(d("2024-02-29"), { kind: "rolling", months: 12 })).toBe("2025-02-28");
    expect(endOf(d("2026-01-31"), { kind: "rolling", months: 1 })).toBe("2026-02-28");
    expect(endOf(d("2026-01-31"), { kind: "calendar-year" })).toBe("2028-01-01");
    expect(endOf(d("2026-01-31"), { kind: "none" })).toBeUndefined();
    const at = (day: string) => ask([proof("akutthjelper-skills")], yearly, { on: d(day) }).outcome;
    expect([at("2026-01-30"), at("2026-01-31"), at("2027-01-30"), at("2027-01-31")]).toEqual([
      "not-met",
      "met",
      "met",
      "not-met",
    ]);
  });

  test("no proof is not met and named; failed, or of another kind, is no proof", () => {
    expect(ask([], yearly)).toMatchObject({ outcome: "not-met", missing: ["akutthjelper-skills"] });
    expect(ask([proof("akutthjelper-skills", { outcome: "failed" })], yearly).outcome).toBe("not-met");
    expect(ask([proof("akutthjelper-skills", { kind: "e-learning" })], yearly).outcome).toBe("not-met");
  });

  test("a missing record of confidentiality training excludes nobody and stays visible", () => {
    expect(ask([], "akutthjelper.confidentiality")).toMatchObject({ outcome: "unclear", missing: ["confidentiality"] });
    const undocumented = proof("confidentiality", { documented: false });
    expect(ask([undocumented], "akutthjelper.confidentiality").outcome).toBe("met");
    expect(ask([undocumented], "akutthjelper.confidentiality-documented").outcome).toBe("not-met");
    expect(
      ask([proof("confidentiality", { documented: { absent: "unknown" } })], "akutthjelper.confidentiality-documented")
        .outcome,
    ).toBe("unclear");
  });

  test("what became known later isn't seen", () => {
    const late = proof("akutthjelper-skills", { knownAt: "2026-11-22T12:00:00.001Z" });
    expect(ask([late], yearly).outcome).toBe("not-met");
    expect(ask([late], yearly, { knownAt: "2026-11-23T00:00:00Z" }).outcome).toBe("met");
  });

  test("a revocation takes what came before it, and a new proof mends it", () => {
    const revoked = [proof("nodnett-user"), proof("nodnett-user", { kind: "revocation", on: "2026-06-01" })];
    expect(ask(revoked, "akutthjelper.nodnett").outcome).toBe("not-met");
    expect(ask(revoked, "akutthjelper.nodnett", { on: d("2026-05-31") })).toMatchObject({
      outcome: "met",
      until: "2026-06-01",
    });
    expect(ask([...revoked, proof("nodnett-user", { on: "2026-06-02" })], "akutthjelper.nodnett").outcome).toBe("met");
  });

  test("a requirement nobody knows is unclear", () => {
    expect(ask(full(), "no.such")).toMatchObject({ outcome: "unclear", missing: ["no.such"] });
  });
});

test("a crew counts those who meet it", () => {
  const evidence = ["a", "b", "c"].map((person, i) =>
    proof("akutthjelper-skills", { person, on: `2026-0${i + 1}-10` }),
  );
  const crew = (minimum: number, ...people: string[]) =>
    qualified(book(evidence), { subject: { crew: people.map(p), minimum }, requirement: yearly, on, knownAt: said });
  expect(crew(2, "a", "b", "x")).toMatchObject({ outcome: "met", until: "2027-01-10" });
  expect(crew(2, "a", "b", "c")).toMatchObject({ outcome: "met", until: "2027-02-10" });
  expect(crew(2, "a", "a", "x").outcome).toBe("not-met");
  expect(crew(1).outcome).toBe("unclear");
  expect(crew(0, "a").outcome).toBe("unclear");
});

test("matched against a fact of the unit; an unknown fact or attribute is unclear", () => {
  const pack = Pack.parse({
    ...smallPack,
    requirements: [
      {
        id: "r",
        version: "1.0",
        title: { nb: "x" },
        subject: "person",
        cites: ["AH-2.6-f"],
        needs: {
          all: [
            {
              has: "nodnett-user",
              kinds: ["course"],
              outcomes: ["passed"],
              fresh: { kind: "none" },
              match: { terminal: "terminalType" },
              unrecorded: "not-met",
            },
          ],
        },
      },
    ],
  });
  const at = (attributes: object, facts: object) =>
    qualified(book([proof("nodnett-user", { attributes })], pack), {
      subject: { person: p("p1") },
      requirement: "r",
      on,
      knownAt: said,
      facts: facts as Record<string, string>,
    }).outcome;
  expect(at({ terminal: "X" }, { terminalType: "X" })).toBe("met");
  expect(at({ terminal: "X" }, { terminalType: "Y" })).toBe("not-met");
  expect(at({ terminal: "X" }, {})).toBe("unclear");
  expect(at({}, { terminalType: "X" })).toBe("unclear");
});

test("bad packs are refused or remarked upon", () => {
  const requirement = (id: string, meets: string) => ({
    id,
    version: "1.0",
    title: { nb: id },
    subject: "person",
    cites: ["AH-2.6-c"],
    needs: { meets },
  });
  const pack = (requirements: readonly object[]) => ({ ...smallPack, requirements });
  const bad = Pack.parse(
    pack([requirement("a", "b"), requirement("b", "a"), requirement("c", "x"), requirement("c", "a")]),
  );
  expect(book([], bad).remarks.map((r) => [r.code, r.path])).toEqual([
    ["requirement-twice", "/packs/0/requirements/3"],
    ["requirement-cycle", "a"],
    ["requirement-cycle", "b"],
    ["unknown-requirement", "c"],
  ]);
  expect(qualified(book([], bad), { subject: { person: p("p1") }, requirement: "a", on, knownAt: said }).outcome).toBe(
    "unclear",
  );
  expect(Pack.safeParse({ ...smallPack, layer: "local" }).success).toBe(false);
  expect(Pack.safeParse(pack([{ ...requirement("a", "b"), cites: ["AH-9.9-z"] }])).success).toBe(false);
  expect(Pack.safeParse(pack([{ ...requirement("a", "b"), needs: { not: { meets: "b" } } }])).success).toBe(false);
  const same = { source: { system: "test", ref: "same" } };
  expect(book([proof("a", same), proof("b", same)]).remarks.map((r) => r.code)).toEqual(["same-proof-other-content"]);
});

describe("available", () => {
  const of = (evidence: readonly Evidence[]) =>
    Availability.parse(available(findings(book(evidence), { subject: { person: p("p1") }, on, knownAt: said }), said));
  test("yes until the first runs out; training and records only remark; lacking training as such takes out", () => {
    expect(of(full())).toEqual({ outcome: "yes", said, until: "2027-01-30T23:00:00.000Z" });
    expect(of(full().filter((e) => e.competence !== "akutthjelper-skills")).outcome).toBe("with-remark");
    expect(of(full().filter((e) => e.competence !== "confidentiality")).outcome).toBe("with-remark");
    expect(
      of([...full().filter((e) => e.competence !== "confidentiality"), proof("confidentiality", { documented: false })])
        .outcome,
    ).toBe("with-remark");
    expect(of(full().filter((e) => e.competence !== "akutthjelper-basic")).outcome).toBe("no");
    expect(available([], said)).toEqual({ outcome: "with-remark", said });
  });
});

test("what is unclear names what isn't known, and not the competence that is there", () => {
  const national = prepare({
    packs: nationalPacks,
    evidence: [proof("nodnett-user", { attributes: { terminalType: "handheld" } })],
  });
  const asked = { subject: { person: p("p1") }, requirement: "nodnett.terminal-type", on, knownAt: said };
  expect(qualified(national, { ...asked, facts: { role: "akutthjelper" } })).toMatchObject({
    outcome: "unclear",
    missing: ["terminalType"],
  });
});
