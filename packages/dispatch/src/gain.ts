import type { Situation } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Absent } from "@prehosp/model/absence";
import { timeGain } from "./criteria/time-gain.ts";
import type { Line } from "./line.ts";
import { weigh } from "./ordinary.ts";
import type { Ordinary, Weighed } from "./ordinary.ts";
import type { Policy } from "./policy.ts";
import type { Timed } from "./timed.ts";

/** The minimum gain, as far as it is known: while the condition is unknown it may be that of any condition. */
export interface Minimum {
  readonly low: number;
  readonly high: number;
}

export const minimumGainFor = ({ parameters }: Policy, { indication }: Situation): Minimum => {
  if (known(indication.condition)) {
    const one = parameters.minimumGainSeconds[indication.condition];
    return { low: one, high: one };
  }
  const all = Object.values(parameters.minimumGainSeconds);
  return { low: Math.min(...all), high: Math.max(...all) };
};

/** What the time gain of one unit is judged by. */
export interface GainFacts extends Weighed {
  readonly minimumGain: number | Absent;
}

const perhaps = absent("unknown", "Minste tidsgevinst følger av tilstanden, som ikke er kjent");

const facts = ({ arrival, ordinaryArrival, ordinaryAcknowledged }: Weighed, minimumGain: GainFacts["minimumGain"]) => ({
  arrival,
  ordinaryArrival,
  ordinaryAcknowledged,
  minimumGain,
});

/** The facts of a unit's gain; where the unknown condition would decide it, the minimum itself is the missing fact. */
export const gainFacts = (o: Ordinary, arrival: number | Absent, { low, high }: Minimum): GainFacts => {
  const strict = facts(weigh(o, arrival, high), high);
  if (low === high) return strict;
  const lenient = facts(weigh(o, arrival, low), low);
  const same = timeGain.judge(strict).outcome === timeGain.judge(lenient).outcome;
  return same ? lenient : { ...lenient, minimumGain: perhaps };
};

/** The gain of one unit over the resource it is weighed against, with the interval that both intervals leave. */
export type Gain = Required<Pick<Line, "gainSeconds" | "gainBetween" | "against">>;

export const gainOf = (t: Timed, { arrival, ordinaryArrival }: GainFacts, o: Ordinary): Gain | undefined => {
  if (typeof arrival !== "number" || typeof ordinaryArrival !== "number" || !known(t.eta)) return undefined;
  const against = ordinaryArrival === o.coming ? o.firstComing : o.firstNotYet;
  if (against === undefined || !known(against.eta)) return undefined;
  return {
    gainSeconds: ordinaryArrival - arrival,
    gainBetween: { low: against.eta.low - t.eta.high, high: against.eta.high - t.eta.low },
    against: against.candidate.unit.id,
  };
};
