import { describe, expect, test } from "vitest";
import { Evidence } from "@prehosp/model";
import { evidenceFrom } from "./evidence-from.ts";
import type { TrainingFact } from "./training-fact.ts";
import type { Way } from "./way.ts";
import { allPassed, check, d, drill, f, issued, p, qualifiedAre, radio, shown, t } from "./fixtures/drill.ts";
import { proofs, refusals, way } from "./fixtures/learner.ts";

const outcomes = (w: Way): readonly string[] => w.parts.map((one) => one.outcome);

describe("a learner's way", () => {
  test("is open from the beginning: everything is missing, nothing is refused", () => {
    expect(way([]).missing).toEqual([
      { what: "pre-course-not-recorded" },
      { what: "item-not-done", item: "talk-group", terminalType: "handheld" },
      { what: "item-not-done", item: "talk-group", terminalType: "vehicle" },
      { what: "item-not-done", item: "procedure" },
    ]);
  });

  test("ends with a certificate once both parts are done (NN-h), and the proofs say by whom and on which terminal", () => {
    const facts = [...allPassed, issued("k1", ["handheld", "vehicle"])];
    const then = way(facts);
    expect([then.missing, then.refused, then.certificates.map((c) => c.issued.id)]).toEqual([[], [], ["k1"]]);
    const evidence = proofs(facts);
    for (const one of evidence) expect(Evidence.parse(one)).toEqual(one);
    expect(evidence.map((e) => [e.competence, e.kind, e.on, e.attributes, e.attestedBy])).toEqual([
      ["nodnett-precourse", "e-learning", "2026-11-20", {}, "instructor"],
      ["talk-group", "check-off", "2026-11-25", { terminal: "handheld" }, "instructor"],
      ["talk-group", "check-off", "2026-11-25", { terminal: "vehicle" }, "instructor"],
      ["nodnett-user", "certificate", "2026-11-25", { terminal: "handheld" }, "instructor"],
      ["nodnett-user", "certificate", "2026-11-25", { terminal: "vehicle" }, "instructor"],
    ]);
    expect(new Set(evidence.map((e) => e.source.ref)).size).toBe(evidence.length);
  });

  test("does not end while the e-learning is only said to be done and the instructor was never shown it (NN-g)", () => {
    const [, ...practical] = allPassed;
    const done: TrainingFact = {
      id: f("e1"),
      at: t("2026-11-20T20:00:00Z"),
      knownAt: t("2026-11-21T00:00:00Z"),
      by: p("portal"),
      person: p("learner"),
      kind: "pre-course-done",
      source: { system: "portal", ref: "7" },
      competence: radio.preCourse!,
    };
    const facts = [...practical, done, issued("k1", ["handheld"])];
    expect(way(facts).missing).toEqual([{ what: "pre-course-not-shown" }]);
    expect(way(facts).refused).toMatchObject([{ why: "parts-missing", missing: [{ what: "pre-course-not-shown" }] }]);
    expect(proofs(facts).find((e) => e.kind === "e-learning")?.source).toEqual({ system: "portal", ref: "7" });
    expect(proofs(facts).some((e) => e.kind === "certificate")).toBe(false);
  });

  test("a certificate on one terminal type needs that type only; on a type the course has not it is refused", () => {
    const facts = allPassed.filter((one) => one.id !== "c2");
    expect(way([...facts, issued("k1", ["handheld"])]).certificates).toHaveLength(1);
    expect(refusals(way([...facts, issued("k1", ["handheld", "vehicle"])]))).toEqual([["k1", "parts-missing"]]);
    expect(refusals(way([...facts, issued("k1", ["satellite"])]))).toEqual([["k1", "no-such-terminal-type"]]);
    expect(refusals(way([...facts, issued("k1", [])]))).toEqual([["k1", "terminal-type-missing"]]);
  });

  test("nobody attests himself, and only who was qualified that day attests others", () => {
    const own = { person: p("instructor"), by: p("instructor") };
    const self = way([check("c1", "procedure", own)], { person: p("instructor") });
    expect([refusals(self), outcomes(self).at(-1)]).toEqual([[["c1", "self-attested"]], "not-done"]);
    const by = (who: string) => way([check("c1", "procedure", { by: p(who) })]);
    expect(refusals(by("colleague"))).toEqual([["c1", "instructor-not-qualified"]]);
    expect(by("colleague").refused[0]?.finding).toMatchObject({ rule: "nodnett.local-instructor", outcome: "not-met" });
    expect(refusals(by("unclear-1"))).toEqual([["c1", "instructor-unclear"]]);
    const expired = way([check("c1", "procedure")], { isQualified: qualifiedAre(["instructor"], "2026-11-25") });
    expect(refusals(expired)).toEqual([["c1", "instructor-not-qualified"]]);
  });

  test("a check-off that names what the course has not, or a day to come, is refused and kept", () => {
    const list = [
      check("c1", "swimming"),
      check("c2", "talk-group"),
      check("c3", "talk-group", { terminalType: "satellite" }),
      check("c4", "procedure", { at: t("2026-11-27T09:00:00Z") }),
    ];
    expect(new Map(refusals(way(list)))).toEqual(
      new Map([
        ["c1", "no-such-item"],
        ["c2", "terminal-type-missing"],
        ["c3", "no-such-terminal-type"],
        ["c4", "from-the-future"],
      ]),
    );
  });

  test("practice before the e-learning is done again (NN-f); it counts while the day of the e-learning is not known", () => {
    const practical = [check("c3", "procedure")];
    expect(outcomes(way(practical)).at(-1)).toBe("passed");
    const late = [
      ...practical,
      shown("s1", "2026-11-26", { at: t("2026-11-26T09:00:00Z"), knownAt: t("2026-11-26T18:00:00Z") }),
    ];
    const dayAfter = { on: d("2026-11-26"), knownAt: t("2026-11-26T23:00:00Z") };
    expect(refusals(way(late, dayAfter))).toEqual([["c3", "before-pre-course"]]);
    // The same day is not before.
    expect(refusals(way([...practical, shown("s1", "2026-11-25")]))).toEqual([]);
    // As known the day before, it still counted.
    expect(refusals(way(late))).toEqual([]);
    expect(refusals(way([shown("s1", "2026-12-24")]))).toEqual([["s1", "from-the-future"]]);
  });

  test("a revoked certificate takes its own proof, and stands in the record", () => {
    const revoked: TrainingFact = {
      id: f("r1"),
      at: t("2026-11-25T17:00:00Z"),
      knownAt: t("2026-11-25T18:00:00Z"),
      by: p("leader"),
      person: p("learner"),
      kind: "certificate-revoked",
      certificate: f("k1"),
    };
    const facts = [...allPassed, issued("k1", ["handheld"]), revoked];
    expect(way(facts).certificates).toMatchObject([{ issued: { id: "k1" }, revoked: [{ id: "r1" }] }]);
    const [certificate, revocation] = proofs(facts).filter((e) => e.competence === "nodnett-user");
    expect(revocation).toMatchObject({ kind: "revocation", revokes: certificate?.source });
    expect(refusals(way([revoked]))).toEqual([["r1", "no-such-certificate"]]);
  });

  test("two certificates with one number and different content are both refused", () => {
    const facts = [...allPassed, issued("k1", ["handheld"]), issued("k1", ["vehicle"])];
    expect(refusals(way(facts))).toEqual([
      ["k1", "same-id-other-content"],
      ["k1", "same-id-other-content"],
    ]);
    expect(way(facts).certificates).toEqual([]);
  });
});

test("a drill of twelve skills, checked off offline and synced twice in any order, gives one proof", () => {
  const facts = drill.items.map((item, n) =>
    check(`c${String(n)}`, item.id, { at: t(`2026-11-25T09:${String(n + 10)}:00Z`) }),
  );
  const course = { course: drill };
  expect(evidenceFrom(drill, way(facts.slice(1), course))).toEqual([]);
  const evidence = evidenceFrom(drill, way([...facts.toReversed(), ...facts], course));
  expect(evidence.map((e) => [e.competence, e.kind, e.outcome, e.source.ref])).toEqual([
    ["akutthjelper-skills", "practice", "passed", "c11/akutthjelper-skills/drill"],
  ]);
});

test("where nothing is checked off, being there is the practical part", () => {
  const talk = { ...radio, items: [], terminalTypes: [] };
  const { id, ...head } = check("x", "x");
  const { item: _, outcome: __, device: ___, ...rest } = head;
  const signed = { ...rest, id, kind: "signed-in" as const };
  expect(way([shown("s1", "2026-11-20")], { course: talk }).missing).toEqual([{ what: "not-signed-in" }]);
  expect(way([shown("s1", "2026-11-20"), signed], { course: talk }).missing).toEqual([]);
});
