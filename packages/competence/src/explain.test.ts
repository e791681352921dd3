import { Evidence, GroupEvidence } from "@prehosp/model";
import type { OrgId, PersonId, UnitId } from "@prehosp/model";
import type { Finding } from "@prehosp/rules";
import type { Day, Instant } from "@prehosp/model/time";
import { expect, test } from "vitest";
import { Pack, available, explain, findings, prepare, qualified, reasonTexts, viaOf, viaTexts } from "./index.ts";
import type { Subject } from "./index.ts";

const on = "2026-06-15" as Day;
const knownAt = "2026-06-15T12:00:00Z" as Instant;
const ola = "ola" as PersonId;
let n = 0;
const proof = (competence: string, more: Readonly<Record<string, unknown>> = {}): Evidence => {
  const day = typeof more["on"] === "string" ? more["on"] : "2026-03-01";
  return Evidence.parse({
    person: "ola",
    competence,
    kind: "course",
    on: day,
    knownAt: `${day}T12:00:00Z`,
    outcome: "passed",
    attributes: { version: "7.9" },
    attestedBy: "kari",
    documented: true,
    source: { system: "test", ref: String(n++) },
    ...more,
  });
};
const has = (competence: string, more: object = {}): object => ({
  has: competence,
  kinds: ["course"],
  outcomes: ["passed"],
  fresh: { kind: "rolling", months: 12 },
  unrecorded: "not-met",
  ...more,
});
const packOf = (requirements: Readonly<Record<string, object>>, more: object = {}): Pack =>
  Pack.parse({
    id: "test",
    edition: "1",
    layer: "national",
    requirements: Object.entries(requirements).map(([id, body]) => ({
      id,
      version: "1.0",
      title: { nb: id },
      cites: ["AH-4.3-a"],
      subject: "person",
      ...body,
    })),
    ...more,
  });
const ask = (pack: Pack, evidence: readonly Evidence[], more: object = {}) =>
  explain(prepare({ packs: [pack], evidence }), {
    subject: { person: ola },
    requirement: "r",
    on,
    knownAt,
    facts: { oldest: "7.10" },
    ...more,
  });
const whyOf = (pack: Pack, evidence: readonly Evidence[]) =>
  ask(pack, evidence)?.lacking.map((l) => [l.whys.map((w) => w.reason).join(), "nearest" in l ? l.nearest?.on : ""]);

test("each reason is told of the proof that came nearest", () => {
  const one = (more: object) => packOf({ r: { needs: has("a", more) }, trained: { needs: has("trainer") } });
  const open = one({});
  expect(whyOf(open, [])).toEqual([["missing", ""]]);
  expect(whyOf(open, [proof("a", { kind: "e-learning" })])).toEqual([["wrong-kind", "2026-03-01"]]);
  expect(whyOf(open, [proof("a", { outcome: "failed" })])).toEqual([["failed", "2026-03-01"]]);
  expect(whyOf(open, [proof("a", { on: "2025-06-15" }), proof("a", { on: "2020-01-01" })])).toEqual([
    ["expired", "2025-06-15"],
  ]);
  expect(whyOf(open, [proof("a"), proof("a", { kind: "revocation", on: "2026-04-01" })])).toEqual([
    ["revoked", "2026-03-01"],
  ]);
  expect(whyOf(open, [proof("a", { knownAt: "2026-02-28T12:00:00Z" })])).toEqual([["from-the-future", "2026-03-01"]]);
  expect(whyOf(one({ minVersion: { attribute: "version", fact: "oldest" } }), [proof("a")])?.[0]?.[0]).toBe(
    "version-old",
  );
  expect(whyOf(one({ match: { version: "oldest" } }), [proof("a")])?.[0]?.[0]).toBe("scope-mismatch");
  expect(whyOf(one({ match: { version: "unheard-of" } }), [proof("a")])?.[0]?.[0]).toBe("fact");
  expect(whyOf(one({ documented: true }), [proof("a", { documented: false })])?.[0]?.[0]).toBe("undocumented");
  expect(whyOf(one({ issuers: ["hdo"] }), [proof("a")])?.[0]?.[0]).toBe("issuer-not-accepted");
  expect(whyOf(one({ attestor: "trained" }), [proof("a")])?.[0]?.[0]).toBe("unqualified-attestor");
  expect(whyOf(one({ after: has("b") }), [proof("a"), proof("b", { on: "2026-03-02" })])?.[0]?.[0]).toBe(
    "out-of-order",
  );
  expect(whyOf(packOf({ r: { needs: { fact: "role", is: ["x"] } } }), [])).toEqual([["fact", ""]]);
  for (const text of [...Object.values(reasonTexts), ...Object.values(viaTexts)])
    expect(Object.keys(text)).toEqual(["nb", "nn", "en"]);
});

