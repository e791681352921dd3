import { metresBetween } from "@prehosp/model";
import type { Outcome, Position } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FetchAssumptions, fetching, preparePlaces } from "./index.ts";
import type { Fetch, FetchPlace, FetchQuestion, Fetched } from "./index.ts";

const assumptions = FetchAssumptions.parse({
  walking: { metresASecond: { likely: 1.5, slowest: 1, fastest: 3 }, detour: 1.3 },
  beforeSeconds: 60,
  decidedBy: "the test",
  source: "invented",
});
const middle: Position = { lat: 58.15, lng: 8 };
const ask = (over: Partial<FetchQuestion> = {}): FetchQuestion => ({
  ...assumptions,
  place: middle,
  count: 3,
  judge: () => "met",
  ...over,
});
const inside = ({ lat, lng }: Position): boolean => lat >= 56 && lat <= 82 && lng >= -12 && lng <= 37;
const idsOf = (list: readonly Pick<Fetch, "id">[]): readonly string[] => list.map((f) => f.id);
const told = ({ met, unclear, passedBy }: Fetched) => ({ met: idsOf(met), unclear: idsOf(unclear), passedBy });

/** By hand: every place, sorted by whole time and id, looked at from the nearest on. */
const brute = (places: readonly FetchPlace[], q: FetchQuestion): ReturnType<typeof told> => {
  const seconds = (metres: number): number =>
    2 * ((metres * q.walking.detour) / q.walking.metresASecond.likely) + q.beforeSeconds;
  const rows = [...new Map(places.map((p) => [p.id, p])).values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  const known = inside(q.place)
    ? rows
        .filter((p) => inside(p.position))
        .map((p) => ({ id: p.id, metres: metresBetween(p.position, q.place) }))
        .sort((a, b) => a.metres - b.metres)
    : [];
  const met: string[] = [];
  const unclear: string[] = [];
  let passedBy = 0;
  for (const { id, metres } of known) {
    if (met.length >= q.count || seconds(metres) > Math.min(q.most ?? 86_400, 86_400)) break;
    const is = q.judge(id);
    if (is === "met") met.push(id);
    else if (is === "not-met") passedBy++;
    else unclear.push(id);
  }
  const rest = rows.filter((p) => !inside(q.place) || !inside(p.position)).filter((p) => q.judge(p.id) !== "not-met");
  return { met, unclear: [...unclear.slice(0, q.count), ...idsOf(rest)].slice(0, q.count), passedBy };
};

const outcomes: readonly Outcome[] = ["met", "not-met", "unclear", "not-applicable"];
const between = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const net = (from: number) => fc.integer({ min: 0, max: 8 }).map((n) => from + n / 32);
// A coarse net gives places that are alike in distance or in place; far north the degrees of longitude are short.
const position = fc.oneof(
  { weight: 8, arbitrary: fc.record({ lat: net(58), lng: net(8) }) },
  { weight: 3, arbitrary: fc.record({ lat: between(81.9, 82), lng: between(34, 37) }) },
  { weight: 2, arbitrary: fc.record({ lat: between(56, 82), lng: between(-12, 37) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      lat: fc.constantFrom(Number.NaN, 8, 91, Infinity, 58),
      lng: fc.constantFrom(58, Number.NaN, -181),
    }),
  },
);
const world = fc.array(
  fc.record({ id: fc.integer({ min: 0, max: 300 }).map((n) => `a${n}`), position, is: fc.constantFrom(...outcomes) }),
  { minLength: 5, maxLength: 120, size: "max" },
);
const question = fc.record({
  place: position,
  count: fc.integer({ min: 0, max: 12 }),
  most: fc.option(fc.integer({ min: 0, max: 20_000 }), { nil: undefined }),
});

describe("fetching", () => {
  test("finds what every place looked through by hand finds", () => {
    let known = 0;
    fc.assert(
      fc.property(world, fc.array(question, { minLength: 12, maxLength: 12 }), (places, questions) => {
        const outcome = new Map(places.map((p) => [p.id, p.is]));
        const book = preparePlaces(places);
        for (const { most, ...rest } of questions) {
          const q = ask({
            ...rest,
            ...(most === undefined ? {} : { most }),
            judge: (id) => outcome.get(id) ?? "met",
          });
          const found = told(fetching(book, q));
          expect(found).toEqual(brute(places, q));
          known += found.met.length;
        }
      }),
      { numRuns: 1000 },
    );
    expect(known).toBeGreaterThan(10_000);
  });

  test("asks no farther out than it needs, and once for each", () => {
    const places = Array.from({ length: 20_000 }, (_, i) => ({
      id: `a${i}`,
      position: { lat: 58 + (i % 200) / 500, lng: 8 + Math.floor(i / 200) / 200 },
    }));
    const asked: string[] = [];
    const odd = (id: string): Outcome => (Number(id.slice(1)) % 2 === 1 ? "met" : "not-met");
    const found = fetching(
      preparePlaces(places),
      ask({
        judge: (id) => {
          asked.push(id);
          return odd(id);
        },
      }),
    );
    expect(found.met).toHaveLength(3);
    expect(found.passedBy).toBe(asked.length - 3);
    expect(asked.length).toBeLessThan(12);
    expect(new Set(asked).size).toBe(asked.length);
  });

  test("says the way there, the way back and the whole, with the interval of the pace", () => {
    const place = { lat: 58.16, lng: 8 };
    const [one] = fetching(preparePlaces([{ id: "a", position: place }]), ask()).met;
    const metres = metresBetween(middle, place);
    expect(one?.metres).toBe(metres);
    expect(one?.there).toEqual({
      seconds: (metres * 1.3) / 1.5,
      low: (metres * 1.3) / 3,
      high: (metres * 1.3) / 1,
    });
    expect(one?.back).toEqual(one?.there);
    expect(one?.whole).toEqual({
      seconds: 2 * ((metres * 1.3) / 1.5) + 60,
      low: 2 * ((metres * 1.3) / 3) + 60,
      high: 2 * (metres * 1.3) + 60,
    });
  });

  test("one that is unclear is listed beside the nearest that is met, never in its place", () => {
    const at = (id: string, lat: number) => ({ id, position: { lat, lng: 8 } });
    const places = [at("words", 58.151), at("closed", 58.152), at("open", 58.153), at("farther", 58.154)];
    const is: Record<string, Outcome> = { words: "unclear", closed: "not-met", open: "met", farther: "unclear" };
    const found = fetching(preparePlaces(places), ask({ count: 1, judge: (id) => is[id] ?? "unclear" }));
    expect(told(found)).toEqual({ met: ["open"], unclear: ["words"], passedBy: 1 });
  });

  test("a place that is none is told of, listed last without a time, and hides nobody", () => {
    const places = [
      { id: "swapped", position: { lat: 8, lng: 58.15 } },
      { id: "nan", position: { lat: Number.NaN, lng: 8 } },
      { id: "there", position: { lat: 58.2, lng: 8 } },
    ];
    const book = preparePlaces(places);
    expect(book.remarks.map((r) => [r.code, r.path])).toEqual([
      ["position-outside-norway", "/places/0/position"],
      ["position-outside-norway", "/places/1/position"],
    ]);
    const found = fetching(book, ask());
    expect(told(found)).toEqual({ met: ["there"], unclear: ["nan", "swapped"], passedBy: 0 });
    expect(found.unclear.every((f) => isAbsent(f.whole) && isAbsent(f.metres) && f.outcome === "unclear")).toBe(true);
  });

  test("from a place that is none everything is unclear, and what may not be used stays out", () => {
    const places = ["c", "a", "b"].map((id) => ({ id, position: middle }));
    const found = fetching(
      preparePlaces(places),
      ask({ place: { lat: 8, lng: 58 }, judge: (id) => (id === "b" ? "not-met" : "met") }),
    );
    expect(told(found)).toEqual({ met: [], unclear: ["a", "c"], passedBy: 0 });
  });

  test.each([{ lat: Number.NaN, lng: 8 }, { lat: 90, lng: 0 }, null, undefined])(
    "%j is a place that is none",
    (place) => {
      const found = fetching(preparePlaces([{ id: "a", position: middle }]), ask({ place: place as Position }));
      expect(told(found)).toEqual({ met: [], unclear: ["a"], passedBy: 0 });
    },
  );

  test("assumptions that make no time hide nothing", () => {
    const walking = { metresASecond: { likely: Number.NaN, slowest: 1, fastest: 3 }, detour: 1.3 };
    const found = fetching(preparePlaces([{ id: "a", position: middle }]), ask({ walking }));
    expect(idsOf(found.met)).toEqual(["a"]);
    expect(isAbsent(found.met[0]?.whole)).toBe(true);
  });
});
