import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { agreesWithCounts, printed } from "./printed.ts";
import { formatShare } from "./share.ts";
import { given } from "./test/given.ts";

const verdict = (value: number, digits: number, hits: Parameters<typeof agreesWithCounts>[1], of: typeof hits) =>
  given(agreesWithCounts({ value, digits }, hits, of));

describe("shares as text", () => {
  it("round half up on the exact ratio", () => {
    expect(formatShare(5600, 9991)).toBe("56.1");
    expect(formatShare(1, 16)).toBe("6.3");
    expect(formatShare(1, 8, 0)).toBe("13");
    // 1.005 has no binary form: toFixed makes 1.00 of it.
    expect([(1.005).toFixed(2), formatShare(201, 20_000, 2)]).toEqual(["1.00", "1.01"]);
    expect(formatShare(1, 3, 15)).toBe("33.333333333333333");
    expect([formatShare(0, 7, 0), formatShare(7, 7), formatShare(1, 1000)]).toEqual(["0", "100.0", "0.1"]);
    expect(formatShare(372, 5220143, 2, 100_000)).toBe("7.13");
  });

  it("are never further than half a unit of the last digit", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(6),
        (of, part, digits) => {
          const hits = Math.min(of, Math.round(of * part));
          const units = BigInt(given(formatShare(hits, of, digits)).replace(".", ""));
          // Twice the distance times `of`, in units of the last digit: in (−of, of].
          const miss = 2n * (units * BigInt(of) - BigInt(hits) * 100n * 10n ** BigInt(digits));
          return miss > -BigInt(of) && miss <= BigInt(of);
        },
      ),
      { numRuns: 2000 },
    );
  });
});

describe("printed figures against counts", () => {
  it("flags the 24 hours of Norway 2016, printed 24 % where 13.7 of 52.8 per 100,000 are 26 %", () => {
    expect(verdict(24, 0, { value: 13.7, digits: 1 }, { value: 52.8, digits: 1 })).toEqual({
      verdict: "misprint",
      counted: { low: "26", high: "26" },
    });
  });

  it("does not flag what the rounding of the inputs explains (5.9 of 44 printed as 14)", () => {
    expect(verdict(14, 0, { value: 5.9, digits: 1 }, { value: 44, digits: 0 })).toEqual({
      verdict: "agrees",
      counted: { low: "13", high: "14" },
    });
    expect(verdict(14, 0, 59, 440).verdict).toBe("misprint");
  });

  it("knows a figure that was cut off and not rounded (66 for 66.9)", () => {
    expect(verdict(66, 0, 669, 1000)).toEqual({ verdict: "truncated", counted: { low: "67", high: "67" } });
    expect(verdict(67, 0, 669, 1000).verdict).toBe("agrees");
    expect(verdict(68, 0, 669, 1000).verdict).toBe("misprint");
  });

  it("agrees with every share printed half up, and with none a whole unit away", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.nat(3),
        (of, part, digits) => {
          const hits = Math.min(of, Math.round(of * part));
          const value = Number(given(formatShare(hits, of, digits)));
          expect(verdict(value, digits, hits, of).verdict).toBe("agrees");
          const away = Number((value + 2 / 10 ** digits).toFixed(digits));
          expect(verdict(away, digits, hits, of).verdict).toBe("misprint");
        },
      ),
      { numRuns: 1000 },
    );
  });

  it("takes no figure that is not as printed", () => {
    expect(printed(13.7, 1)).toEqual({ value: 13.7, digits: 1 });
    expect(printed(13.75, 1)).toEqual({ problem: "not-as-printed" });
    expect([printed(-1, 0), printed(Number.NaN, 0), printed(1, 1.5), printed(1e10, 0)]).toEqual([
      { problem: "negative" },
      { problem: "not-finite" },
      { problem: "outside-domain" },
      { problem: "too-large" },
    ]);
    expect(agreesWithCounts({ value: 1, digits: 0 }, 1, 0)).toEqual({ problem: "no-denominator" });
    expect(agreesWithCounts({ value: 1, digits: 0 }, 3, 2)).toEqual({ problem: "more-than-denominator" });
    expect(agreesWithCounts({ value: 1, digits: 0 }, 1, { value: 0.04, digits: 1 })).toEqual({
      problem: "not-as-printed",
    });
    expect(agreesWithCounts({ value: 1, digits: 0 }, 0, { value: 0, digits: 1 })).toEqual({
      problem: "no-denominator",
    });
  });
});
