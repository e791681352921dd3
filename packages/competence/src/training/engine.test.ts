import { expect, test } from "vitest";
import { Evidence } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { Pack, evidenceFrom, prepare, qualified, wayOf } from "../index.ts";
import type { IsQualified, TrainingFact } from "../index.ts";
import { allPassed, d, f, issued, p, radio, t } from "./fixtures/drill.ts";

// The engine judges the instructor and then, by what the way proves, the learner: nobody stands between the two.
const requirement = (id: string, has: string, more: object = {}) => ({
  id,
  version: "1.0",
  title: { nb: id },
  cites: ["NN-c"],
  subject: "person",
  needs: {
    has,
    kinds: ["certificate"],
    outcomes: ["passed"],
    fresh: { kind: "rolling", months: 24 },
    unrecorded: "not-met",
    ...more,
  },
});
const pack = Pack.parse({
  id: "nodnett",
  edition: "test",
  layer: "national",
  requirements: [
    requirement("nodnett.local-instructor", "local-instructor"),
    requirement("nodnett.user", "nodnett-user", {
      match: { terminal: "terminalType" },
      attestor: "nodnett.local-instructor",
    }),
  ],
});
const instructor = Evidence.parse({
  person: "instructor",
  competence: "local-instructor",
  kind: "certificate",
  on: "2025-01-10",
  knownAt: "2025-01-11T00:00:00Z",
  outcome: "passed",
  attributes: {},
  attestedBy: "hdo",
  documented: true,
  source: { system: "hdo", ref: "1" },
});

const asked = (facts: readonly TrainingFact[], known: readonly Evidence[], knownAt: Instant, terminalType: string) => {
  const isQualified: IsQualified = ({ person, requirement: id, on }) =>
    qualified(prepare({ packs: [pack], evidence: known }), { subject: { person }, requirement: id, on, knownAt });
  const question = { course: radio, date: "radio-1", person: p("learner"), on: d("2026-11-26"), knownAt, isQualified };
  const evidence = [...known, ...evidenceFrom(radio, wayOf(question, facts))];
  return qualified(prepare({ packs: [pack], evidence }), {
    subject: { person: p("learner") },
    requirement: "nodnett.user",
    on: d("2026-11-26"),
    knownAt,
    facts: { terminalType },
  });
};

test("what a way proves the engine reads: on the terminal type, until it runs out, as known then, by a qualified instructor", () => {
  const facts = [...allPassed, issued("k1", ["handheld"])];
  const now = t("2026-11-26T12:00:00Z");
  expect(asked(facts, [instructor], now, "handheld")).toMatchObject({ outcome: "met", until: "2028-11-25" });
  expect(asked(facts, [instructor], now, "vehicle").outcome).toBe("not-met");
  expect(asked(facts, [], now, "handheld").outcome).toBe("not-met");
  expect(asked(facts, [instructor], t("2026-11-25T17:00:00Z"), "handheld").outcome).toBe("not-met");
});

test("a revoked certificate proves nothing from the day it is known to be revoked", () => {
  const revoked: TrainingFact = {
    id: f("r1"),
    at: t("2026-11-26T08:00:00Z"),
    knownAt: t("2026-11-26T08:00:00Z"),
    by: p("leader"),
    person: p("learner"),
    kind: "certificate-revoked",
    certificate: f("k1"),
  };
  const facts = [...allPassed, issued("k1", ["handheld"]), revoked];
  expect(asked(facts, [instructor], t("2026-11-26T07:00:00Z"), "handheld").outcome).toBe("met");
  expect(asked(facts, [instructor], t("2026-11-26T09:00:00Z"), "handheld").outcome).toBe("not-met");
});
