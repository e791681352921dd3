import { isProblem } from "@prehosp/statistics";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { recognisedArrest } from "../definitions/recognised-arrest.ts";
import { indicator, type Member, type TimedMember, timeIndicator } from "../indicator.ts";
import { measure } from "../measure.ts";
import { none, period } from "../test/basis.ts";
import { words } from "../texts.ts";
import { groupShares } from "./shares.ts";
import { groupTimes } from "./times.ts";

const names = ["a", "b", "c"];
const reasons = ["not-actual", "witnessed"] as const;
const own = {
  exclusions: reasons.map((reason) => ({ reason, text: words(reason, reason, reason) })),
  minimumDenominator: 5,
};
const share = (members: readonly Member[] = []) => indicator({ ...recognisedArrest, ...own, members: () => members });
const time = (members: readonly TimedMember[] = []) =>
  timeIndicator({
    ...recognisedArrest,
    ...own,
    start: words("", "", ""),
    end: words("", "", ""),
    members: () => members,
  });

interface Row<V> {
  readonly group: number;
  readonly verdict: V;
}
const left = [
  {
    weight: 1,
    arbitrary: fc.constantFrom<"missing" | { excluded: string }>(
      "missing",
      ...reasons.map((excluded) => ({ excluded })),
    ),
  },
];
const shareRows = fc.array(
  fc.record<Row<Member["verdict"]>>({
    group: fc.nat(names.length - 1),
    verdict: fc.oneof({ weight: 4, arbitrary: fc.constantFrom("yes", "no") }, ...left),
  }),
  { maxLength: 60, size: "max" },
);
const seconds = fc.oneof(fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat(5)).map((s) => ({ seconds: s }));
const timeRows = fc.array(
  fc.record<Row<TimedMember["verdict"]>>({
    group: fc.nat(names.length - 1),
    verdict: fc.oneof({ weight: 4, arbitrary: seconds }, ...left),
  }),
  { maxLength: 120, size: "max" },
);

/** The place of a verdict among the answers, then missing, then the reasons. */
const codeOf = (verdict: Member["verdict"] | TimedMember["verdict"]): number =>
  typeof verdict === "string"
    ? ["yes", "no", "missing"].indexOf(verdict)
    : "excluded" in verdict
      ? 3 + reasons.findIndex((reason) => reason === verdict.excluded)
      : 1;
const columns = <V extends Member["verdict"] | TimedMember["verdict"]>(rows: readonly Row<V>[], first: number) => ({
  group: Uint16Array.from(rows, ({ group }) => group),
  verdict: Uint8Array.from(rows, ({ verdict }) => codeOf(verdict) - first),
  seconds: Float64Array.from(rows, ({ verdict }) =>
    typeof verdict === "object" && "seconds" in verdict ? verdict.seconds : Number.NaN,
  ),
});

const at = period.from;
/** What `measure` gives of the rows of each group alone, without what it says of the definition and the period. */
const alone = <V>(rows: readonly Row<V>[], measured: (members: readonly { at: typeof at; verdict: V }[]) => object) =>
  names.map((group, place) => {
    const members = rows.filter((row) => row.group === place).map(({ verdict }) => ({ at, verdict }));
    const said = Object.entries(measured(members)).filter(([name]) => !ofAll.has(name));
    return { group, ...Object.fromEntries(said) };
  });
const ofAll = new Set(["kind", "indicator", "version", "period", "minimumDenominator", "unplaced"]);

describe("shares of groups", () => {
  it("are what measure gives of each group alone, row by row as in pieces, whatever the order", () => {
    fc.assert(
      fc.property(shareRows, fc.nat(60), (rows, cut) => {
        const expected = alone(rows, (members) => measure(share(members), none, period));
        const byRow = groupShares(share(), names);
        for (const { group, verdict } of rows) expect(byRow.add(group, verdict)).toBeUndefined();
        expect(byRow.groups()).toEqual(expected);
        const inPieces = groupShares(share(), names);
        for (const piece of [rows.slice(cut), rows.slice(0, cut)]) inPieces.addColumns(columns(piece, 0));
        expect(inPieces.groups()).toEqual(expected);
      }),
    );
  });
});

describe("times of groups", () => {
  it("are what measure gives of each group alone, row by row as in pieces, and again after more has come", () => {
    fc.assert(
      fc.property(timeRows, fc.nat(60), (rows, cut) => {
        const measured = (some: typeof rows) => alone(some, (members) => measure(time(members), none, period));
        const byRow = groupTimes(time(), names);
        for (const { group, verdict } of rows) expect(byRow.add(group, verdict)).toBeUndefined();
        expect(byRow.groups()).toEqual(measured(rows));
        const inPieces = groupTimes(time(), names);
        inPieces.addColumns(columns(rows.slice(0, cut), 1));
        expect(inPieces.groups()).toEqual(measured(rows.slice(0, cut)));
        inPieces.addColumns(columns(rows.slice(cut), 1));
        expect(inPieces.groups()).toEqual(measured(rows));
      }),
    );
  });

  it("lose none where one piece of memory is full", () => {
    const rows = Array.from({ length: 30_000 }, (_, i) => ({ group: i % 3, verdict: { seconds: (i * 7919) % 9973 } }));
    const grouped = groupTimes(time(), names);
    for (const { group, verdict } of rows.slice(0, 10_000)) grouped.add(group, verdict);
    grouped.addColumns(columns(rows.slice(10_000, 10_100), 1));
    grouped.addColumns(columns(rows.slice(10_100), 1));
    expect(grouped.groups()).toEqual(alone(rows, (members) => measure(time(members), none, period)));
  });
});

