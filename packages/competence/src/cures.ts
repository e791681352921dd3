import type { Answer } from "./answer.ts";
import type { FactIs, Has } from "./atom.ts";

/** One thing that would help: a new proof, a fact that is so, or so many more of a crew who meet a requirement. */
export type Cure =
  | { readonly has: Has }
  | { readonly fact: FactIs }
  | { readonly members: number; readonly meets: string };

/** More ways than anyone reads; a requirement written by people has a handful. */
const MOST = 64;

type Way = readonly Cure[];

const key = (cure: Cure): string => JSON.stringify(cure);

/** The ways with no other way inside them, shortest first. */
const smallest = (ways: readonly Way[]): readonly Way[] => {
  const kept: { readonly way: Way; readonly keys: ReadonlySet<string> }[] = [];
  for (const way of ways.toSorted((a, b) => a.length - b.length)) {
    const keys = new Set(way.map(key));
    if (!kept.some((k) => [...k.keys].every((x) => keys.has(x)))) kept.push({ way, keys });
  }
  return kept.map((k) => k.way).slice(0, MOST);
};

const joined = (a: Way, b: Way): Way => {
  const there = new Set(a.map(key));
  return [...a, ...b.filter((c) => !there.has(key(c)))];
};

/** Each choice of `need` of the lists, one way from each. */
const chosen = (lists: readonly (readonly Way[])[], need: number): readonly Way[] => {
  if (need <= 0) return [[]];
  const [first, ...rest] = lists;
  if (first === undefined || lists.length < need) return [];
  const tails = chosen(rest, need - 1);
  return smallest([...first.flatMap((way) => tails.map((tail) => joined(way, tail))), ...chosen(rest, need)]);
};

/**
 * The smallest sets of new things that would make an answer met: each set is enough, and nothing in it can be left out. Nothing
 * helps where a requirement leads nowhere. A fact is cured by being so, not by evidence.
 */
export const curesOf = ({ outcome, shown }: Answer): readonly Way[] => {
  if (outcome === "met") return [[]];
  if ("has" in shown) return [[{ has: shown.has }]];
  if ("fact" in shown) return [[{ fact: shown.fact }]];
  if ("requirement" in shown) return curesOf(shown.part);
  if ("nothing" in shown) return [];
  const parts = "members" in shown ? shown.members.map(([, a]) => a) : shown.parts;
  const left = shown.need - parts.filter((p) => p.outcome === "met").length;
  if ("members" in shown) return shown.need > parts.length ? [] : [[{ members: left, meets: shown.meets }]];
  return chosen(
    parts.filter((p) => p.outcome !== "met").map((p) => curesOf(p)),
    left,
  );
};
