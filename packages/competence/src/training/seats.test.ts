import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { merged } from "./merged.ts";
import { SeatFact } from "./seat-fact.ts";
import { seatsOf } from "./seats.ts";
import { bodyOf, date, f, p, seat, t } from "./fixtures/drill.ts";

const at = (minute: number): string => `2026-11-01T10:${String(minute).padStart(2, "0")}:00Z`;
const asked = ["a", "b", "c", "d", "e"].map((who, n) => seat(`f-${who}`, "enrolled", who, at(n)));

describe("seats of a course date", () => {
  test("are given in the order asked, and the rest wait", () => {
    const { seated, waiting, steps } = seatsOf(date, asked);
    expect([seated, waiting]).toEqual([
      ["a", "b", "c"],
      ["d", "e"],
    ]);
    expect(steps.map((s) => s.did)).toEqual(["seated", "seated", "seated", "waiting", "waiting"]);
  });

  test("go to the next on the list when one is given up, and the step says to whom", () => {
    const state = seatsOf(date, [...asked, seat("w1", "withdrawn", "b", at(30))]);
    expect([state.seated, state.waiting]).toEqual([["a", "c", "d"], ["e"]]);
    expect(state.steps.at(-1)).toMatchObject({ did: "withdrawn", movedUp: ["d"], movedDown: [] });
    expect(seatsOf(date, [...asked, seat("w1", "withdrawn", "e", at(30))]).steps.at(-1)?.movedUp).toEqual([]);
  });

  test("follow when they were received: a device whose clock is behind does not jump the queue", () => {
    const early = { ...seat("f-x", "enrolled", "x", at(40)), at: t("2020-01-01T00:00:00Z") };
    expect(seatsOf(date, [early, ...asked]).waiting).toEqual(["d", "e", "x"]);
  });

  test("fewer send the last ones back to the head of the queue; more bring them up", () => {
    const set = (id: string, seats: number, minute: number): SeatFact =>
      SeatFact.parse({ id, at: at(minute), knownAt: at(minute), by: "hdo", date: "radio-1", kind: "seats-set", seats });
    const fewer = seatsOf(date, [...asked, set("s1", 2, 30)]);
    expect([fewer.seated, fewer.waiting]).toEqual([
      ["a", "b"],
      ["c", "d", "e"],
    ]);
    expect(fewer.steps.at(-1)?.movedDown).toEqual(["c"]);
    expect(seatsOf(date, [...asked, set("s1", 2, 30), set("s2", 5, 31)]).seated).toEqual(["a", "b", "c", "d", "e"]);
  });

  test("of a cancelled date are nobody's, and those who asked still stand", () => {
    const head = { id: "x", at: at(50), knownAt: at(50), by: "hdo", date: "radio-1" };
    const { seated, waiting } = seatsOf(date, [...asked, SeatFact.parse({ ...head, kind: "cancelled" })]);
    expect([seated, waiting]).toEqual([[], ["a", "b", "c", "d", "e"]]);
  });

  test("a date that is taken up again seats those who would have sat; only the cancellation that stands can be undone", () => {
    const said = (id: string, minute: number, more: object): SeatFact =>
      SeatFact.parse({ id, at: at(minute), knownAt: at(minute), by: "hdo", date: "radio-1", ...more });
    const off = (id: string, minute: number) => said(id, minute, { kind: "cancelled" });
    const on = (id: string, minute: number, cancellation: string) =>
      said(id, minute, { kind: "resumed", cancellation });
    const facts = [...asked, off("x", 50), seat("w", "withdrawn", "a", at(51)), on("r", 52, "x")];
    const again = seatsOf(date, facts);
    expect([again.cancelled, again.seated, again.waiting]).toEqual([false, ["b", "c", "d"], ["e"]]);
    expect(again.steps.at(-1)).toMatchObject({ did: "changed", movedUp: ["b", "c", "d"] });
    expect(seatsOf(date, facts.slice(0, -1)).cancellation).toBe("x");

    const last = (...more: readonly SeatFact[]) => seatsOf(date, [...facts, ...more]).steps.at(-1);
    expect(last(on("r2", 53, "x"))).toMatchObject({ did: "refused", why: "not-cancelled", movedUp: [] });
    expect(last(off("y", 53), on("r2", 54, "x"))).toMatchObject({ did: "refused", why: "cancelled-anew" });
    expect(last(off("y", 53), off("z", 54))).toMatchObject({ did: "refused", why: "cancelled-already" });
    const back = said("m", 53, { kind: "moved", from: "2026-12-02", to: "2026-12-01" });
    expect(last(back)).toMatchObject({ did: "refused", why: "ends-before-it-begins" });
    expect(seatsOf(date, [...facts, back])).toMatchObject({ from: date.from, to: date.to });
  });
});

