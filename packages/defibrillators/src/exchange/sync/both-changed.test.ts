import type { Defibrillator } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { describe, expect, it } from "vitest";
import { hash, held, many, one, own, seen, steps, whole } from "../test/held.ts";
import { plan, syncDefaults } from "./plan.ts";

describe("what both sides may have changed", () => {
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
});
