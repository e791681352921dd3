import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { absent } from "@prehosp/model/absence";
import { addDays } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import { EquipmentFact } from "./equipment-fact.ts";
import { equipmentFindings, minimumStock } from "./equipment.ts";
import { stockOf } from "./stock.ts";
import { d, f } from "../training/fixtures/drill.ts";
import { at, electrodes, full, head, judge, never, placed, unit, used } from "./fixtures/unit.ts";

describe("equipment with expiry", () => {
  test("is met through its last day, and until says the first day it is not", () => {
    expect(judge(full).map((one) => one.outcome)).toEqual(minimumStock.map(() => "met"));
    expect(electrodes(full)).toMatchObject({ outcome: "met", until: "2027-01-01", cites: ["AH-2.7-a"] });
    expect(electrodes(full, "2026-12-31")?.outcome).toBe("met");
    expect(electrodes(full, "2027-01-01")?.outcome).toBe("not-met");
  });

  test("is unclear where nobody knows the expiry day, and where nobody wrote the kind down; never met, never a lack", () => {
    const unknown = full.map((one) => (one.item === "aed-electrodes" ? { ...one, expires: absent("unknown") } : one));
    expect(electrodes(unknown as readonly EquipmentFact[])).toMatchObject({
      outcome: "unclear",
      missing: ["aed-electrodes.expires"],
    });
    expect(electrodes([])).toMatchObject({ outcome: "unclear", missing: ["aed-electrodes"] });
    const read = EquipmentFact.parse({
      ...head("r", "07:00"),
      kind: "expiry-read",
      item: "aed-electrodes",
      expires: "2027-06-30",
    });
    expect(electrodes([...(unknown as readonly EquipmentFact[]), read])).toMatchObject({
      outcome: "met",
      until: "2027-07-01",
    });
    // Two who read the same pack in the same moment and disagree leave nobody knowing.
    expect(
      electrodes([...full, read, { ...read, id: f("r2"), expires: d("2026-06-30") } as EquipmentFact])?.outcome,
    ).toBe("unclear");
  });

  test("counts spares: with two sets it holds until the later runs out", () => {
    expect(electrodes([...full, placed("spare", "aed-electrodes", "2028-05-31")])?.until).toBe("2028-06-01");
    const two = [{ stock: "aed-electrodes", count: 2, cites: ["AH-2.7-a"] }] as const;
    const stock = stockOf(unit, [...full, placed("spare", "aed-electrodes", "2028-05-31")], at("23:00"));
    expect(equipmentFindings(stock, two, d("2026-11-25"))).toMatchObject([{ outcome: "met", until: "2027-01-01" }]);
  });

  test("that was used on a mission is to be refilled, and is when something is put in for it", () => {
    const after = [...full, used("tourniquet", "03:00")];
    expect(stockOf(unit, after, at("23:00")).refill).toMatchObject([{ item: "tourniquet", stock: "tourniquet" }]);
    expect(judge(after).find((one) => one.rule === "readiness.tourniquet")?.outcome).toBe("not-met");
    expect(stockOf(unit, after, at("02:59")).refill).toEqual([]);
    const again = EquipmentFact.parse({
      ...head("again", "08:00"),
      kind: "placed",
      item: "tourniquet-2",
      stock: "tourniquet",
      expires: never,
      replaces: "tourniquet",
    });
    expect(stockOf(unit, [...after, again], at("23:00")).refill).toEqual([]);
    expect(judge([...after, again]).map((one) => one.outcome)).toEqual(minimumStock.map(() => "met"));
  });

  test("that is moved to another unit, or taken out, is not here", () => {
    const moved = { ...placed("aed", "aed", never), ...head("m", "09:00"), unit: "fire-2" } as EquipmentFact;
    expect(judge([...full, moved]).find((one) => one.rule === "readiness.aed")?.outcome).toBe("not-met");
    const out: EquipmentFact = { ...head("o", "09:00"), kind: "removed", item: "aed" };
    expect(judge([...full, out]).find((one) => one.rule === "readiness.aed")?.outcome).toBe("not-met");
  });

  const fact = fc.record({
    id: fc.integer({ min: 0, max: 20 }).map((n) => f(`f${String(n)}`)),
    minute: fc.integer({ min: 0, max: 59 }),
    item: fc.constantFrom("i", "j", "k"),
    kind: fc.constantFrom("placed", "expiry-read", "used", "removed"),
    expires: fc.constantFrom<unknown>("2026-11-30", "2027-11-30", never, absent("unknown")),
    unit: fc.constantFrom(unit, unit, "fire-2"),
  });
  const facts = fc.array(
    fact.map(({ id, minute, item, kind, expires, unit: where }): EquipmentFact => {
      const more = kind === "placed" ? { stock: "aed", expires } : kind === "expiry-read" ? { expires } : {};
      return EquipmentFact.parse({
        ...head(id, `10:${String(minute).padStart(2, "0")}`),
        unit: where,
        kind,
        item,
        ...more,
      });
    }),
    { maxLength: 12 },
  );
  const shuffled = facts.chain((list) =>
    fc.tuple(fc.constant(list), fc.shuffledSubarray([...list, ...list], { minLength: list.length * 2 })),
  );

  test("is the same whatever the order and however often it is sent, and until is exact", () => {
    fc.assert(
      fc.property(shuffled, ([list, again]) => {
        expect(stockOf(unit, again, at("23:00"))).toEqual(stockOf(unit, list, at("23:00")));
        const stock = stockOf(unit, list, at("23:00"));
        const wanted = [{ stock: "aed", count: 1, cites: ["AH-2.7-a"] }] as const;
        const on = (day: Finding["until"]) => equipmentFindings(stock, wanted, day!)[0];
        const now = on(d("2026-11-25"));
        const forEver = stock.items.some((i) => JSON.stringify(i.expires) === JSON.stringify(never));
        expect(now?.outcome === "met" && !forEver && now.until === undefined).toBe(false);
        if (now?.until === undefined) return;
        expect(on(addDays(now.until, -1))?.outcome).toBe("met");
        expect(on(now.until)?.outcome).not.toBe("met");
      }),
      { numRuns: 1000 },
    );
  });
});
