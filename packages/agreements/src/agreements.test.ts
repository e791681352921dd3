import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { AgreementContent, Condition, Cover, PartyKind, entriesOf, gapsOf } from "@prehosp/model";
import type { Agreement } from "@prehosp/model";
import * as model from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import { FindingData, checkExamples } from "@prehosp/rules";
import { agreement, d, terms, u } from "./fixtures/agreement.ts";
import * as room from "./index.ts";
import { complete, covers, criteria, ending, missingContents, prepare, soundness } from "./index.ts";

const unit = u("fire-1");
const ask = (agreements: readonly Agreement[], on = d("2026-06-01"), condition: Condition = "cardiac-arrest") =>
  Cover.parse(covers(prepare(agreements), { unit, condition, on }));

test("every published word says what it is in Norwegian", () => {
  expect(gapsOf(room, [model])).toEqual([]);
  expect(entriesOf(room, [model]).length).toBeGreaterThan(10);
});

test("the criteria hold their examples", () => expect(checkExamples(criteria)).toEqual([]));

describe("covers", () => {
  test("in force from the first day up to, not including, the end", () => {
    const on = (day: string) => ask([agreement()], d(day)).inForce;
    expect([on("2025-12-31"), on("2026-01-01"), on("2026-12-31"), on("2027-01-01")]).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test("an end nobody knows is unclear from the first day on, and no end is no end", () => {
    const open = agreement({ until: { absent: "unknown" } });
    expect(ask([open])).toMatchObject({
      inForce: { absent: "unknown" },
      judged: { outcome: "unclear", missing: ["end"] },
    });
    expect(ask([open], d("2025-06-01"))).toMatchObject({ inForce: false });
    expect(ask([agreement({ until: { absent: "not-applicable" } })], d("2090-01-01")).inForce).toBe(true);
  });

  test("a condition is covered, not covered or unclear", () => {
    expect(ask([agreement()])).toMatchObject({ condition: true, judged: { outcome: "met" } });
    expect(ask([agreement()], undefined, "major-bleeding")).toMatchObject({
      condition: false,
      inForce: true,
      judged: { outcome: "not-met" },
    });
    expect(ask([agreement({ conditions: { absent: "not-recorded" } })])).toMatchObject({
      condition: { absent: "unknown" },
      judged: { missing: ["conditions"] },
    });
    expect(
      covers(prepare([agreement()]), { unit, condition: { absent: "unknown" }, on: d("2026-06-01") }).judged,
    ).toMatchObject({ outcome: "unclear", missing: ["condition"] });
  });

  test("no agreement says so, with its norm", () => {
    expect(ask([])).toEqual({
      unit,
      inForce: false,
      condition: { absent: "not-applicable" },
      judged: { outcome: "not-met", rules: ["agreements.exists"], cites: ["AH-2.2-b"], missing: [] },
    });
  });

  test("police never, and nobody but a health trust or municipality commissions", () => {
    expect(ask([agreement({ provider: { organisation: "p", kind: "police" } })])).toMatchObject({
      inForce: false,
      judged: { outcome: "not-met" },
    });
    for (const kind of PartyKind.options)
      expect(ask([agreement({ commissioner: { organisation: "x", kind } })]).inForce).toBe(
        kind === "health-trust" || kind === "municipality",
      );
  });

  test("of two the one in force, with its route", () => {
    const old = agreement({ id: "old", from: "2025-01-01", until: "2026-01-01", route: "110" });
    const now = agreement({ id: "now", route: "direct" });
    for (const list of [
      [old, now],
      [now, old],
    ])
      expect(ask(list)).toMatchObject({ agreement: "now", route: "direct", inForce: true });
    expect(ask([old, now], d("2025-06-01"))).toMatchObject({ agreement: "old", route: "110", inForce: true });
    expect(ask([agreement()])).not.toHaveProperty("route");
  });

  test("what it lacks never takes a unit out", () => {
    expect(ask([agreement({ contents: {} })]).judged.outcome).toBe("met");
  });

  test("the order of agreements never matters, and unclear never becomes met", () => {
    const day = fc.integer({ min: 0, max: 800 }).map((n) => addDays(d("2026-01-01"), n));
    const any = fc.record({
      from: day,
      until: fc.oneof(day, fc.constantFrom({ absent: "unknown" }, { absent: "not-applicable" })),
      conditions: fc.oneof(fc.subarray([...Condition.options]), fc.constant({ absent: "not-recorded" })),
      provider: fc.constantFrom(...PartyKind.options).map((kind) => ({ organisation: "x", kind })),
    });
    fc.assert(
      fc.property(
        fc.array(any, { maxLength: 4 }),
        day,
        fc.constantFrom(...Condition.options),
        (parts, on, condition) => {
          const list = parts.map((p, i) => agreement({ ...p, id: `a${i}` }));
          const c = ask(list, on, condition);
          expect(ask(list.toReversed(), on, condition)).toEqual(c);
          const sure = list.filter(
            (a) =>
              a.provider.kind !== "police" &&
              a.from <= on &&
              (typeof a.until === "string" ? on < a.until : a.until.absent === "not-applicable"),
          );
          expect(c.inForce === true && sure.length === 0).toBe(false);
          expect(c.judged.outcome === "met").toBe(
            sure.some((a) => Array.isArray(a.conditions) && a.conditions.includes(condition)),
          );
        },
      ),
      { numRuns: 10_000 },
    );
  });
});

describe("complete", () => {
  test("nine contents, the parties and the framework", () => {
    const f = complete(agreement());
    expect(f.outcome).toBe("met");
    expect(FindingData.parse(JSON.parse(JSON.stringify(f)))).toEqual(f);
    expect(f.because).toHaveLength(12);
  });

  test("names what is lacking and what nobody has written", () => {
    const { costs: _, ...rest } = agreement().contents;
    expect(complete(agreement({ contents: rest }))).toMatchObject({ outcome: "unclear", missing: ["costs"] });
    expect(complete(agreement({ contents: { ...rest, costs: false } })).outcome).toBe("not-met");
    expect(missingContents(agreement({ contents: { ...rest, costs: false } }))).toEqual(["costs"]);
  });

  test("the terms decide where they are recorded, and an open part of one is named", () => {
    expect(complete(agreement({ contents: {}, terms, route: "110" })).outcome).toBe("met");
    expect(missingContents(agreement({ contents: {}, terms }))).toEqual([]);
    const open = { ...terms, costs: { ...terms.costs, wages: { absent: "not-recorded" } } };
    const said = agreement({ terms: open });
    expect(complete(said)).toMatchObject({ outcome: "unclear", missing: ["costs.wages"] });
    expect(missingContents(said)).toEqual(["costs"]);
    const volunteers = { ...terms.costs, wagesPaidBy: { absent: "not-applicable" } };
    expect(complete(agreement({ terms: { ...terms, costs: volunteers } })).outcome).toBe("met");
    expect(complete(agreement({ conditions: [] })).outcome).toBe("not-met");
    expect(complete(agreement({ terms: { costs: { absent: "unknown" } } })).outcome).toBe("met");
  });

  test("who may agree with whom, all combinations", () => {
    const voluntary: readonly PartyKind[] = ["red-cross", "norsk-folkehjelp", "redningsselskapet", "other-voluntary"];
    const municipal: readonly PartyKind[] = ["municipality", "inter-municipal", "fire-service"];
    for (const by of PartyKind.options)
      for (const kind of PartyKind.options) {
        const f = complete(
          agreement({ commissioner: { organisation: "x", kind: by }, provider: { organisation: "y", kind } }),
        ).because.find((b) => b.rule === "agreements.parties");
        const may =
          (by === "health-trust" && [...voluntary, ...municipal].includes(kind)) ||
          (by === "municipality" && voluntary.includes(kind));
        expect([by, kind, f?.outcome]).toEqual([by, kind, may ? "met" : "not-met"]);
      }
  });

  test("the joint framework is for two organisations, Redningsselskapet has its own", () => {
    const with_ = (kind: PartyKind, more: object) =>
      complete(agreement({ provider: { organisation: "org", kind }, ...more }));
    expect(with_("red-cross", {})).toMatchObject({ outcome: "unclear", missing: ["framework", "frameworkKind"] });
    expect(with_("red-cross", { framework: "R" })).toMatchObject({ missing: ["frameworkKind"] });
    expect(with_("red-cross", { framework: "R", frameworkKind: "joint-2018" }).outcome).toBe("met");
    expect(with_("redningsselskapet", { framework: "R", frameworkKind: "joint-2018" }).outcome).toBe("not-met");
    expect(with_("redningsselskapet", { framework: "R", frameworkKind: "own" }).outcome).toBe("met");
    expect(with_("other-voluntary", {}).outcome).toBe("met");
  });
});

test("soundness: equipment, routine for confidentiality and wages, each by its norm", () => {
  const outcomes = (more: object) => soundness(agreement(more)).map((f) => f.outcome);
  expect(outcomes({})).toEqual(["unclear", "unclear", "unclear"]);
  expect(outcomes({ terms })).toEqual(["met", "met", "met"]);
  const worse = {
    ...terms,
    equipment: { kinds: ["aed"], keptBy: "both" },
    "confidentiality-documentation": { ...terms["confidentiality-documentation"], documentedPerPerson: false },
  };
  const provider = { organisation: "rk", kind: "red-cross" };
  expect(outcomes({ terms: worse, provider })).toEqual(["not-met", "not-met", "not-met"]);
});

test("what ends soon, soonest first, also the incomplete", () => {
  const book = prepare([
    agreement({ id: "b", until: "2026-08-01" }),
    agreement({ id: "a", until: "2026-07-01", contents: {} }),
    agreement({ id: "c" }),
    agreement({ id: "d", until: { absent: "unknown" } }),
    agreement({ id: "e", from: "2026-05-01", until: "2026-04-01" }),
  ]);
  const unsaid = AgreementContent.options.filter((c) => c !== "alarm-conditions");
  expect(ending(book, d("2026-06-01"))).toMatchObject([
    { agreement: "a", ends: "2026-07-01", inDays: 30, missing: unsaid },
    { agreement: "b", inDays: 61, missing: [] },
  ]);
  expect(ending(book, d("2026-07-01"), 90).map((e) => e.agreement)).toEqual(["b"]);
});