test("an instructor is qualified on the day, not since; nobody signs for himself, and a ring of two qualifies nobody", () => {
  const pack = packOf({
    r: { needs: has("a", { attestor: "trainer" }) },
    trainer: { needs: has("trainer", { attestor: "trainer" }) },
  });
  const root = packOf({ r: { needs: has("a", { attestor: "trainer" }) }, trainer: { needs: has("trainer") } });
  const course = (person: string, day: string, by: string) => proof("trainer", { person, on: day, attestedBy: by });
  const outcome = (p: Pack, ...evidence: Evidence[]) => ask(p, evidence)?.finding.outcome;
  expect(outcome(root, proof("a"), course("kari", "2026-03-01", "x"))).toBe("met");
  expect(outcome(root, proof("a"), course("kari", "2026-03-02", "x"))).toBe("not-met");
  expect(outcome(root, proof("a"), course("kari", "2025-03-01", "x"))).toBe("not-met");
  const self = [proof("a", { attestedBy: "ola" }), course("ola", "2026-01-01", "x")];
  expect(whyOf(root, self)?.[0]?.[0]).toBe("self-attested");
  const ring = [proof("a"), course("kari", "2026-03-01", "per"), course("per", "2026-03-01", "kari")];
  expect(outcome(pack, ...ring)).toBe("not-met");
  // What is learnt of the instructor later counts for who asks later.
  const revoked = proof("trainer", {
    person: "kari",
    kind: "revocation",
    on: "2026-02-01",
    knownAt: "2026-06-01T00:00:00Z",
  });
  const evidence = [proof("a"), course("kari", "2026-01-01", "x"), revoked];
  const as = (at: string) => ask(root, evidence, { knownAt: at as Instant })?.finding.outcome;
  expect([as("2026-05-31T23:59:59Z"), as("2026-06-01T00:00:00Z")]).toEqual(["met", "not-met"]);
});

test("grace, equivalence and until are told, and grace alone is a remark for the unit", () => {
  const pack = packOf(
    { r: { needs: has("a"), graceDays: 30, interpretation: { nb: "Tolv måneder" } } },
    {
      equivalences: [
        {
          from: "b",
          to: "a",
          decided: { by: "lege", on: "2026-01-01", source: "vedtak 1 (syntetisk)" },
          cites: ["AH-2.6-k"],
          toDay: "2026-07-01",
        },
      ],
    },
  );
  const late = ask(pack, [proof("a", { on: "2025-06-10" })]);
  expect(late?.finding).toMatchObject({ outcome: "met", until: "2026-07-10" });
  expect(late?.interpretation).toEqual({ nb: "Tolv måneder" });
  expect(viaOf(late?.finding as Finding)).toEqual(["grace"]);
  const book = prepare({ packs: [pack], evidence: [proof("a", { on: "2025-06-10" })] });
  expect(available(findings(book, { subject: { person: ola }, on, knownAt }), knownAt).outcome).toBe("with-remark");
  const soon = ask(pack, [proof("a", { on: "2025-07-01" })]);
  expect(soon).toMatchObject({ graceFrom: "2026-07-01", via: [], used: [{ until: "2026-07-01" }] });
  const equal = ask(pack, [proof("b")]);
  expect(equal?.finding).toMatchObject({ outcome: "met", until: "2026-07-01" });
  expect(equal?.via).toEqual([{ by: "equivalence", cites: ["AH-2.6-k"] }]);
});

test("an equivalence that a requirement doesn't let count, doesn't count for what comes before either", () => {
  const equivalences = [
    {
      from: "b",
      to: "a",
      decided: { by: "lege", on: "2026-01-01", source: "vedtak 1 (syntetisk)" },
      cites: ["AH-2.6-k"],
    },
  ];
  const after = (more: object) => packOf({ r: { needs: has("c", { after: has("a") }), ...more } }, { equivalences });
  const done = [proof("b", { on: "2026-02-01" }), proof("c")];
  expect(ask(after({}), done)?.finding.outcome).toBe("met");
  expect(ask(after({ equivalents: ["b"] }), done)?.finding.outcome).toBe("met");
  expect(ask(after({ equivalents: [] }), done)?.finding.outcome).toBe("not-met");
});