describe("bad rows", () => {
  const good = {
    group: Uint8Array.of(0, 1, 2),
    verdict: Uint8Array.of(0, 1, 0),
    seconds: Float64Array.of(1, Number.NaN, 2),
  };

  it("are answered at once, with their place among all rows, and from then on instead of every figure", () => {
    const shares = groupShares(share(), names);
    shares.addColumns(good);
    shares.add(0, "yes");
    const problem = { problem: "unknown-group", row: 5 };
    expect(shares.addColumns({ group: Uint8Array.of(0, 3), verdict: Uint8Array.of(0, 0) })).toEqual(problem);
    expect(shares.add(0, "yes")).toEqual(problem);
    expect(shares.addColumns(good)).toEqual(problem);
    expect(shares.groups()).toEqual(problem);
    expect(isProblem(shares.groups())).toBe(true);
  });

  it("of no group, or with no verdict of the definition, are a problem", () => {
    for (const group of [3, -1, 0.5, Number.NaN]) {
      expect(groupShares(share(), names).add(group, "yes")).toEqual({ problem: "unknown-group", row: 0 });
      expect(groupTimes(time(), names).add(group, { seconds: 1 })).toEqual({ problem: "unknown-group", row: 0 });
    }
    const unknown = { problem: "unknown-verdict", row: 0 };
    expect(groupShares(share(), names).add(0, { excluded: "unheard-of" })).toEqual(unknown);
    expect(groupTimes(time(), names).add(0, { excluded: "unheard-of" })).toEqual(unknown);
    expect(groupShares(share(), names).addColumns({ ...good, verdict: Uint8Array.of(5, 0, 0) })).toEqual(unknown);
    expect(groupTimes(time(), names).addColumns({ ...good, verdict: Uint8Array.of(4, 0, 0) })).toEqual(unknown);
  });

  it("are found wherever they stand in a column", () => {
    for (let row = 0; row < 20; row += 1)
      for (const [group, verdict, problem] of [
        [3, 0, "unknown-group"],
        [0, 5, "unknown-verdict"],
      ] as const) {
        const rows = { group: new Uint16Array(20), verdict: new Uint8Array(20) };
        rows.group[row] = group;
        rows.verdict[row] = verdict;
        expect(groupShares(share(), names).addColumns(rows)).toEqual({ problem, row });
      }
  });

  it("with times that are none are a problem, but only where a time is known", () => {
    for (const [wrong, problem] of [
      [Number.NaN, "not-finite"],
      [Number.POSITIVE_INFINITY, "not-finite"],
      [-1, "negative"],
    ] as const) {
      const times = groupTimes(time(), names);
      expect(times.addColumns(good)).toBeUndefined();
      expect(times.addColumns({ ...good, seconds: Float64Array.of(1, 1, wrong) })).toEqual({ problem, row: 5 });
      expect(times.groups()).toEqual({ problem, row: 5 });
      expect(groupTimes(time(), names).add(0, { seconds: wrong })).toEqual({ problem, row: 0 });
    }
  });

  it("in columns of different length, and a group named twice, are a problem", () => {
    const short = Uint8Array.of(0);
    expect(groupShares(share(), names).addColumns({ ...good, verdict: short })).toEqual({ problem: "lengths-differ" });
    expect(groupTimes(time(), names).addColumns({ ...good, group: short })).toEqual({ problem: "lengths-differ" });
    expect(groupShares(share(), ["a", "a"]).groups()).toEqual({ problem: "group-twice" });
    expect(groupTimes(time(), ["a", "a"]).groups()).toEqual({ problem: "group-twice" });
  });

  it("with a definition that is no definition give no figure", () => {
    const many = { group: new Uint8Array(9), verdict: new Uint8Array(9), seconds: new Float64Array(9) };
    const shares = groupShares({ ...share(), minimumDenominator: Number.NaN }, ["a"]);
    const times = groupTimes({ ...time(), minimumDenominator: Number.NaN }, ["a"]);
    shares.addColumns(many);
    times.addColumns(many);
    expect([shares.groups(), times.groups()]).toEqual([
      [{ group: "a", belowMinimum: true }],
      [{ group: "a", belowMinimum: true }],
    ]);
  });
});
