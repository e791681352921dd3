import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { allOutcomes, anyOutcome, atomsOf, entails, evaluate, requirementOver } from "./index.ts";
import type { Expr, Outcome } from "./index.ts";

// An atom asks for a skill practised within some months: fewer months is stricter, and gives the wider one.
type Atom = { readonly skill: string; readonly months: number };
const leq = (a: Atom, b: Atom): boolean => a.skill === b.skill && a.months <= b.months;
const atom = fc.record({ skill: fc.constantFrom("cpr", "aed", "bleeding"), months: fc.constantFrom(6, 12) });
const exprs = (min: number) =>
  fc.letrec<{ e: Expr<Atom> }>((tie) => ({
    e: fc.oneof(
      { maxDepth: 3, depthSize: "small" },
      atom,
      fc.record({ all: fc.array(tie("e"), { minLength: min, maxLength: 3 }) }),
      fc.record({ any: fc.array(tie("e"), { minLength: min, maxLength: 3 }) }),
    ),
  })).e;
const outcome = fc.constantFrom<Outcome>("met", "not-met", "unclear", "not-applicable");

/** Outcomes of all six atoms that agree with `leq`: what shows the stricter shows the wider. */
const world = (outcomes: fc.Arbitrary<Outcome>) =>
  fc.tuple(...["cpr", "aed", "bleeding"].map(() => fc.tuple(outcomes, outcomes))).map((pairs) => {
    const of = new Map<string, Outcome>();
    ["cpr", "aed", "bleeding"].forEach((skill, i) => {
      const [strict, wide] = pairs[i] ?? (["met", "met"] as const);
      of.set(`${skill}6`, strict).set(`${skill}12`, strict === "met" ? "met" : wide);
    });
    return (a: Atom): Outcome => of.get(`${a.skill}${a.months}`) ?? "unclear";
  });

describe("three-valued outcomes", () => {
  test("nothing, and nothing that applies, is never met", () => {
    for (const f of [allOutcomes, anyOutcome]) {
      expect(f([])).toBe("not-applicable");
      expect(f(["not-applicable", "not-applicable"])).toBe("not-applicable");
    }
  });
  test("not-applicable is neutral and order doesn't matter", () => {
    fc.assert(
      fc.property(fc.array(outcome), (os) => {
        for (const f of [allOutcomes, anyOutcome]) {
          expect(f(os.filter((o) => o !== "not-applicable"))).toBe(f(os));
          expect(f(os.toReversed())).toBe(f(os));
        }
      }),
    );
  });
  test("unclear counts neither way: settling it can go to either side, and nothing else changes the settled", () => {
    fc.assert(
      fc.property(fc.array(outcome), (os) => {
        for (const f of [allOutcomes, anyOutcome]) {
          const asMet = f(os.map((o) => (o === "unclear" ? "met" : o)));
          const asNot = f(os.map((o) => (o === "unclear" ? "not-met" : o)));
          const settled = f(os) === "unclear" ? ["met", "not-met"] : [f(os), f(os)];
          expect([asMet, asNot]).toEqual(settled);
        }
      }),
    );
  });
});

describe("requirement", () => {
  test("more evidence never makes a met requirement anything but met", () => {
    fc.assert(
      fc.property(exprs(0), world(fc.constantFrom<Outcome>("met", "not-met", "unclear")), atom, (e, w, more) => {
        const after = evaluate(e, (a) => (leq(more, a) ? "met" : w(a)));
        return evaluate(e, w) !== "met" || after === "met";
      }),
    );
  });
  test("a pack refuses an empty list and a negation", () => {
    const pack = requirementOver(z.strictObject({ skill: z.string(), months: z.number() }));
    expect(pack.safeParse({ all: [{ any: [{ skill: "cpr", months: 12 }] }] }).success).toBe(true);
    for (const bad of [{ all: [] }, { any: [] }, { not: { skill: "cpr", months: 12 } }, { all: [], any: [] }])
      expect(pack.safeParse(bad).success).toBe(false);
  });
  test("atoms are listed as written", () => {
    const a = { skill: "cpr", months: 12 };
    const b = { skill: "aed", months: 12 };
    expect(atomsOf<Atom>({ all: [a, { any: [b, a] }] })).toEqual([a, b, a]);
  });
});