test("the smallest sets that cure, and none where nothing does", () => {
  const pack = packOf({
    r: {
      needs: {
        all: [has("a"), { any: [has("b"), { all: [has("c"), has("d")] }] }, { atLeast: 1, of: [has("a"), has("e")] }],
      },
    },
    nowhere: { needs: { meets: "unheard-of" } },
  });
  const cures = ask(pack, [proof("c")])?.cures.map((way) => way.map((c) => ("has" in c ? c.has.has : "")));
  expect(cures).toEqual([
    ["a", "b"],
    ["a", "d"],
  ]);
  expect(ask(pack, [], { requirement: "nowhere" })).toMatchObject({ finding: { outcome: "unclear" }, cures: [] });
  expect(ask(pack, [], { requirement: "no-such" })).toBeUndefined();
});

test("fixed dates run out for everybody at once, after a least time", () => {
  const fixed = { kind: "fixed", anchor: "2025-01-31", months: 6, minActiveMonths: 3 };
  const until = (day: string) =>
    ask(packOf({ r: { needs: has("a", { fresh: fixed }) } }), [proof("a", { on: day })])?.finding.until;
  expect([until("2026-04-30"), until("2026-05-01"), until("2026-06-01")]).toEqual([
    "2026-07-31",
    "2027-01-31",
    "2027-01-31",
  ]);
});

test("a crew, its unit and its organisation are each judged by what is theirs", () => {
  const pack = packOf({
    r: { needs: has("a") },
    two: { subject: "crew", needs: { all: [{ members: 2, meets: "r" }, has("team", { kinds: ["practice"] })] } },
    routines: { subject: "organisation", needs: has("routines", { kinds: ["attestation"] }) },
  });
  const group = (of: object, competence: string, kind: string): GroupEvidence => {
    const { person: _, ...body } = proof(competence, { kind });
    return GroupEvidence.parse({ ...body, of });
  };
  const book = prepare({
    packs: [pack],
    evidence: [proof("a"), proof("a", { person: "kari", on: "2026-01-01" })],
    groups: [group({ unit: "u1" }, "team", "practice"), group({ organisation: "hf" }, "routines", "attestation")],
  });
  const crew = { crew: [ola, "kari" as PersonId, "per" as PersonId], minimum: 2 };
  const unit = "u1" as UnitId;
  const of = (subject: Subject, requirement: string) => qualified(book, { subject, requirement, on, knownAt });
  expect(of({ ...crew, unit }, "two")).toMatchObject({ outcome: "met", until: "2027-01-01" });
  expect(of(crew, "two")).toMatchObject({ outcome: "unclear", missing: ["unit"] });
  expect(of({ crew: [ola], unit }, "two").outcome).toBe("not-met");
  expect(of({ organisation: "hf" as OrgId }, "routines").outcome).toBe("met");
  expect(of({ organisation: "hf" as OrgId }, "r").outcome).toBe("not-applicable");
  expect(of({ person: ola }, "two").outcome).toBe("not-applicable");
  expect(findings(book, { subject: { ...crew, unit }, on, knownAt }).map((f) => [f.rule, f.outcome])).toEqual([
    ["r", "met"],
    ["two", "met"],
  ]);
  const why = explain(book, { subject: { crew: [ola, "per" as PersonId] }, requirement: "r", on, knownAt });
  expect(why?.members.map((m) => [m.person, m.outcome])).toEqual([
    ["ola", "met"],
    ["per", "not-met"],
  ]);
  expect(why?.cures).toEqual([[{ members: 1, meets: "r" }]]);
});

test("what should be looked at is said, and nothing of it is left out", () => {
  const pack = packOf({ r: { needs: has("a", { attestor: "gone" }), from: "2026-01-01", to: "2025-01-01" } });
  const other = Pack.parse({ ...pack, base: { id: "b", edition: "2" }, requirements: pack.requirements.slice(0, 1) });
  const same = { source: { system: "test", ref: "same" } };
  const book = prepare({
    packs: [pack, other],
    evidence: [proof("a", same), proof("b", same), proof("a", { knownAt: "2026-02-27T23:30:00Z" })],
  });
  expect(book.remarks.map((r) => r.code)).toEqual([
    "edition-other-content",
    "unknown-base",
    "requirement-twice",
    "unknown-requirement",
    "ends-before-it-begins",
    "same-proof-other-content",
    "evidence-from-the-future",
  ]);
  expect(book.evidence(ola)).toHaveLength(3);
  const members = { needs: { members: 1, meets: "r" } };
  expect(() => packOf({ r: members })).toThrow("only-a-crew-has-members");
});
