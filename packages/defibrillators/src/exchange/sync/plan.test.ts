import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bare } from "../../bare.ts";
import { contentOf } from "./content.ts";
import { nearDuplicates } from "./near-duplicates.ts";
import { plan, syncDefaults } from "./plan.ts";
import { metresBetween } from "./metres.ts";
import type { Held, Seen, SyncPlan } from "./sync-plan.ts";

const id = (text: string): DefibrillatorId => text as DefibrillatorId;
const one = (key: string, north = 0, more: Partial<Defibrillator> = {}): Defibrillator => ({
  ...bare({ id: id(key), name: `Sted ${key}`, position: { lat: 58 + north, lng: 8 } }),
  ...more,
});
const hash = (is: Defibrillator) => contentOf(is) ?? expect.unreachable();
/** Far enough apart that none is near another. */
const many = (count: number): Defibrillator[] => Array.from({ length: count }, (_, n) => one(`t${String(n)}`, n / 100));
const held = (is: Defibrillator, more: Partial<Held> = {}): Held => ({
  id: is.id,
  is,
  theirs: is.id,
  owner: "them",
  ...more,
});
const seen = (is: Defibrillator): Seen => ({ id: is.id, is, access: absent("not-recorded"), remarks: [] });
const own = (is: Defibrillator, more: Partial<Held> = {}): Held => ({ id: is.id, is, owner: "us", ...more });
const steps = (from: SyncPlan): readonly string[] => from.steps.map(({ kind, id: key }) => `${kind} ${key}`);
const whole = (ours: readonly Held[], theirs: readonly Seen[]): SyncPlan => plan({ ours, theirs, whole: true });