const who = fc.constantFrom("a", "b", "c", "d", "e", "f").map(p);
const head = fc.record({
  id: fc.constantFrom(...Array.from({ length: 40 }, (_, n) => `f${String(n)}`)).map(f),
  at: fc.integer({ min: 0, max: 59 }).map((n) => t(at(n))),
  knownAt: fc.integer({ min: 0, max: 59 }).map((n) => t(at(n))),
  by: who,
  date: fc.constantFrom("radio-1", "radio-1", "radio-1", "other"),
});
const fact: fc.Arbitrary<SeatFact> = head.chain((h) =>
  fc.oneof(
    { weight: 6, arbitrary: who.map((person): SeatFact => ({ ...h, kind: "enrolled", person })) },
    { weight: 3, arbitrary: who.map((person): SeatFact => ({ ...h, kind: "withdrawn", person })) },
    fc.integer({ min: 0, max: 5 }).map((seats): SeatFact => ({ ...h, kind: "seats-set", seats })),
    { weight: 1, arbitrary: fc.constant<SeatFact>({ ...h, kind: "cancelled" }) },
    {
      weight: 1,
      arbitrary: fc
        .integer({ min: 0, max: 39 })
        .map((n): SeatFact => ({ ...h, kind: "resumed", cancellation: f(`f${String(n)}`) })),
    },
  ),
);
const facts = fc.array(fact, { maxLength: 25 });
const shuffledTwice = facts.chain((list) =>
  fc.tuple(
    fc.constant(list),
    fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2, maxLength: list.length * 2 }),
  ),
);

describe("for any facts in any order", () => {
  test("seats are never oversold, nobody is lost, and order and repetition change nothing", () => {
    fc.assert(
      fc.property(shuffledTwice, ([list, again]) => {
        const state = seatsOf(date, list);
        expect(seatsOf(date, again)).toEqual(state);
        expect(state.seated.length).toBeLessThanOrEqual(state.seats);
        // Everybody whose last accepted word was to ask stands in exactly one of the two lists; a seat is never empty while one waits.
        const everyone = [...state.seated, ...state.waiting];
        const standing = new Set<string>();
        for (const one of merged(list.filter((o) => o.date === "radio-1")).facts)
          if (one.kind === "enrolled") standing.add(one.person);
          else if (one.kind === "withdrawn") standing.delete(one.person);
        expect(everyone.toSorted()).toEqual([...standing].toSorted());
        expect(!state.cancelled && state.waiting.length > 0 && state.seated.length < state.seats).toBe(false);
        // After each step too: replay the prefixes.
        for (const n of state.steps.keys()) {
          const then = seatsOf(
            date,
            state.steps.slice(0, n + 1).map((s) => s.fact),
          );
          expect(then.seated.length).toBeLessThanOrEqual(then.cancelled ? 0 : then.seats);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("merging is idempotent, commutative and associative, and keeps every different body", () => {
    fc.assert(
      fc.property(facts, facts, facts, (a, b, c) => {
        const all = merged(a, b, c);
        expect(merged(all.facts)).toEqual(all);
        expect(merged(c, a, b)).toEqual(all);
        expect(merged(merged(a, b).facts, c)).toEqual(all);
        const bodies = (list: readonly SeatFact[]) => new Set(list.map(bodyOf));
        expect(bodies(all.facts)).toEqual(bodies([...a, ...b, ...c]));
        expect(all.facts).toHaveLength(bodies(all.facts).size);
        const ids = all.facts.map((o) => o.id);
        expect(new Set(all.remarks.map((r) => r.path))).toEqual(new Set(ids.filter((id, n) => ids.indexOf(id) !== n)));
      }),
      { numRuns: 300 },
    );
  });
});
