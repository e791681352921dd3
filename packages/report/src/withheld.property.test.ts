import fc from "fast-check";
import { expect, test } from "vitest";
import { htmlOf } from "./html-of.ts";
import { reportOf } from "./report-of.ts";
import type { Report } from "./report.ts";
import { blocksOf, textsOf } from "./test/texts-of.ts";
import { indicatorOf, shareOf, yearInput } from "./test/year.ts";
import { toldOf } from "./told-of.ts";

const one = { ...indicatorOf("bystander-cpr"), minimumDenominator: 1 };

const made = (
  groups: readonly (readonly [yes: number, no: number])[],
  threshold: number,
  zeros: "shown" | "hidden",
): Report => {
  const sum = (at: 0 | 1): number => groups.reduce((n, group) => n + group[at], 0);
  const result = reportOf({
    ...yearInput(),
    texts: [],
    flow: undefined,
    coverage: undefined,
    quality: undefined,
    smallNumbers: { threshold, mode: "suppress", zeros, decidedBy: "test", source: "test" },
    indicators: [
      {
        whole: shareOf(one, sum(0), sum(0) + sum(1)),
        groups: [
          {
            level: "unit",
            disjoint: true,
            of: groups.map(([yes, no], at) => ({
              id: String(at),
              label: `enhet-${"abcdefghijkl"[at] ?? "?"}`,
              measurement: shareOf(one, yes, yes + no),
            })),
          },
        ],
      },
    ],
  });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.report;
};

const counts = fc.oneof({ weight: 2, arbitrary: fc.nat(12) }, fc.integer({ min: 5, max: 400 }));
const groups = fc.array(fc.tuple(counts, counts), { minLength: 1, maxLength: 10 });

test("no shown count is small, and no sum leaves a small rest to the withheld", () => {
  fc.assert(
    fc.property(
      groups,
      fc.integer({ min: 2, max: 9 }),
      fc.constantFrom("shown" as const, "hidden" as const),
      (given, threshold, zeros) => {
        const tables = blocksOf(made(given, threshold, zeros), "indicator:bystander-cpr").flatMap((block) =>
          block.kind === "table" ? [block.table] : [],
        );
        const rows = tables.find(({ heads }) => heads[0] === "Enhet")?.rows ?? [];
        const read = rows.map((row) => {
          const [, yes, of] = /^(\d+) \/ (\d+)$/.exec(row[3] ?? "") ?? [];
          if (yes === undefined || of === undefined) return undefined;
          return [Number(yes), Number(of) - Number(yes)] as const;
        });
        const isSmall = (n: number): boolean => n < threshold && (n > 0 || zeros === "hidden");
        expect(rows.filter((row, at) => read[at] === undefined && /\d/.test(row.slice(1).join("")))).toEqual([]);
        expect(read.flat().filter((n) => n !== undefined && isSmall(n))).toEqual([]);
        const all = read.at(-1);
        const shown = read.slice(0, -1);
        if (all === undefined || shown.length === given.length) return;
        for (const at of [0, 1] as const) {
          const rest = all[at] - shown.reduce((n, group) => n + (group?.[at] ?? 0), 0);
          expect(isSmall(rest)).toBe(false);
        }
      },
    ),
    { numRuns: 150 },
  );
});

test("a withheld count stands nowhere in what is read, drawn or heard", () => {
  const small = fc.integer({ min: 301, max: 999 });
  fc.assert(
    fc.property(fc.uniqueArray(small, { minLength: 2, maxLength: 6 }), (all) => {
      // Under a threshold of 1000 each of them is small; only the big group and the whole may be told.
      const report = made([[4000, 5000], ...all.map((n) => [n, 3000] as const)], 1000, "shown");
      const said = textsOf(report).join("\n");
      for (const n of all) expect(said).not.toMatch(new RegExp(`(?<![\\d,.\u00a0])${String(n)}(?!\\d|,\\d|\\.\\d)`));
      expect(htmlOf(report)).toMatch(/For få: enhet-b|ingen tall kan vises/);
    }),
    { numRuns: 40 },
  );
});

test("a small count is withheld in the flow, in coverage and in quality as well", () => {
  const result = reportOf({
    ...yearInput(),
    indicators: [],
    texts: [],
    smallNumbers: { threshold: 1000, mode: "suppress", zeros: "shown", decidedBy: "test", source: "test" },
    flow: [{ id: "a", label: "Alle", count: { n: 777 } }],
    coverage: { registered: 5012, found: 613, unclear: 2 },
    quality: [
      {
        dataset: "Datasett",
        cases: 6111,
        elements: [{ id: "x", label: "X", known: 5400, applies: 6111 }],
        rules: [{ id: "r", label: "R", level: "error", fired: 421, judged: 6111 }],
        units: [
          { label: "A", cases: 3011, clean: 2122 },
          { label: "B", cases: 3100, clean: 2400 },
        ],
      },
    ],
  });
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  const said = textsOf(result.report).join("\n");
  for (const hidden of ["777", "613", "711", "421", "889", "700", "88\u00a0%", "6,8\u00a0%", "95,"])
    expect(said).not.toContain(hidden);
});

test("two divisions of one whole are not both printed, unless it is said how one lies in the other", () => {
  const level = (name: string, cut: readonly (readonly [number, number])[], within?: readonly string[]) => ({
    level: name,
    disjoint: true,
    of: cut.map(([yes, no], at) => ({
      id: `${name}-${String(at)}`,
      label: `${name}-${String(at)}`,
      ...(within && { within: within[at] }),
      measurement: shareOf(one, yes, yes + no),
    })),
  });
  const regions = level("region", [
    [60, 40],
    [80, 70],
  ]);
  const units = [
    [30, 20],
    [30, 20],
    [78, 50],
    [2, 20],
  ] as const;
  const blocks = (second: unknown) => {
    const result = reportOf({
      ...yearInput(),
      texts: [],
      indicators: [{ whole: shareOf(one, 140, 250), groups: [regions, second] }],
    });
    if ("problems" in result) throw new Error(JSON.stringify(result.problems));
    return result.report;
  };
  expect(textsOf(blocks(level("unit", units))).join("\n")).not.toContain("unit-0");
  const linked = textsOf(blocks(level("unit", units, ["region-0", "region-0", "region-1", "region-1"])));
  expect(linked).toContain("unit-0");
  // Alone in its region, the withheld one takes its neighbour with it.
  expect(linked).not.toContain("78 / 128");
});

test("what was withheld before is withheld, and nothing more for being looked at twice", () => {
  fc.assert(
    fc.property(groups, (given) => {
      const sum = (at: 0 | 1): number => given.reduce((n, group) => n + group[at], 0);
      const policy = { threshold: 5, mode: "suppress", zeros: "shown", decidedBy: "test", source: "test" } as const;
      const once = toldOf(
        {
          whole: shareOf(one, sum(0), sum(0) + sum(1)),
          groups: [
            {
              level: "unit",
              disjoint: true,
              of: given.map(([yes, no], at) => ({
                id: String(at),
                label: "x",
                measurement: shareOf(one, yes, yes + no),
              })),
            },
          ],
        },
        policy,
      );
      const twice = toldOf({ whole: once.whole, groups: once.groups }, policy);
      expect(twice).toEqual(once);
    }),
    { numRuns: 100 },
  );
});
