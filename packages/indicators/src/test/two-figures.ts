import * as fc from "fast-check";
import type { Measurement } from "../measurement.ts";
import type { Published } from "../small-numbers/publishable.ts";
import { publishable } from "../small-numbers/publishable.ts";
import { wilson } from "../wilson.ts";
import { policy } from "./attack.ts";
import { period } from "./basis.ts";

const LEAST = 3;
const ids = ["rosc", "alive-24-hours"] as const;
type Answers = readonly [yes: number, no: number];
/** A group of patients: who was left out, who has no time, and of those asked about the answers to two questions, the rest missing. */
interface Group {
  readonly out: number;
  readonly unplaced: number;
  readonly asked: number;
  readonly answers: readonly [Answers, Answers];
}

const measured = (id: string, { out, unplaced, asked, answers }: Group): Measurement => {
  const [yes, no] = answers[ids.indexOf(id as (typeof ids)[number])]!;
  const head = { kind: "share", indicator: id, version: "1.0", period, minimumDenominator: 1 } as const;
  const interval = wilson(yes, yes + no);
  if (interval === undefined) return { ...head, belowMinimum: true };
  return {
    ...head,
    belowMinimum: false,
    population: asked + out,
    missing: asked - yes - no,
    unplaced,
    excluded: [{ reason: "one", text: { nb: "en" }, n: out }],
    numerator: yes,
    denominator: yes + no,
    value: yes / (yes + no),
    interval,
  };
};

const add = (numbers: readonly number[]): number => numbers.reduce((a, b) => a + b, 0);
const sumOf = (groups: readonly Group[]): Group => {
  const answers = (n: 0 | 1): Answers => [
    add(groups.map((one) => one.answers[n][0])),
    add(groups.map((one) => one.answers[n][1])),
  ];
  return {
    out: add(groups.map(({ out }) => out)),
    unplaced: add(groups.map(({ unplaced }) => unplaced)),
    asked: add(groups.map(({ asked }) => asked)),
    answers: [answers(0), answers(1)],
  };
};

/** What anybody reads of a group: the population is the same whichever question tells of it. */
interface Read {
  readonly left: { readonly out: number; readonly unplaced: number; readonly asked: number } | undefined;
  readonly answers: readonly [Answers | undefined, Answers | undefined];
}
const readOf = (shown: readonly Measurement[]): Read => {
  const answers = shown.map((one): Answers | undefined =>
    one.belowMinimum ? undefined : [one.numerator, one.denominator - one.numerator],
  );
  const left = shown.flatMap((one) => {
    if (one.belowMinimum || one.leftOut === "withheld") return [];
    const out = add(one.excluded.map(({ n }) => n));
    return [{ out, unplaced: one.unplaced, asked: one.population - out }];
  })[0];
  return { left, answers: [answers[0], answers[1]] };
};

type Range = [low: number, high: number];
const wider = (range: Range | undefined, value: number): Range =>
  range === undefined ? [value, value] : [Math.min(range[0], value), Math.max(range[1], value)];

/** Every way to divide a count between two; where the sum is not told, each up to `most`. */
const pairs = (
  known: readonly (number | undefined)[],
  sum: number | undefined,
  most: readonly number[],
): readonly (readonly [number, number])[] => {
  const found: [number, number][] = [];
  for (let a = known[0] ?? 0; a <= (known[0] ?? most[0]!); a++) {
    const rest = sum === undefined ? undefined : sum - a;
    for (let b = known[1] ?? rest ?? 0; b <= (known[1] ?? rest ?? most[1]!); b++)
      if (b >= 0 && b <= most[1]! && (rest === undefined || b === rest)) found.push([a, b]);
  }
  return found;
};

/** For each of the two groups every answer it may have given, where so many were asked; beside the other's, where the sum is told. */
const fillingsOf = (
  known: readonly (Answers | undefined)[],
  sum: Answers | undefined,
  of: readonly [number, number],
): readonly [readonly Answers[], readonly Answers[]] => {
  const alone = ([0, 1] as const).map((at) => {
    const own = known[at];
    if (own !== undefined) return own[0] + own[1] <= of[at] ? [own] : [];
    return Array.from({ length: of[at] + 1 }, (_, yes) =>
      Array.from({ length: of[at] + 1 - yes }, (_none, no): Answers => [yes, no]),
    ).flat();
  });
  const [first = [], second = []] = alone;
  if (sum === undefined) return [first, second];
  const other = ([yes, no]: Answers): Answers => [sum[0] - yes, sum[1] - no];
  const isIn = (all: readonly Answers[]) => {
    const names = new Set(all.map(String));
    return (one: Answers) => names.has(String(other(one)));
  };
  return [first.filter(isIn(second)), second.filter(isIn(first))];
};

