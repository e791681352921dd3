import { absent } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { addSeconds } from "@prehosp/model/time";
import { describe, expect, it } from "vitest";
import type { Call } from "../basis.ts";
import { measure } from "../measure.ts";
import { none, period, shown } from "../test/basis.ts";
import { answerTime113 } from "./answer-time-113.ts";
import { answerTime116117 } from "./answer-time-116117.ts";

const rang = "2026-05-01T10:00:00.000Z" as Instant;
const call = (n: number, after: number | undefined, more: Partial<Call> = {}): Call => ({
  call: `s-${String(n)}`,
  service: "113",
  status: "actual",
  ringing: rang,
  wasAnswered: after !== undefined,
  answered: after === undefined ? absent("not-applicable") : addSeconds(rang, after),
  ...more,
});

// Six on time, so that each one more is seen.
const odd: readonly Call[] = [
  ...[0, 1, 2, 3, 4, 5].map((n) => call(n, 3)),
  call(6, 10),
  call(7, 10.001),
  call(8, undefined),
  call(9, undefined, { wasAnswered: absent("unknown") }),
  call(10, 5, { answered: absent("not-recorded") }),
  call(11, 3, { status: "exercise" }),
  call(12, -1),
];

describe("answer time", () => {
  it("of 113 leaves unanswered calls out", () => {
    const m = shown(measure(answerTime113, { ...none, calls: odd }, period));
    expect(m).toMatchObject({ population: 13, numerator: 7, denominator: 8, missing: 2 });
    expect(Object.fromEntries(m.excluded.map(({ reason, n }) => [reason, n]))).toEqual({
      "not-actual": 1,
      "not-answered": 1,
      "times-out-of-order": 1,
    });
  });

  it("of 116117 counts unanswered calls as a no", () => {
    const calls = [...odd.map((one) => ({ ...one, service: "116117" as const })), call(20, 3)];
    const late = { ...call(21, 120.5), service: "116117" as const };
    const m = shown(measure(answerTime116117, { ...none, calls: [...calls, late] }, period));
    expect(m).toMatchObject({ population: 14, numerator: 8, denominator: 10, missing: 2 });
  });

  it("gives no figure where no calls were handed in, which is not none", () => {
    expect(measure(answerTime113, none, period)).toMatchObject({
      belowMinimum: true,
      problems: [{ code: "not-given", at: "calls" }],
    });
    const empty = measure(answerTime113, { ...none, calls: [] }, period);
    expect("problems" in empty).toBe(false);
  });
});
