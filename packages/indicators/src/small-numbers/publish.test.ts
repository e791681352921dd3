import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { all, allTrue, attack, policy, randomTable, shown, tableOf } from "../test/attack.ts";
import { CountTable as Schema } from "./count-table.ts";
import type { PublishedCount, PublishedTable } from "./publish.ts";
import { publish } from "./publish.ts";

const text = (one: PublishedCount): string =>
  "n" in one ? String(one.n) : "withheld" in one ? "." : "about" in one ? `~${one.about}` : `${one.from}-${one.to}`;
const lines = ({ cells, rowSums, columnSums, sum }: PublishedTable) => [
  ...cells.map((line, row) => [...line, ...rowSums.slice(row, row + 1)].map(text).join(" ")),
  [...columnSums, sum].map(text).join(" "),
];

describe("what is withheld", () => {
  test("is the small count, and one more in its row and column, so that no sum gives it back", () => {
    const seen = publish(
      tableOf([
        [3, 20, 30],
        [40, 50, 60],
        [70, 80, 90],
      ]),
      policy(),
    );
    expect(all(seen).filter((one) => "withheld" in one).length).toBeGreaterThanOrEqual(4);
    expect(lines(seen)[0]?.startsWith(".")).toBe(true);
  });

  test("is nothing where nothing is small", () => {
    expect(
      lines(
        publish(
          tableOf([
            [5, 20],
            [40, 50],
          ]),
          policy(),
        ),
      ),
    ).toEqual(["5 20 25", "40 50 90", "45 70 115"]);
  });

  test("is the other side too: 2 of 40 withholds the 38, or the 40", () => {
    const seen = publish(tableOf([[2, 38]]), policy());
    expect(shown(seen.cells[0]?.[0])).toBeUndefined();
    expect([shown(seen.cells[0]?.[1]), shown(seen.rowSums[0])]).toContain(undefined);
  });

  test("is a zero where the policy hides zeros, and never where it shows them", () => {
    expect(
      text(
        publish(
          tableOf([
            [0, 20],
            [30, 40],
          ]),
          policy({ zeros: "hidden" }),
        ).cells[0]![0]!,
      ),
    ).toBe(".");
    expect(
      lines(
        publish(
          tableOf([
            [0, 2],
            [30, 40],
          ]),
          policy(),
        ),
      )[0]?.startsWith("0 ."),
    ).toBe(true);
  });
});

describe.each([
  ["zeros shown", 3, "shown"],
  ["zeros hidden", 3, "hidden"],
] as const)("an attack by brute force, %s", (_, threshold, zeros) => {
  const least = zeros === "shown" ? 1 : 0;
  test("recovers no withheld count to a range narrower than the threshold, of 1,000 tables", () => {
    let withheld = 0;
    fc.assert(
      fc.property(randomTable(7, 3, 3), (table) => {
        const seen = publish(table, policy({ threshold, zeros }));
        const counts = all(seen);
        const hiddenCells = seen.cells.flat().filter((one) => "withheld" in one).length;
        fc.pre(hiddenCells <= 5);
        const truth = allTrue(table);
        const cap = Math.max(...table.counts.flat()) + threshold;
        const found = attack(seen, least, cap);
        const narrow = counts.flatMap((one, i) => {
          const n = shown(one);
          if (n === undefined) withheld++;
          const isKept = n === undefined ? found[i]![1] - found[i]![0] >= threshold : n === truth[i];
          return isKept ? [] : [{ one, truth: truth[i], found: found[i] }];
        });
        expect(narrow).toEqual([]);
      }),
      { numRuns: 1000 },
    );
    expect(withheld).toBeGreaterThan(1000);
  }, 120_000);

  test("finds a count that is withheld alone: the attack can succeed", () => {
    const alone: PublishedTable = {
      rows: ["a"],
      columns: ["x", "y"],
      cells: [[{ withheld: true }, { n: 20 }]],
      rowSums: [{ n: 22 }],
      columnSums: [{ withheld: true }, { n: 20 }],
      sum: { n: 22 },
    };
    expect(attack(alone, least, 30)[0]).toEqual([2, 2]);
  });
});

describe("rounded and banded", () => {
  test("1 becomes 0 and 2 becomes 3, and a sum is of what is shown", () => {
    expect(
      lines(
        publish(
          tableOf([
            [1, 2, 7],
            [10, 0, 4],
          ]),
          policy({ threshold: 3, mode: "round" }),
        ),
      ),
    ).toEqual(["~0 ~3 ~6 ~9", "~9 ~0 ~3 ~12", "~9 ~3 ~9 ~21"]);
  });

  test("a band holds its count, is as wide as the threshold, and tells of a zero only where zeros are shown", () => {
    fc.assert(
      fc.property(randomTable(50, 4, 4), fc.constantFrom("shown" as const, "hidden" as const), (table, zeros) => {
        const seen = publish(table, policy({ mode: "band", zeros }));
        const wrong = seen.cells.flat().filter((one, i) => {
          const n = table.counts.flat()[i]!;
          return "from" in one
            ? one.from > n || n > one.to || one.to - one.from !== 4
            : !("about" in one && one.about === 0 && n === 0 && zeros === "shown");
        });
        expect(wrong).toEqual([]);
      }),
    );
  });
});

test("a large table is settled, and withholds no zero that is shown and nothing twice", () => {
  fc.assert(
    fc.property(randomTable(400, 25, 8), (table) => {
      const seen = publish(table, policy());
      const truth = allTrue(table);
      const wrong = all(seen).filter((one, i) => {
        const n = truth[i] ?? 0;
        return n === 0 ? shown(one) !== 0 : n < 5 ? !("withheld" in one) : shown(one) !== undefined && shown(one) !== n;
      });
      expect(wrong).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

test("a table that is none is refused with where", () => {
  const bad = (of: unknown) => Schema.safeParse(of).error?.issues.map(({ path }) => path.join("/"));
  expect(bad({ rows: ["a"], columns: ["x", "y"], counts: [[1]] })).toEqual(["counts"]);
  expect(bad({ rows: ["a", "a"], columns: ["x"], counts: [[1], [2]] })).toEqual(["rows"]);
  expect(bad({ rows: ["a"], columns: ["x"], counts: [[Number.NaN]] })).toEqual(["counts/0/0"]);
  expect(bad({ rows: ["a"], columns: ["x"], counts: [[-1]] })).toEqual(["counts/0/0"]);
  expect(bad({ rows: ["a"], columns: ["x"], counts: [[1.5]] })).toEqual(["counts/0/0"]);
});
