import * as z from "zod";
import { Condition } from "@prehosp/model";
import { parameter } from "@prehosp/rules";
import type { Parameter } from "@prehosp/rules";

// Ours, and to be replaced by a national decision: the source names no threshold, only a probable gain.
const GREATEST: Readonly<Partial<Record<Condition, number>>> = { "cardiac-arrest": 60 };
const GREATEST_ELSE = 180;

/** The minimum gain for one condition, in seconds: 0 nationally, free below the national maximum; the AMK medical director's. */
export const minimumGain = (condition: Condition): Parameter<number> =>
  parameter({
    id: `dispatch.minimum-gain.${condition}`,
    norsk: "Minste tidsgevinst før akutthjelper foreslås",
    unit: "s",
    schema: z.number().nonnegative(),
    values: [
      {
        value: 0,
        from: "2019-06-19",
        cites: ["AH-2.5-a", "AH-2.5-g"],
        verified: true,
        source: "AH 2.5: a probable gain, with no threshold",
        decidedBy: "Helsedirektoratet (høringsutkast 2019)",
      },
    ],
    may: "free",
    tighter: (a, b) => a >= b,
    nationalMaximum: GREATEST[condition] ?? GREATEST_ELSE,
  });

/** Every parameter of dispatch, one minimum gain a condition; a layer names it by `dispatch.minimum-gain.<condition>`. */
export const parameters: readonly Parameter<number>[] = Condition.options.map(minimumGain);
