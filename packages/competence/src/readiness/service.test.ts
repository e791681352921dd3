import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ServiceFact, statusAt } from "./service.ts";
import { t } from "../training/fixtures/drill.ts";
import { at, back, head, out, unit } from "./fixtures/unit.ts";

describe("in and out of service", () => {
  test("out till 14:00 is out at 13:59 and in at 14:00", () => {
    const facts = [back("i", "06:00"), out("o", "09:00", "14:00")];
    expect(statusAt(unit, facts, at("08:59"))).toEqual({ state: "in" });
    expect(statusAt(unit, facts, at("13:59"))).toEqual({
      state: "out",
      reasons: ["equipment"],
      since: at("09:00"),
      returns: at("14:00"),
    });
    expect(statusAt(unit, facts, at("14:00"))).toEqual({ state: "in" });
  });

  test("nothing recorded is neither in nor out", () => {
    expect(statusAt(unit, [], at("10:00"))).toEqual({ state: "not-recorded" });
    expect(statusAt("other" as typeof unit, [out("o", "09:00")], at("10:00"))).toEqual({ state: "not-recorded" });
  });

  test("a shorter reason does not end a longer, an open one has no return, and one tap ends them all", () => {
    const two = [out("a", "09:00", "18:00", "crew"), out("b", "10:00", "14:00")];
    expect(statusAt(unit, two, at("15:00"))).toMatchObject({ state: "out", reasons: ["crew"], returns: at("18:00") });
    expect(statusAt(unit, [...two, out("c", "11:00")], at("12:00"))).not.toHaveProperty("returns");
    expect(statusAt(unit, [...two, back("i", "11:00")], at("12:00"))).toEqual({ state: "in" });
    expect(statusAt(unit, [...two, back("i", "10:00")], at("12:00"))).toMatchObject({
      state: "out",
      reasons: ["equipment"],
    });
  });

  test("a return before it went out is refused at the door", () => {
    const fact = { ...head("o", "09:00"), kind: "out", reason: "crew", returns: at("09:00") };
    expect(ServiceFact.safeParse(fact).success).toBe(false);
  });

  test("is the same whatever the order, and the return is exact where nobody taps", () => {
    const fact = fc.tuple(
      fc.integer({ min: 0, max: 20 }),
      fc.integer({ min: 0, max: 58 }),
      fc.option(fc.integer({ min: 1, max: 59 })),
    );
    const facts = fc.array(
      fact.map(([id, minute, length]): ServiceFact => {
        const clock = (n: number) => `${String(10 + Math.floor(n / 60))}:${String(n % 60).padStart(2, "0")}`;
        if (length === null) return back(`i${String(id)}`, clock(minute));
        return out(`o${String(id)}`, clock(minute), clock(minute + length));
      }),
      { maxLength: 8 },
    );
    fc.assert(
      fc.property(facts, (list) => {
        const now = statusAt(unit, list, at("10:59"));
        expect(statusAt(unit, [...list.toReversed(), ...list], at("10:59"))).toEqual(now);
        if (now.state !== "out") return;
        expect(statusAt(unit, list, now.returns!).state).toBe("in");
        const before = t(new Date(Date.parse(now.returns!) - 1).toISOString());
        expect(statusAt(unit, list, before).state).toBe("out");
      }),
      { numRuns: 1000 },
    );
  });
});
