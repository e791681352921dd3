import { describe, expect, test } from "vitest";
import { advance, agreementsOn, checkDraft, covers, effectOf, onTrial, prepare, stateOf } from "./index.ts";
import { agreement, d, decided, draftOf, made, replay, signature, signed, terms, u } from "./fixtures/agreement.ts";

const base = agreement();
const wider = draftOf(base, { conditions: ["cardiac-arrest", "unconscious", "major-bleeding"] });
const narrower = draftOf(base, { conditions: ["cardiac-arrest"] });
const problems = (draft: typeof wider, list = [base]) => checkDraft(draft, list).map((p) => [p.problem, p.path]);

describe("from draft to in force", () => {
  test("proposed, signed by both, in force from its day, with its base ended", () => {
    const list = [base];
    const proposed = made(advance(wider, { step: "propose", on: d("2026-04-01") }, list));
    const one = made(
      advance(
        proposed.draft,
        { step: "sign", signature: signature(proposed.draft, list, "commissioner", "2026-04-10") },
        list,
      ),
    );
    const two = made(
      advance(one.draft, { step: "sign", signature: signature(one.draft, list, "provider", "2026-06-01") }, list),
    );
    const states = ["2026-03-31", "2026-04-01", "2026-04-10", "2026-05-31", "2026-06-01", "2026-12-01"];
    expect(states.map((day) => stateOf(two.draft, list, d(day)))).toEqual([
      "draft",
      "proposed",
      "proposed",
      "proposed",
      "in-force",
      "in-force",
    ]);
    expect(stateOf(signed(wider, list), list, d("2026-05-31"))).toBe("signed");

    const bleeding = (on: string) =>
      covers(prepare(agreementsOn(list, [two.draft], d(on)).agreements), {
        unit: u("fire-1"),
        condition: "major-bleeding",
        on: d(on),
      });
    expect(bleeding("2026-05-31")).toMatchObject({ agreement: "a1", condition: false });
    expect(bleeding("2026-06-01")).toMatchObject({ agreement: "a2", condition: true, judged: { outcome: "met" } });
    const { agreements } = agreementsOn(list, [two.draft], d("2026-06-01"));
    expect(agreements).toMatchObject([
      { id: "a1", until: "2026-06-01" },
      { id: "a2", from: "2026-06-01", until: "2027-01-01", replaces: "a1", signatures: [{}, {}] },
    ]);
    expect(prepare(agreements).problems).toEqual([]);
  });

  test("a new agreement needs everything, and one draft may follow another", () => {
    expect(problems(draftOf(undefined, { units: ["fire-1"] }, { id: "n" }), []).map(([, path]) => path)).toEqual([
      "/changes/commissioner",
      "/changes/provider",
      "/changes/until",
      "/changes/conditions",
      "/changes/contents",
    ]);
    const { id: _, decided: __, ...body } = agreement({ from: "2026-06-01" });
    const fresh = signed(draftOf(undefined, body), []);
    expect(agreementsOn([], [fresh], d("2026-06-01")).agreements).toMatchObject([{ id: "a2" }]);
    const [standing] = agreementsOn([], [fresh], d("2026-06-01")).agreements;
    const later = signed(draftOf(standing, { from: "2026-07-01", route: "direct" }, { id: "a3" }), [standing!]);
    const all = agreementsOn([], [later, fresh], d("2026-07-01"));
    expect(all.agreements.map((a) => [a.id, a.until])).toEqual([
      ["a2", "2026-07-01"],
      ["a3", "2027-01-01"],
    ]);
  });

  test("withdrawn until in force, never after", () => {
    const draft = signed(wider, [base]);
    const step = (on: string) => ({ step: "withdraw", on: d(on), by: "role:x" as never }) as const;
    const gone = made(advance(draft, step("2026-05-31"), [base]));
    expect(stateOf(gone.draft, [base], d("2026-08-01"))).toBe("withdrawn");
    expect(stateOf(gone.draft, [base], d("2026-05-30"))).toBe("signed");
    expect(agreementsOn([base], [gone.draft], d("2026-08-01"))).toEqual({ agreements: [base], refused: [] });
    expect(advance(gone.draft, { step: "propose", on: d("2026-06-01") }, [base])).toHaveProperty("problems");
    expect(advance(draft, step("2026-06-01"), [base])).toMatchObject({ problems: [{ problem: "withdrawn-in-force" }] });
    const forced = { ...draft, withdrawn: { on: d("2026-06-02"), by: "role:x" as never } };
    expect(stateOf(forced, [base], d("2026-08-01"))).toBe("in-force");
  });
});

