import type { Codes } from "./tally.ts";

/** Why a number is no time that anything took; undefined where it is one. */
const wrong = (seconds: number): "not-finite" | "negative" | undefined =>
  Number.isFinite(seconds) ? (seconds < 0 ? "negative" : undefined) : "not-finite";

/** All known times with the place of their group, in the order in which they came. */
export interface KeptTimes {
  readonly add: (group: number, seconds: number) => "not-finite" | "negative" | undefined;
  /** Keeps those of verdict 0; stops at the first that is no time and says its place in the columns. */
  readonly addColumns: (
    group: Codes,
    verdict: Codes,
    seconds: Float64Array,
  ) => { readonly problem: "not-finite" | "negative"; readonly at: number } | undefined;
  /** A copy of the times of one group after another, of which so many belong to each. */
  readonly byGroup: (counts: readonly number[]) => readonly Float64Array[];
}

/** Some of the times and the places of their groups, with room for more; what has no room goes into the next piece. */
interface Piece {
  readonly groups: Uint32Array;
  readonly times: Float64Array;
  filled: number;
}

/** Puts the known times of the columns into a piece with room for all of them; says where it stopped. */
const keepInto = (piece: Piece, group: Codes, verdict: Codes, seconds: Float64Array): number => {
  const { groups, times } = piece;
  let kept = piece.filled;
  let at = 0;
  for (; at < group.length; at += 1) {
    if (verdict[at] !== 0) continue;
    const time = seconds[at] as number;
    // Neither below zero, nor infinite, nor no number.
    if (!(time >= 0 && time < Number.POSITIVE_INFINITY)) break;
    groups[kept] = group[at] as number;
    times[kept] = time;
    kept += 1;
  }
  piece.filled = kept;
  return at;
};

/** The second half of a counting sort: `next` holds where the next time of each group goes. */
const scatter = ({ groups, times, filled }: Piece, next: Uint32Array, values: Float64Array): void => {
  for (let i = 0; i < filled; i += 1) {
    const group = groups[i] as number;
    const place = next[group] as number;
    values[place] = times[i] as number;
    next[group] = place + 1;
  }
};

const pieceOf = (size: number): Piece => ({
  groups: new Uint32Array(size),
  times: new Float64Array(size),
  filled: 0,
});

/** Keeps times, twelve bytes each; nothing that is kept moves when more comes. */
export const keptTimes = (): KeptTimes => {
  const pieces: Piece[] = [];
  const withRoom = (more: number): Piece => {
    const last = pieces.at(-1);
    if (last !== undefined && last.filled + more <= last.times.length) return last;
    const next = pieceOf(Math.max(more, 8192));
    pieces.push(next);
    return next;
  };
  return {
    add: (group, seconds) => {
      const problem = wrong(seconds);
      if (problem !== undefined) return problem;
      const piece = withRoom(1);
      piece.groups[piece.filled] = group;
      piece.times[piece.filled] = seconds;
      piece.filled += 1;
      return undefined;
    },
    addColumns: (group, verdict, seconds) => {
      const at = keepInto(withRoom(group.length), group, verdict, seconds);
      const problem = at < group.length ? wrong(seconds[at] as number) : undefined;
      return problem === undefined ? undefined : { problem, at };
    },
    byGroup: (counts) => {
      const next = new Uint32Array(counts.length);
      let all = 0;
      for (const [at, n] of counts.entries()) {
        next[at] = all;
        all += n;
      }
      const values = new Float64Array(all);
      for (const piece of pieces) scatter(piece, next, values);
      return counts.map((n, at) => values.subarray((next[at] as number) - n, next[at]));
    },
  };
};
