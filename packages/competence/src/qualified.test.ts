import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Availability, Evidence } from "@prehosp/model";
import type { PersonId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { FindingData } from "@prehosp/rules";
import { Pack, available, endOf, findings, prepare, qualified } from "./index.ts";
import { smallPack } from "./testing/small-pack.ts";

const d = (text: string): Day => text as Day;
const p = (id: string): PersonId => id as PersonId;
const said = "2026-11-22T12:00:00Z" as Instant;
const on = d("2026-11-22");
let n = 0;
const proof = (
  competence: string,
  { on: day = "2026-01-31", ...more }: Readonly<Record<string, unknown>> = {},
): Evidence =>
  Evidence.parse({
    person: "p1",
    competence,
    kind: "course",
    on: day,
    knownAt: `${String(day)}T12:00:00Z`,
    outcome: "passed",
    attributes: {},
    attestedBy: "instructor",
    documented: true,
    source: { system: "test", ref: String(n++) },
    ...more,
  });
const full = () =>
  ["akutthjelper-basic", "akutthjelper-skills", "confidentiality", "nodnett-user"].map((c) => proof(c));
const book = (evidence: readonly Evidence[], pack = smallPack) => prepare({ packs: [pack], evidence });
const ask = (evidence: readonly Evidence[], requirement?: string, more: object = {}) =>
  qualified(book(evidence), {
    subject: { person: p("p1") },
    on,
    knownAt: said,
    ...(requirement ? { requirement } : {}),
    ...more,
  });
const yearly = "akutthjelper.yearly-practice";

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

describe("whatever the evidence", () => {
  const person = fc.constantFrom("p1", "p2");
  const any = fc
    .record({
      person,
      competence: fc.constantFrom("akutthjelper-basic", "akutthjelper-skills", "confidentiality", "nodnett-user"),
      kind: fc.constantFrom("course", "practice", "check-off", "e-learning", "certificate"),
      on: fc.integer({ min: -500, max: 100 }).map((k) => addDays(on, k)),
      knownAt: fc.constantFrom("2026-10-01T00:00:00Z", "2026-12-01T00:00:00Z"),
      outcome: fc.constantFrom("passed", "failed", "attended"),
      documented: fc.constantFrom(true, false, { absent: "unknown" }),
    })
    .map((e) => proof(e.competence, e));
  const revocation = fc
    .record({ person, on: fc.integer({ min: -300, max: 300 }).map((k) => addDays(on, k)) })
    .map((e) => proof("akutthjelper-skills", { ...e, kind: "revocation" }));
  const subject = fc.constantFrom(
    { person: p("p1") },
    { crew: [p("p1"), p("p2")], minimum: 1 },
    { crew: [p("p1"), p("p2")], minimum: 2 },
  );
  const rank = ["not-met", "unclear", "met"];

  test("more evidence never hurts, and order never matters", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: revocation }), { maxLength: 8 }),
        any,
        subject,
        (evidence, more, s) => {
          const judge = (list: readonly Evidence[]) => findings(book(list), { subject: s, on, knownAt: said });
          const before = judge(evidence);
          const after = judge([...evidence, more]);
          before.forEach((f, i) =>
            expect(rank.indexOf(after[i]!.outcome)).toBeGreaterThanOrEqual(rank.indexOf(f.outcome)),
          );
          expect(judge(evidence.toReversed())).toEqual(before);
          // What was known later is as if it were not there.
          expect(judge(evidence.filter((e) => e.knownAt <= said))).toEqual(before);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("until is exact", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 4, arbitrary: any }, { weight: 1, arbitrary: revocation }), { maxLength: 8 }),
        subject,
        (evidence, s) => {
          const b = book(evidence);
          const at = (day: Day) => qualified(b, { subject: s, requirement: yearly, on: day, knownAt: said });
          const f = at(on);
          const met = f.outcome === "met";
          expect(f.until !== undefined).toBe(met);
          const end = f.until ?? on;
          for (let day = on; day < end; day = addDays(day, 1)) expect(at(day).outcome).toBe("met");
          expect(at(end).outcome).not.toBe("met");
        },
      ),
      { numRuns: 200 },
    );
  });
});
