import { describe, expect, test } from "vitest";
import { Cover } from "@prehosp/model";
import { covers, differences, prepare } from "./index.ts";
import { agreement, d, terms, u } from "./fixtures/agreement.ts";

const on = d("2026-06-01");
const ask = (list: Parameters<typeof prepare>[0], more: object = {}) =>
  Cover.parse(covers(prepare(list), { unit: u("fire-1"), condition: "cardiac-arrest", on, ...more }));

describe("two agreements at once with different routes", () => {
  const direct = agreement({ id: "a", route: "direct", until: "2026-09-01" });
  const relayed = agreement({ id: "b", route: "110", from: "2026-05-01" });

  test("are told at prepare: which, when, which routes, for what", () => {
    expect(prepare([direct, relayed]).problems).toEqual([
      {
        problem: "overlap-with-other-route",
        path: "/1/route",
        unit: "fire-1",
        routes: [
          { agreement: "a", route: "direct" },
          { agreement: "b", route: "110" },
        ],
        from: "2026-05-01",
        until: "2026-09-01",
        conditions: ["cardiac-arrest", "unconscious"],
      },
    ]);
  });

  test("leave the route unsettled while both hold, and only then; the cover stands", () => {
    expect(ask([direct, relayed])).toMatchObject({
      inForce: true,
      condition: true,
      routeUnsettled: [
        { agreement: "b", route: "110" },
        { agreement: "a", route: "direct" },
      ],
    });
    expect(ask([direct, relayed])).not.toHaveProperty("route");
    expect(ask([direct, relayed], { on: d("2026-04-30") })).toMatchObject({ route: "direct" });
    expect(ask([direct, relayed], { on: d("2026-09-01") })).toMatchObject({ route: "110" });
    expect(ask([direct, relayed], { on: d("2028-01-01") })).not.toHaveProperty("routeUnsettled");
  });

  test("silence is the main rule, and other conditions are another matter", () => {
    expect(ask([direct, agreement({ id: "c" })])).toMatchObject({
      routeUnsettled: [{ agreement: "a", route: "direct" }, { agreement: "c" }],
    });
    const bleeding = agreement({ id: "c", route: "110", conditions: ["major-bleeding"] });
    expect(prepare([direct, bleeding]).problems).toEqual([]);
    expect(ask([direct, bleeding])).toMatchObject({ agreement: "a", route: "direct" });
    const open = agreement({ id: "c", route: "110", conditions: { absent: "not-recorded" } });
    const [problem] = prepare([direct, open]).problems;
    expect(problem).toMatchObject({ problem: "overlap-with-other-route" });
    expect(problem).not.toHaveProperty("conditions");
  });
});

test("an agreement that doesn't cover never hides one that may", () => {
  const may = agreement({ id: "may", until: { absent: "unknown" } });
  const not = agreement({ id: "not", conditions: ["other"] });
  for (const list of [
    [may, not],
    [not, may],
  ])
    expect(ask(list)).toMatchObject({ agreement: "may", judged: { outcome: "unclear", missing: ["end"] } });
});

describe("bad input is a problem with its path, never a crash", () => {
  test("an end before the beginning: never in force", () => {
    const wrong = agreement({ from: "2026-05-01", until: "2026-04-01" });
    expect(prepare([wrong]).problems).toMatchObject([{ problem: "ends-before-it-begins", path: "/0/until" }]);
    for (const day of ["2026-03-31", "2026-04-01", "2026-04-15", "2026-05-01", "2027-01-01"])
      expect(ask([wrong], { on: d(day) }).inForce).toBe(false);
  });

  test("one id with two bodies is unclear in what they disagree on, for the units both name", () => {
    const other = agreement({ conditions: ["major-bleeding"] });
    expect(prepare([agreement(), other]).problems).toMatchObject([{ problem: "id-with-two-bodies", path: "/1/id" }]);
    expect(ask([agreement(), other])).toMatchObject({
      inForce: true,
      condition: { absent: "unknown" },
      judged: { outcome: "unclear", missing: ["conditions"] },
    });
    expect(ask([agreement(), agreement({ until: "2026-02-01" })])).toMatchObject({ judged: { missing: ["end"] } });
    expect(ask([agreement(), agreement({ contents: {} })]).judged.outcome).toBe("met");
    const reordered = agreement({ conditions: ["unconscious", "cardiac-arrest", "unconscious"] });
    expect(ask([agreement(), reordered]).judged.outcome).toBe("met");
    expect(ask([agreement(), agreement({ conditions: [], units: ["fire-2"] })]).judged.outcome).toBe("met");
    expect(ask([agreement(), agreement({ route: "direct" })])).toHaveProperty("routeUnsettled");
  });

  test("the same twice counts once, and every list keeps its own", () => {
    const book = prepare([agreement(), agreement()]);
    expect(book.problems).toMatchObject([{ problem: "agreement-id-twice", path: "/1/id" }]);
    expect(book.of(u("fire-1"))).toHaveLength(1);
    expect(book.agreements).toHaveLength(1);
  });

  test("a unit that no agreement and no region has", () => {
    const book = prepare([agreement({ units: ["fire-1", "ghost"] })], { units: new Set([u("fire-1")]) });
    expect(book.problems).toMatchObject([{ problem: "unit-in-no-region", path: "/0/units/1", unit: "ghost" }]);
    expect(covers(book, { unit: u("nobody"), condition: "cardiac-arrest", on }).inForce).toBe(false);
    expect(prepare([agreement({ units: [] })]).problems).toEqual([]);
  });

  test("an end nobody knows, a decision or signature after the first day, a claim against the terms", () => {
    const late = {
      side: "provider",
      organisation: "fire",
      by: "role:chief",
      role: "brannsjef",
      on: "2026-03-01",
      document: `sha256:${"0".repeat(64)}`,
    };
    const wrong = agreement({
      until: { absent: "unknown" },
      decided: { by: "director", on: "2026-02-01", source: "sak" },
      signatures: [late],
      contents: { costs: false },
      terms,
    });
    const { problems, remarks } = prepare([wrong]);
    expect(problems.map((p) => [p.problem, p.path])).toEqual([
      ["end-not-known", "/0/until"],
      ["in-force-before-decided", "/0/from"],
      ["in-force-before-signed", "/0/from"],
      ["contents-contradict-terms", "/0/contents/costs"],
    ]);
    expect(remarks.map((r) => r.code)).toEqual(problems.map((p) => p.problem));
  });
});

test("where schemes of one kind are arranged differently, those in force that day", () => {
  const book = prepare([
    agreement({ id: "a", terms }),
    agreement({ id: "b", route: "110" }),
    agreement({ id: "c", conditions: ["unconscious", "cardiac-arrest"] }),
    agreement({ id: "old", until: "2026-02-01", route: "direct" }),
    agreement({ id: "rk", provider: { organisation: "rk", kind: "red-cross" }, route: "direct" }),
  ]);
  expect(differences(book, on)).toEqual([
    { provider: "fire-service", aspect: "route", variants: [["a", "c"], ["b"]], notRecorded: [] },
  ]);
});
