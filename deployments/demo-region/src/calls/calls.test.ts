import type { Day, Instant } from "@prehosp/model/time";
import { Instant as InstantWord, addDays, osloDay } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoCallMonth, demoCallYear, demoCallsOn } from "./calls.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const day = "2026-03-29" as Day;
const share = ({ withinTenSeconds, answered }: { withinTenSeconds: number; answered: number }): number =>
  withinTenSeconds / answered;

describe("the calls", () => {
  test("are the same for the same seed and day, and others for another seed", () => {
    expect(demoCallsOn({ day })).toEqual(demoCallsOn({ seed: 113, day }));
    expect(demoCallsOn({ seed: 114, day })).not.toEqual(demoCallsOn({ day }));
  });

  // The summer clock begins and ends on these two, and 1 January begins a year.
  test.each(["2026-03-29", "2026-10-25", "2026-01-01"])(
    "of %s ring on that day, in order, and are waited for",
    (text) => {
      const calls = demoCallsOn({ day: text as Day });
      expect(calls.length).toBeGreaterThan(70);
      expect(
        calls.filter(({ ringing }) => osloDay(ringing) !== text || !InstantWord.safeParse(ringing).success),
      ).toEqual([]);
      expect(calls.map(({ ringing }) => ringing)).toEqual(calls.map(({ ringing }) => ringing).toSorted());
      expect(calls.filter(({ seconds }) => !(seconds > 0))).toEqual([]);
    },
  );

  test.each([113, 1, 2, 3, 5, 8])("miss the target in July and in no other month, seed %i", (seed) => {
    const year = demoCallYear({ seed, at });
    expect(year.map(({ month }) => month.slice(0, 7))).toEqual([
      "2025-11",
      "2025-12",
      "2026-01",
      "2026-02",
      "2026-03",
      "2026-04",
      "2026-05",
      "2026-06",
      "2026-07",
      "2026-08",
      "2026-09",
      "2026-10",
    ]);
    expect(year.filter((month) => share(month) < 0.9).map(({ month }) => month)).toEqual(["2026-07-01"]);
    const calls = year.reduce((sum, month) => sum + month.calls, 0);
    expect(Math.abs(calls - 43_000)).toBeLessThan(900);
    expect(year.filter((month) => month.answered + month.lost !== month.calls)).toEqual([]);
  });

  test("of a month add up from its days", () => {
    const { month, ...sums } = demoCallMonth({ day: "2026-02-17" as Day });
    expect(month).toBe("2026-02-01");
    const all = Array.from({ length: 28 }, (_, n) => demoCallsOn({ day: addDays(month, n) })).flat();
    const answered = all.filter(({ lost }) => !lost);
    expect(sums).toEqual({
      calls: all.length,
      answered: answered.length,
      lost: all.length - answered.length,
      withinTenSeconds: answered.filter(({ seconds }) => seconds <= 10).length,
    });
  });

  test("are more on a Saturday than on a Tuesday, and in July than in October", () => {
    const count = (from: string): number =>
      Array.from({ length: 20 }, (_, n) => demoCallsOn({ day: addDays(from as Day, n * 7) }).length).reduce(
        (a, b) => a + b,
        0,
      );
    expect(count("2026-01-03")).toBeGreaterThan(count("2026-01-06") * 1.1);
    const [july, october] = ["2026-07-01", "2026-10-01"].map((d) => demoCallMonth({ day: d as Day }).calls);
    expect(july).toBeGreaterThan((october ?? 0) * 1.1);
  });
});