/** The attack: the ranges of all counts of two groups beside what is told of them and their sum; all else is known. */
const attack = (groups: readonly [Read, Read], sum: Read, truth: readonly [Group, Group]) => {
  const found = new Map<string, Range>();
  const note = (name: string, value: number) => found.set(name, wider(found.get(name), value));
  const most = truth.map(({ asked }) => asked + LEAST + 1);
  for (const name of ["out", "unplaced"] as const)
    for (const both of pairs(
      groups.map(({ left }) => left?.[name]),
      sum.left?.[name],
      truth.map((one) => one[name] + LEAST + 1),
    ))
      both.forEach((n, at) => note(`${name}/${String(at)}`, n));
  const asked = pairs(
    groups.map(({ left }) => left?.asked),
    sum.left?.asked,
    most,
  );
  for (const of of asked) {
    const fillings = ([0, 1] as const).map((question) =>
      fillingsOf(
        groups.map(({ answers }) => answers[question]),
        sum.answers[question],
        of,
      ),
    );
    if (fillings.some((own) => own.some((all) => all.length === 0))) continue;
    for (const at of [0, 1] as const) {
      const yes = fillings.map((own, question) => {
        let range: Range | undefined;
        for (const [y, n] of own[at]) {
          note(`yes${String(question)}/${String(at)}`, y);
          note(`no${String(question)}/${String(at)}`, n);
          note(`missing${String(question)}/${String(at)}`, of[at] - y - n);
          range = wider(range, y);
        }
        return range!;
      });
      note(`apart/${String(at)}`, yes[0]![0] - yes[1]![1]);
      note(`apart/${String(at)}`, yes[0]![1] - yes[1]![0]);
    }
  }
  return found;
};

const truthOf = ({ out, unplaced, asked, answers }: Group, name: string): number => {
  const question = Number(name.at(-1)) === 1 ? 1 : 0;
  const [yes, no] = answers[question];
  if (name === "out" || name === "unplaced") return { out, unplaced }[name];
  if (name === "apart") return answers[0][0] - answers[1][0];
  return name.startsWith("yes") ? yes : name.startsWith("no") ? no : asked - yes - no;
};

const few = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, fc.nat(5));
/** Groups of patients with few left out. */
export const group: fc.Arbitrary<Group> = fc
  .record({
    out: few,
    unplaced: few,
    missing: fc.tuple(few, few),
    share: fc.tuple(fc.nat(9), fc.integer({ min: -4, max: 4 })),
    more: fc.nat(3),
  })
  .map(({ out, unplaced, missing, share: [yes, other], more }) => {
    const asked = Math.max(...missing) + 6 + more;
    const answersOf = (n: 0 | 1, wish: number): Answers => {
      const known = asked - missing[n];
      const own = Math.min(known, Math.max(0, wish));
      return [own, known - own];
    };
    return { out, unplaced, asked, answers: [answersOf(0, yes), answersOf(1, yes + other)] };
  });

type Publish = (all: readonly Published<Measurement>[]) => readonly Published<Measurement>[];
/** Both figures made ready together. */
export const together: Publish = (all) => publishable(all, policy({ threshold: LEAST }));
/** Each as if no other had its members. */
export const apart: Publish = (all) =>
  ids.flatMap((id) =>
    together(
      all
        .filter(({ measurement: { indicator } }) => indicator === id)
        .map((one) => ({ ...one, measurement: { ...one.measurement, indicator: `alone-${id}` } })),
    ),
  );

const less = (all: Answers | undefined, [yes, no]: Answers): Answers | undefined => all && [all[0] - yes, all[1] - no];

/** Small counts that the attack narrows to less than the threshold, and how many figures stand without what was left out of them. */
export const narrowed = (groups: readonly [Group, Group, Group], publish: Publish) => {
  const lines = [sumOf(groups), ...groups];
  const ready = publish(
    ids.flatMap((id) =>
      lines.map((one, at) => ({ key: String(at), ...(at > 0 && { within: "0" }), measurement: measured(id, one) })),
    ),
  );
  const reads = lines.map((_, at) =>
    readOf(ready.filter(({ key }) => key === String(at)).map(({ measurement }) => measurement)),
  );
  const alone = ready.filter(({ measurement: m }) => !m.belowMinimum && m.leftOut === "withheld").length;
  const isOpen = ({ left, answers }: Read) => left !== undefined && !answers.includes(undefined);
  const dark = [1, 2, 3].filter((at) => !isOpen(reads[at]!));
  if (dark.length > 2) return undefined;
  const [a = 1, b = a === 1 ? 2 : 1] = dark;
  const third = lines[6 - a - b]!;
  const own = [lines[a]!, lines[b]!] as const;
  const { left, answers } = reads[0]!;
  const rest: Read = {
    left: left && {
      out: left.out - third.out,
      unplaced: left.unplaced - third.unplaced,
      asked: left.asked - third.asked,
    },
    answers: [less(answers[0], third.answers[0]), less(answers[1], third.answers[1])],
  };
  const found = attack([reads[a]!, reads[b]!], rest, [own[0], own[1]]);
  const bad = [...found].filter(([name, [low, high]]) => {
    const [of = "", at] = name.split("/");
    const n = Math.abs(truthOf(own[at === "0" ? 0 : 1], of));
    return n > 0 && n < LEAST && high - low < LEAST;
  });
  return { bad, alone, withheld: ready.filter(({ measurement }) => measurement.belowMinimum).length };
};