describe("refused, with its path", () => {
  test("narrowing without a replay or a decision, with the norm and who loses what", () => {
    expect(checkDraft(narrower, [base])).toEqual([
      {
        problem: "narrowing",
        path: "/replay",
        means: expect.stringContaining("fire-1 mister bevisstløshet"),
        text: {
          nb: expect.stringContaining("fire-1 mister bevisstløshet"),
          nn: expect.stringContaining("fire-1 mistar medvitsløyse"),
          en: expect.stringContaining("fire-1 loses unconsciousness"),
        },
        cites: ["AH-2.5-a", "AH-6.2-a"],
        counterexample: {
          unit: "fire-1",
          condition: "unconscious",
          on: "2026-06-01",
          before: "met",
          after: "not-met",
        },
      },
    ]);
    expect(problems({ ...narrower, replay })).toEqual([]);
    const undecided = { ...narrower, replay, decided: undefined };
    expect(problems(undecided as never)).toEqual([
      ["undecided", "/decided"],
      ["narrowing", "/replay"],
    ]);
    for (const loosening of [
      { units: [] },
      { until: "2026-07-01" },
      { conditions: { absent: "not-recorded" } },
      { commissioner: { organisation: "hf", kind: "fire-service" } },
    ])
      expect(problems(draftOf(base, loosening)).map(([p]) => p)).toContain("narrowing");
    const unwritten = agreement({ conditions: { absent: "not-recorded" } });
    expect(problems(draftOf(unwritten, { conditions: ["cardiac-arrest"] }), [unwritten]).map(([p]) => p)).toEqual([
      "narrowing",
    ]);
    const later = agreement({ from: "2026-08-01" });
    expect(problems(draftOf(later, { conditions: ["cardiac-arrest"] }), [later]).map(([p]) => p)).toEqual([
      "narrowing",
    ]);
  });

  test("another agreement's cover is no excuse for narrowing, and wider is free", () => {
    expect(problems(narrower, [base, agreement({ id: "other" })]).map(([p]) => p)).toEqual(["narrowing"]);
    expect(problems(wider)).toEqual([]);
  });

  test("back-dated, before the decision, the proposal or the last signature", () => {
    expect(problems(draftOf(base, { from: "2026-02-28" }))).toEqual([["back-dated", "/changes/from"]]);
    expect(problems(draftOf(base, {}, { decided: { ...decided, on: "2026-06-02" } }))).toEqual([
      ["back-dated", "/changes/from"],
    ]);
    const late = signed(wider, [base], ["2026-04-10", "2026-06-02"]);
    expect(problems(late)).toEqual([["back-dated", "/changes/from"]]);
    expect(agreementsOn([base], [late], d("2026-07-01"))).toMatchObject({
      agreements: [base],
      refused: [{ problems: [{ problem: "back-dated" }] }],
    });
    const noDay = { ...wider, changes: { conditions: wider.changes.conditions } };
    expect(problems(noDay)).toEqual([["not-an-agreement", "/changes/from"]]);
  });

  test("signatures of strangers, twice, under another document, before it was proposed", () => {
    const good = signed(wider, [base]);
    const [commissioner, provider] = good.signatures;
    const with_ = (...signatures: readonly unknown[]) =>
      problems({ ...good, signatures: signatures as typeof good.signatures });
    expect(with_(commissioner, provider)).toEqual([]);
    expect(with_({ ...provider, organisation: "police" })).toEqual([["stranger-signed", "/signatures/0"]]);
    expect(with_(commissioner, commissioner)).toEqual([["signed-twice", "/signatures/1"]]);
    expect(with_(provider, { ...commissioner, document: replay.hash })).toEqual([
      ["signed-another-document", "/signatures/1"],
    ]);
    expect(with_({ ...commissioner, on: "2026-03-31" })).toEqual([["days-out-of-order", "/proposed"]]);
    // What was signed and then changed is another document.
    const changed = { ...good, changes: { ...good.changes, route: "direct" as const } };
    expect(problems(changed).map(([p]) => p)).toEqual(["signed-another-document", "signed-another-document"]);
    expect(stateOf(changed, [base], d("2026-07-01"))).toBe("proposed");
  });

  test("a base that is gone or changed, an id in use, wrong parties, an end before the beginning", () => {
    expect(problems(wider, []).map(([p]) => p)).toContain("base-unknown");
    expect(problems(wider, [agreement({ route: "direct" })])).toEqual([["base-changed", "/base/hash"]]);
    expect(problems(draftOf(base, {}, { id: "a1" }))).toEqual([["id-taken", "/id"]]);
    expect(problems(draftOf(base, { provider: { organisation: "p", kind: "police" } })).map(([p]) => p)).toEqual([
      "parties-cannot-agree",
      "narrowing",
    ]);
    expect(problems(draftOf(base, { until: "2026-06-01" })).map(([p]) => p)).toEqual([
      "ends-before-it-begins",
      "narrowing",
    ]);
    const twice = advance(signed(wider, [base]), { step: "propose", on: d("2026-05-01") }, [base]);
    expect(twice).toMatchObject({ problems: [{ problem: "days-out-of-order" }] });
  });
});

