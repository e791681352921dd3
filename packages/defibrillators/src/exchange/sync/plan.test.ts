import type { Defibrillator } from "@prehosp/model";
import { describe, expect, it } from "vitest";
import { held, id, many, one, own, seen, steps, whole } from "../test/held.ts";
import { plan, syncDefaults } from "./plan.ts";

describe("the plan of an exchange", () => {
  it("adds what is new, changes what changed, moves what moved far, removes what is gone and takes back what returns", () => {
    const all = many(60);
    const [a, b, c, d, ...rest] = all as [
      Defibrillator,
      Defibrillator,
      Defibrillator,
      Defibrillator,
      ...Defibrillator[],
    ];
    const ours = [held(a), held(b), held(c), held(d, { withdrawn: true }), ...rest.slice(1).map((is) => held(is))];
    const moved = { ...a, position: { lat: a.position.lat + 0.002, lng: 8 } };
    const nudged = { ...b, position: { lat: b.position.lat + 0.0005, lng: 8 } };
    const got = whole(ours, [moved, nudged, d, ...rest].map(seen));
    expect(steps(got)).toEqual(["move t0", "change t1", "remove t2", "reactivate t3", "add t4"]);
    expect(got.warnings).toEqual([{ kind: "moved", id: "t0", metres: 222 }]);
    expect(got.guard).toMatchObject({ state: "open", removals: 1, of: 58 });
  });

  it("concludes nothing from silence unless everything was read, nor of what was unreadable", () => {
    const [a, b] = many(2) as [Defibrillator, Defibrillator];
    const ours = [held(a), held(b)];
    expect(steps(plan({ ours, theirs: [seen(a)], whole: false }))).toEqual([]);
    expect(steps(plan({ ours, theirs: [seen(a)], whole: true, unkeyed: 1 }))).toEqual([]);
    const unreadable = whole(ours, [seen(a), { ...seen(b), is: "unreadable" }]);
    expect([steps(unreadable), unreadable.warnings]).toEqual([[], [{ kind: "unreadable", id: "t1" }]]);
    const nan = { ...b, position: { lat: Number.NaN, lng: 8 } };
    expect(steps(whole(ours, [seen(a), seen(nan)]))).toEqual([]);
    expect(steps(plan({ ours, theirs: [{ ...seen(b), is: "removed" }], whole: false }))).toEqual(["remove t1"]);
  });

  it("takes two different answers to one key for unreadable, and the same answer twice for one", () => {
    const [a] = many(1) as [Defibrillator];
    const other = { ...a, name: "Et annet sted" };
    expect(steps(whole([held(a)], [seen(a), seen(a)]))).toEqual([]);
    const twice = whole([held(a)], [seen(other), seen(a)]);
    expect([steps(twice), twice.warnings]).toEqual([[], [{ kind: "seen-twice-differently", id: "t0" }]]);
    expect(steps(whole([], [seen(a), { ...seen(a), is: "removed" }]))).toEqual([]);
  });

  it("leaves alone what is marked so, both ways, and says that it did", () => {
    const [a, b] = many(2) as [Defibrillator, Defibrillator];
    const got = whole([held(a, { optedOut: true }), own(b, { optedOut: true })], []);
    expect([got.steps, got.sends, got.conflicts, got.warnings]).toEqual([
      [],
      [],
      [],
      [{ kind: "opted-out", id: "t0" }],
    ]);
    expect(whole([held(a, { optedOut: true })], [seen(a)]).warnings).toEqual([]);
  });

  it("keeps both of two near each other and warns; floors tell them apart", () => {
    const mine = own(one("mine", 0, { floor: 1 }), { theirs: undefined });
    const got = plan(
      { ours: [mine], theirs: [seen(one("x", 0.00005, { floor: 2 }))], whole: true },
      { ...syncDefaults, send: false },
    );
    expect(got.steps).toMatchObject([{ kind: "keep-both", id: "x", near: ["mine"] }]);
    expect(got.warnings).toEqual([
      { kind: "near-duplicate", a: "mine", b: "x", metres: 5.6, floorsDiffer: true, also: [] },
    ]);
  });

  it("adds nothing over another of ours that has the same id", () => {
    const got = whole([own(one("x"), { theirs: id("y") })], [seen(one("x", 1)), seen({ ...one("x"), id: id("y") })]);
    expect([got.steps, got.conflicts.map(({ kind }) => kind)]).toEqual([[], ["same-key-twice"]]);
  });

  it("says that the way in changed, and never what it is", () => {
    const a = one("a");
    const got = whole([held(a, { access: "kode 1111" })], [{ ...seen(a), access: "kode 2222" }]);
    expect(got.steps).toMatchObject([{ kind: "change", fields: ["access"] }]);
    expect(JSON.stringify(got)).not.toMatch(/kode|1111|2222/u);
  });
});
