import { groupShares, groupTimes } from "@prehosp/indicators";
import { sharesByHand, timesByHand } from "./indicators-by-hand.ts";
import { duckdb, postgres, type Peer } from "./indicators-databases.ts";
import {
  cases,
  exclusions,
  GROUPS,
  minimumDenominator,
  names,
  p,
  type Row,
  shareRow,
  sound,
  timeRow,
} from "./indicators-world.ts";

/**
 * The gates: from rows in columns to the measurements of all groups takes at most so many times what typed arrays by hand take, and
 * less than DuckDB takes on one thread for the query and its answer.
 */
const LIMIT = 2.5;
const ROUNDS = 11;
/** Rows come in pieces, as from a stream. */
const PIECE = 65_536;

const pieces = Array.from({ length: Math.ceil(cases.group.length / PIECE) }, (_, i) => {
  const cut = <T>(column: { readonly subarray: (from: number, to: number) => T }): T =>
    column.subarray(i * PIECE, (i + 1) * PIECE);
  return {
    shares: { group: cut(cases.group), verdict: cut(cases.verdict) },
    times: { group: cut(cases.group), verdict: cut(cases.timed), seconds: cut(cases.seconds) },
  };
});

const level = 0.95;
const share = { exclusions, minimumDenominator, interval: { method: "wilson", level } } as const;
const time = {
  exclusions,
  minimumDenominator,
  interval: { method: "order-statistics", level },
  quantiles: { method: "type-7", p },
} as const;

const sharesOf = () => {
  const grouped = groupShares(share, names);
  for (const { shares } of pieces) grouped.addColumns(shares);
  return sound(grouped.groups());
};
const timesOf = () => {
  const grouped = groupTimes(time, names);
  for (const { times } of pieces) grouped.addColumns(times);
  return sound(grouped.groups());
};

interface Question {
  readonly name: string;
  readonly ours: () => unknown;
  readonly byHand: () => unknown;
  readonly of: (peer: Exclude<Peer, { skip: string }>) => () => Promise<readonly Row[]>;
  readonly rows: () => { readonly ours: readonly Row[]; readonly byHand: readonly Row[] };
  /** How many numbers of a row are counts, which must be the same; and how far the figures after them may stand from ours. */
  readonly counts: number;
  readonly apart: (name: string) => number;
}
const questions: readonly Question[] = [
  {
    name: "shares with Wilson",
    ours: sharesOf,
    byHand: sharesByHand,
    of: (peer) => peer.shares,
    rows: () => ({ ours: sharesOf().map(shareRow), byHand: sharesByHand().map(shareRow) }),
    counts: 7,
    apart: () => 1e-12,
  },
  {
    name: "median, p10 and p90",
    ours: timesOf,
    byHand: timesByHand,
    of: (peer) => peer.times,
    rows: () => ({ ours: timesOf().map(timeRow), byHand: timesByHand().map(timeRow) }),
    counts: 6,
    // DuckDB weighs the two neighbours instead of going from one to the other, and may round the last bit otherwise.
    apart: (name) => (name === "DuckDB" ? 1e-12 : 0),
  },
];

const median = (xs: readonly number[]): number => xs.toSorted((a, b) => a - b)[xs.length >> 1] ?? Number.NaN;

/** How many of our numbers the other has otherwise. */
const different = (ours: readonly Row[], theirs: readonly Row[], counts: number, apart: number): number =>
  theirs
    .flatMap((row, g) =>
      row.map((other, i) => Math.abs(other - (ours[g]?.[i] ?? Number.NaN)) <= (i < counts ? 0 : apart)),
    )
    .filter((same) => !same).length + Math.abs(ours.flat().length - theirs.flat().length);

const peers = { DuckDB: await duckdb(), PostgreSQL: await postgres() };

/** Milliseconds of each, round by round, forwards and backwards by turns, so that all meet the same machine. */
const measure = async (question: Question): Promise<boolean> => {
  const standing = Object.entries(peers).flatMap(([name, peer]) =>
    "skip" in peer ? [] : [{ name, run: question.of(peer) }],
  );
  const runs = [{ name: "ours", run: question.ours }, { name: "by hand", run: question.byHand }, ...standing].map(
    (one) => ({ ...one, took: [] as number[] }),
  );
  for (let round = -2; round < ROUNDS; round++)
    for (const { run, took } of round % 2 === 0 ? runs : runs.toReversed()) {
      const began = performance.now();
      await run();
      if (round >= 0) took.push(performance.now() - began);
    }
  const tookBy = (name: string): readonly number[] => runs.find((one) => one.name === name)?.took ?? [];
  // Each turn is judged against its neighbour.
  const times = (name: string): number =>
    median(tookBy("ours").map((ours, i) => ours / (tookBy(name)[i] ?? Number.NaN)));

  const { ours, byHand } = question.rows();
  const answers = [{ name: "by hand", rows: byHand }];
  for (const { name, run } of standing) answers.push({ name, rows: await run() });
  const mismatches = answers.map(({ name, rows }) => ({
    name,
    n: different(ours, rows, question.counts, question.apart(name)),
  }));

  const said = runs.map(({ name, took }) => `${name} ${median(took).toFixed(1)} ms`).join(", ");
  console.log(
    `${question.name}, ${cases.group.length} cases in ${GROUPS} groups: ${said}; ${times("by hand").toFixed(2)} times by hand (limit ${LIMIT}), ${times("DuckDB").toFixed(2)} times DuckDB (below 1), medians of ${ROUNDS} rounds; mismatches ${mismatches.map(({ name, n }) => `${name}=${n}`).join(" ")}`,
  );
  return times("by hand") <= LIMIT && times("DuckDB") < 1 && mismatches.every(({ n }) => n === 0);
};

const passes: boolean[] = [];
for (const question of questions) passes.push(await measure(question));
for (const [name, peer] of Object.entries(peers))
  if ("skip" in peer) console.log(`${name}: not measured, because ${peer.skip}`);
  else await peer.stop();
process.exitCode = passes.every(Boolean) && !Object.values(peers).some((peer) => "skip" in peer) ? 0 : 1;