/** What we hold when a plan has been applied as it stands. */
const applied = (ours: readonly Held[], { steps: all }: SyncPlan): Held[] => {
  const book = new Map(ours.map((h) => [h.id, h]));
  for (const step of all) {
    const was = book.get(step.id);
    if (step.kind === "remove") {
      if (was !== undefined) book.set(step.id, { ...was, withdrawn: true });
    } else {
      const agreed = { ours: hash(step.is), theirs: hash(step.is) };
      book.set(step.id, {
        owner: "them",
        ...was,
        id: step.id,
        theirs: step.theirs,
        is: step.is,
        agreed,
        withdrawn: false,
      });
    }
  }
  return [...book.values()];
};

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

  it.each([
    ["nothing gone", 100, 0, "open", undefined],
    ["four of thirty", 30, 4, "open", undefined],
    ["five of thirty", 30, 5, "stopped", "too-many-gone"],
    ["ten of a hundred, which is the share", 100, 10, "open", undefined],
    ["eleven of a hundred", 100, 11, "stopped", "too-many-gone"],
    ["everything", 100, 100, "stopped", "everything-gone"],
    ["the only one", 1, 1, "stopped", "everything-gone"],
  ] as const)("guards the register: %s", (_, of, gone, state, because) => {
    const all = many(of).map((is) => ({ ...is, active: true }));
    const told = all.map((is, n): Seen => (n < gone ? { ...seen(is), is: "removed" } : seen(is)));
    const silent = all.slice(gone).map(seen);
    const inactive = all.map((is, n) => seen(n < gone ? { ...is, active: false } : is));
    const unsaid = all.map((is, n) => seen(n < gone ? { ...is, active: absent("unknown") } : is));
    for (const theirs of [told, silent, inactive, unsaid]) {
      const { guard } = whole(
        all.map((is) => held(is)),
        theirs,
      );
      expect(guard).toMatchObject({ state, removals: gone, of, share: gone / of, decidedBy: syncDefaults.decidedBy });
      expect(guard.because).toBe(because);
    }
  });

  it("stops where the policy is no number", () => {
    const all = many(30);
    const policy = { ...syncDefaults, removalsAtLeast: Number.NaN, removalShare: Number.NaN };
    expect(
      plan({ ours: all.map((is) => held(is)), theirs: all.slice(1).map(seen), whole: true }, policy).guard.state,
    ).toBe("stopped");
  });

  it("is held to its content by its hash even so", () => {
    const policy = { ...syncDefaults, removalShare: Number.NaN };
    const broken = held(one("t0", Number.NaN));
    const made = [one("t0"), one("t0", 1)].map((is) =>
      plan({ ours: [broken], theirs: [seen(is)], whole: true }, policy),
    );
    expect(made.map(steps)).toEqual([["change t0"], ["change t0"]]);
    expect(made[0]?.hash).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(made[0]?.hash).not.toBe(made[1]?.hash);
  });

  it("is held to its content by its hash where a key of theirs is no text", () => {
    const half = { id: id("\ud800"), is: "unreadable" } as const;
    const made = [one("t0"), one("t0", 1)].map((is) => whole([held(one("t0", 2))], [seen(is), half]));
    expect(made.map(steps)).toEqual([["move t0"], ["move t0"]]);
    expect(made.map(({ warnings }) => warnings.some(({ kind }) => kind === "unreadable"))).toEqual([true, true]);
    for (const { hash: print } of made) expect(print).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(made[0]?.hash).not.toBe(made[1]?.hash);
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

  it("puts and withdraws our own there, and lists what both changed", () => {
    const [a, b, c, d, e, f, g] = many(7) as [
      Defibrillator,
      Defibrillator,
      Defibrillator,
      Defibrillator,
      Defibrillator,
      Defibrillator,
      Defibrillator,
    ];
    const named = (is: Defibrillator, name: string) => ({ ...is, name });
    const agreed = (is: Defibrillator) => ({ theirs: is.id, agreed: { ours: hash(is), theirs: hash(is) } });
    const ours = [
      own(a),
      own(named(b, "her"), agreed(b)),
      own(c, agreed(c)),
      own(named(d, "her"), agreed(d)),
      own(e, { ...agreed(e), withdrawn: true }),
      own(f, agreed(f)),
      own(named(g, "her"), { theirs: g.id }),
    ];
    const got = whole(ours, [b, named(c, "der"), named(d, "der"), e, g].map(seen));
    expect(got.sends).toEqual([
      { kind: "put", id: "t0" },
      { kind: "put", id: "t1", theirs: "t1" },
      { kind: "withdraw", id: "t4", theirs: "t4" },
    ]);
    expect(steps(got)).toEqual(["change t2"]);
    expect(got.conflicts).toEqual([
      { kind: "both-changed", id: "t3", theirs: "t3", fields: ["name"] },
      { kind: "removed-there", id: "t5", theirs: "t5", fields: [] },
      { kind: "nobody-knows-who-changed", id: "t6", theirs: "t6", fields: ["name"] },
    ]);
    expect(plan({ ours, theirs: [b].map(seen), whole: false }, { ...syncDefaults, send: false }).sends).toEqual([]);
  });

  it("lets no change of theirs take what they cannot say, and repeats no put for it", () => {
    const mine = one("m", 0, { manufacturer: "Merke A" });
    const there = { ...mine, manufacturer: absent("not-recorded") };
    const ours = [own(mine, { theirs: mine.id, agreed: { ours: hash(mine), theirs: hash(there) } })];
    const same = whole(ours, [seen(there)]);
    expect([same.steps, same.sends, same.conflicts]).toEqual([[], [], []]);
    expect(whole(ours, [seen({ ...there, name: "nytt" })]).conflicts).toMatchObject([{ kind: "changed-there" }]);
  });

  it("does not take away what was changed here of theirs", () => {
    const a = one("a");
    const ours = [held({ ...a, name: "rettet her" }, { agreed: { ours: hash(a), theirs: hash(a) } })];
    expect(whole(ours, [seen(a)])).toMatchObject({ steps: [], warnings: [{ kind: "changed-here-only", id: "a" }] });
    expect(whole(ours, [seen({ ...a, name: "endret der" })])).toMatchObject({
      steps: [],
      conflicts: [{ kind: "both-changed" }],
    });
  });

  it("says that the way in changed, and never what it is", () => {
    const a = one("a");
    const got = whole([held(a, { access: "kode 1111" })], [{ ...seen(a), access: "kode 2222" }]);
    expect(got.steps).toMatchObject([{ kind: "change", fields: ["access"] }]);
    expect(JSON.stringify(got)).not.toMatch(/kode|1111|2222/u);
  });

  const aed = fc
    .record({
      n: fc.integer({ min: 0, max: 12 }),
      name: fc.constantFrom("A", "B"),
      at: fc.constantFrom(0, 0.00005, 0.0005, 0.01),
      active: fc.boolean(),
    })
    .map(({ n, name, at, active }) => one(`t${String(n)}`, n / 100 + at, { name, active }));
  const register = fc.uniqueArray(aed, { selector: (is) => is.id, maxLength: 10 });

  it("applied, gives what they have; planned again, gives no step; and is the same whatever the order", () => {
    fc.assert(
      fc.property(
        register,
        register,
        fc.array(fc.boolean(), { minLength: 13, maxLength: 13 }),
        fc.func(fc.integer()),
        (first, then, gone, order) => {
          const ours = first.map((is, n) => held(is, gone[n] === true ? { withdrawn: true } : {}));
          const theirs = then.map(seen);
          const made = whole(ours, theirs);
          const after = applied(ours, made);
          const standing = after.filter(({ withdrawn }) => withdrawn !== true).map(({ is }) => is);
          const sorted = (list: readonly Defibrillator[]) => list.toSorted((a, b) => (a.id < b.id ? -1 : 1));
          expect(sorted(standing)).toEqual(sorted(then));
          expect(whole(after, theirs)).toMatchObject({ steps: [], conflicts: [], warnings: [] });
          const shuffled = <T>(list: readonly T[]): T[] => list.toSorted((a, b) => order(a) - order(b));
          expect(whole(shuffled(ours), shuffled(theirs)).hash).toBe(made.hash);
        },
      ),
      { numRuns: 500 },
    );
  });

  it("never takes away or changes unseen what is ours to own", () => {
    fc.assert(
      fc.property(register, register, fc.boolean(), (mine, then, isWhole) => {
        const ours = mine.map((is) => own(is, { theirs: is.id }));
        const made = plan({ ours, theirs: then.map(seen), whole: isWhole });
        const mineIds = new Set(mine.map(({ id: key }) => key));
        expect(made.steps.filter(({ id: key }) => mineIds.has(key))).toEqual([]);
        expect(applied(ours, made)).toEqual(expect.arrayContaining(ours));
      }),
      { numRuns: 500 },
    );
  });

  it("has another hash where anything of it is another", () => {
    const all = many(3);
    const hashes = [
      whole([], all.map(seen)),
      whole([], all.slice(1).map(seen)),
      whole([], [...all.slice(1), { ...one("t0"), name: "B" }].map(seen)),
      plan({ ours: [], theirs: all.map(seen), whole: true }, { ...syncDefaults, moveMetres: 50 }),
    ].map((made) => made.hash);
    expect(new Set(hashes).size).toBe(4);
  });
});