describe("what a draft changes", () => {
  test("conditions, units, route, dates, terms, cover gained and lost", () => {
    const draft = draftOf(base, {
      conditions: ["cardiac-arrest", "major-bleeding"],
      units: ["fire-1", "fire-2"],
      route: "direct",
      terms: { costs: terms.costs },
    });
    const effect = made(effectOf(draft, prepare([base, agreement({ id: "o", route: "110", units: ["fire-2"] })])));
    expect(effect).toMatchObject({
      conditions: { added: ["major-bleeding"], removed: ["unconscious"] },
      units: { added: ["fire-2"], removed: [] },
      route: { before: "main-rule", after: "direct" },
      from: { before: "2026-01-01", after: "2026-06-01" },
      until: { before: "2027-01-01", after: "2027-01-01" },
      terms: ["costs"],
      losses: [{ unit: "fire-1", condition: "unconscious", before: "met", after: "not-met" }],
      conflicts: [{ unit: "fire-2", from: "2026-06-01" }],
    });
    // fire-2 already had cover for arrest by the other agreement.
    expect(effect.gains.map((g) => [g.unit, g.condition])).toEqual([
      ["fire-1", "major-bleeding"],
      ["fire-2", "major-bleeding"],
    ]);
  });

  test("is seen before anyone has decided, and may drop what the base had", () => {
    const routed = agreement({ route: "direct" });
    const draft = draftOf(routed, {}, { decided: undefined, drops: ["route"] });
    const effect = effectOf(draft, prepare([routed]));
    expect(effect).toMatchObject({ route: { before: "direct", after: "main-rule" }, losses: [], gains: [] });
    expect(effectOf(draftOf(undefined, {}), prepare([]))).toHaveProperty("problems");
  });

  test("can be tried on past days without being stored", () => {
    const tried = made(onTrial([base], narrower, d("2026-02-01")));
    const ask = (on: string) =>
      covers(prepare(tried.agreements), { unit: u("fire-1"), condition: "unconscious", on: d(on) }).judged.outcome;
    expect(["2026-01-31", "2026-02-01"].map(ask)).toEqual(["met", "not-met"]);
    const before = onTrial([base], narrower, d("2025-01-01"));
    expect(before).toMatchObject({ agreements: [{ id: "a2", from: "2025-01-01" }] });
  });
});
