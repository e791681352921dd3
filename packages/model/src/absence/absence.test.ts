import * as z from "zod";
import { describe, expect, it } from "vitest";
import { Absent, AbsenceReason, absent, isAbsent, known, recorded } from "./index.ts";
import type { Recorded } from "./index.ts";

describe("absence", () => {
  it("keeps the five reasons apart, there and back through JSON", () => {
    for (const reason of AbsenceReason.options) {
      const value = reason === "not-obtained" ? absent(reason, "hastet") : absent(reason);
      const back: unknown = JSON.parse(JSON.stringify(value));
      expect(isAbsent(back)).toBe(true);
      expect(Absent.parse(back)).toEqual(value);
    }
  });

  it("wants the reason when something was not obtained, and only then", () => {
    expect(Absent.safeParse({ absent: "not-obtained" }).success).toBe(false);
    expect(Absent.safeParse({ absent: "not-obtained", because: "  " }).success).toBe(false);
    expect(Absent.safeParse({ absent: "unknown" }).success).toBe(true);
    // @ts-expect-error the reason is required
    absent("not-obtained");
  });

  it("is not an empty object, nor a word in a text, nor null", () => {
    for (const x of [{}, null, undefined, "unknown", { absent: "no" }, { absent: undefined }, 0, false, ""])
      expect(isAbsent(x)).toBe(false);
  });

  it("does not let an object schema swallow the absence", () => {
    const loose = recorded(z.object({ note: z.string().optional() }));
    expect(loose.parse({ absent: "refused" })).toEqual({ absent: "refused" });
    expect(loose.parse({ note: "x" })).toEqual({ note: "x" });
    expect(recorded(z.boolean()).safeParse(undefined).success).toBe(false);
  });

  it("keeps a no, a zero and an empty text as values", () => {
    const list: (Recorded<number | boolean | string> | undefined)[] = [0, false, "", absent("unknown"), undefined];
    expect(list.filter(known)).toEqual([0, false, ""]);
    const one: Recorded<number> = list.length > 0 ? 1 : absent("unknown");
    const value: number | undefined = known(one) ? one : undefined;
    const why: Absent | undefined = isAbsent(one) ? one : undefined;
    expect([value, why]).toEqual([1, undefined]);
  });

  it("is published in the JSON Schema with its Norwegian words", () => {
    expect(JSON.stringify(z.toJSONSchema(Absent))).toContain("ikke innhentet, fordi …");
  });
});
