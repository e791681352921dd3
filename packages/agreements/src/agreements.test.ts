import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Agreement, AgreementContent, Condition, Cover, PartyKind } from "@prehosp/model";
import type { UnitId } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { FindingData, checkExamples } from "@prehosp/rules";
import { complete, covers, criteria, ending, missingContents, prepare } from "./index.ts";

const d = (text: string): Day => text as Day;
const u = "fire-1" as UnitId;
const agreement = (more: object = {}): Agreement =>
  Agreement.parse({
    id: "a1",
    commissioner: { organisation: "hf", kind: "health-trust" },
    provider: { organisation: "fire", kind: "fire-service" },
    units: [u],
    from: "2026-01-01",
    until: "2027-01-01",
    conditions: ["cardiac-arrest", "unconscious"],
    contents: Object.fromEntries(AgreementContent.options.map((c) => [c, true])),
    decided: { by: "director", on: "2025-12-01", source: "sak 1/25" },
    ...more,
  });
const ask = (agreements: readonly Agreement[], on = d("2026-06-01"), condition: Condition = "cardiac-arrest") =>
  Cover.parse(covers(prepare(agreements), { unit: u, condition, on }));

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
      covers(prepare([agreement()]), { unit: u, condition: { absent: "unknown" }, on: d("2026-06-01") }).judged,
    ).toMatchObject({ outcome: "unclear", missing: ["condition"] });
  });

  test("no agreement says so, with its norm", () => {
    expect(ask([])).toEqual({
      unit: u,
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
          expect(c.inForce === true).toBe(sure.length > 0);
          expect(c.judged.outcome === "met").toBe(
            sure.some((a) => Array.isArray(a.conditions) && a.conditions.includes(condition)),
          );
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("complete", () => {
  test("nine contents and the parties", () => {
    const f = complete(agreement());
    expect(f.outcome).toBe("met");
    expect(FindingData.parse(JSON.parse(JSON.stringify(f)))).toEqual(f);
    expect(f.because).toHaveLength(11);
  });

  test("names what is lacking and what nobody has written", () => {
    const { costs: _, ...rest } = agreement().contents;
    expect(complete(agreement({ contents: rest }))).toMatchObject({ outcome: "unclear", missing: ["costs"] });
    expect(complete(agreement({ contents: { ...rest, costs: false } })).outcome).toBe("not-met");
    expect(missingContents(agreement({ contents: { ...rest, costs: false } }))).toEqual(["costs"]);
    const rk = { organisation: "rk", kind: "red-cross" };
    expect(complete(agreement({ provider: rk }))).toMatchObject({ outcome: "unclear", missing: ["framework"] });
    expect(complete(agreement({ provider: rk, framework: "Rammeavtale 2018" })).outcome).toBe("met");
  });
});

test("what ends soon, soonest first", () => {
  const book = prepare([
    agreement({ id: "b", until: "2026-08-01" }),
    agreement({ id: "a", until: "2026-07-01", contents: {} }),
    agreement({ id: "c" }),
    agreement({ id: "d", until: { absent: "unknown" } }),
  ]);
  expect(ending(book, d("2026-06-01"), 90)).toMatchObject([
    { agreement: "a", ends: "2026-07-01", inDays: 30, missing: AgreementContent.options },
    { agreement: "b", inDays: 61, missing: [] },
  ]);
  expect(ending(book, d("2026-07-01"), 90).map((e) => e.agreement)).toEqual(["b"]);
});

test("bad input is remarked upon and kept", () => {
  const book = prepare([
    agreement(),
    agreement({ from: "2026-05-01", until: "2026-04-01" }),
    agreement({ id: "x", route: "direct" }),
    agreement({ id: "y", until: { absent: "unknown" } }),
  ]);
  expect(book.remarks.map((r) => [r.code, r.path])).toEqual([
    ["agreement-id-twice", "/1/id"],
    ["ends-before-it-begins", "/1/until"],
    ["overlap-with-other-route", "/2/route"],
    ["end-not-known", "/3/until"],
  ]);
  expect(book.of(u)).toHaveLength(4);
});