describe("entails", () => {
  const cpr: Atom = { skill: "cpr", months: 12 };
  const cprHalf: Atom = { skill: "cpr", months: 6 };
  const aed: Atom = { skill: "aed", months: 12 };

  test("adding and shortening holds; dropping and lengthening gives the counterexample", () => {
    expect(entails<Atom>({ all: [cprHalf, aed] }, cpr, leq)).toEqual({ holds: true });
    expect(entails<Atom>({ all: [cprHalf, aed] }, { any: [cpr, aed] }, leq)).toEqual({ holds: true });
    expect(entails<Atom>({ any: [cpr, aed] }, cpr, leq)).toEqual({
      holds: false,
      because: "counterexample",
      counterexample: { met: [aed], notApplicable: [] },
    });
    expect(entails<Atom>(cpr, cprHalf, leq)).toMatchObject({ holds: false, counterexample: { met: [cpr] } });
  });

  // An empty list in the base asks for nothing: there it is not-applicable, as is a base that doesn't apply.
  const sound = (child: Expr<Atom>, base: Expr<Atom>, ws: readonly ((a: Atom) => Outcome)[]): boolean =>
    ws.every((w) => evaluate(child, w) !== "met" || ["met", "not-applicable"].includes(evaluate(base, w)));

  test("sound: in no world is the child met and the base not", () => {
    const always = fc.constantFrom<Outcome>("met", "not-met", "unclear");
    let held = 0;
    fc.assert(
      fc.property(exprs(0), exprs(0), fc.array(world(always), { minLength: 20, maxLength: 20 }), (child, base, ws) => {
        if (!entails(child, base, leq).holds) return true;
        held++;
        return sound(child, base, ws);
      }),
      { numRuns: 500 },
    );
    expect(held).toBeGreaterThan(20);
  });

  test("sound also for atoms that may not apply", () => {
    let held = 0;
    fc.assert(
      fc.property(exprs(0), exprs(0), fc.array(world(outcome), { minLength: 20, maxLength: 20 }), (child, base, ws) => {
        if (!entails(child, base, leq, () => true).holds) return true;
        held++;
        return sound(child, base, ws);
      }),
      { numRuns: 500 },
    );
    expect(held).toBeGreaterThan(20);
  });

  test("each counterexample is one: child met, base not met", () => {
    fc.assert(
      fc.property(exprs(0), exprs(0), fc.boolean(), (child, base, may) => {
        const e = entails(child, base, leq, () => may);
        if (e.holds || e.because !== "counterexample") return;
        const { met, notApplicable } = e.counterexample;
        const w = (a: Atom): Outcome =>
          met.some((m) => leq(m, a))
            ? "met"
            : notApplicable.some((m) => m.skill === a.skill && m.months === a.months)
              ? "not-applicable"
              : "not-met";
        expect([evaluate(child, w), evaluate(base, w)]).toEqual(["met", "not-met"]);
      }),
      { numRuns: 500 },
    );
  });

  test("everything entails itself, and what can't be searched is refused", () => {
    fc.assert(fc.property(exprs(0), (e) => entails(e, e, leq).holds));
    const of = (skill: string): Atom => ({ skill, months: 6 });
    const pairs = Array.from({ length: 20 }, (_, i) => ({ any: [of(`a${i}`), of(`b${i}`)] }));
    const wide: Expr<Atom> = { all: pairs };
    expect(entails<Atom>(wide, wide, leq)).toEqual({ holds: true });
    const crossed: Expr<Atom> = {
      any: ["a0", "b0"].flatMap((x) => ["a1", "b1"].map((y) => ({ all: [of(x), of(y)] }))),
    };
    expect(entails<Atom>({ all: pairs.slice(0, 6) }, crossed, leq)).toEqual({ holds: true });
    expect(entails<Atom>(wide, crossed, leq)).toEqual({ holds: false, because: "too-large" });
  });
});