describe("near duplicates", () => {
  it("are the heaps that measuring every pair finds", () => {
    const spot = fc.record({ lat: fc.integer({ min: 0, max: 400 }), lng: fc.integer({ min: 0, max: 800 }) });
    fc.assert(
      fc.property(fc.array(spot, { maxLength: 40 }), fc.constantFrom(58.1, 70.9, -33.2), (spots, base) => {
        const list = spots.map(({ lat, lng }, n) => ({
          ...one(`s${String(n).padStart(2, "0")}`),
          position: { lat: base + lat * 1e-5, lng: 8 + lng * 1e-5 },
        }));
        const heap = list.map((_, n) => n);
        for (let turn = 0; turn < list.length; turn++)
          for (const [i, a] of list.entries())
            for (const [j, b] of list.entries())
              if (metresBetween(a.position, b.position) <= 15) heap[j] = heap[i] = Math.min(heap[i] ?? 0, heap[j] ?? 0);
        const groups = new Map<number, string[]>();
        for (const [i, a] of list.entries()) groups.set(heap[i] ?? 0, [...(groups.get(heap[i] ?? 0) ?? []), a.id]);
        const expected = [...groups.values()].filter((group) => group.length > 1);
        expect(nearDuplicates(list).map(({ a, b, also }) => [a, b, ...also])).toEqual(expected);
      }),
      { numRuns: 200 },
    );
  });

  it("are one warning for ten thousand in one place, at once", () => {
    const list = Array.from({ length: 10_000 }, (_, n) => one(`s${String(n).padStart(5, "0")}`));
    const around = list.map((is, n) => ({
      ...is,
      position: { lat: 58 + (n % 100) * 1e-6, lng: 8 + Math.floor(n / 100) * 2e-6 },
    }));
    for (const heap of [nearDuplicates(list), nearDuplicates(around)]) {
      expect(heap).toHaveLength(1);
      expect(heap[0]?.also).toHaveLength(9998);
    }
    expect(whole([], list.map(seen)).warnings).toHaveLength(1);
  });

  it("leave out a position that is no number", () => {
    expect(nearDuplicates([one("a", Number.NaN), one("b", Number.NaN)])).toEqual([]);
  });
});
