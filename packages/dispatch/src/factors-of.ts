import type { Situation } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { timeGain } from "./criteria/index.ts";
import type { FactorGain, FactorTime, Factors } from "./factors.ts";
import type { Line } from "./line.ts";
import type { Ordinary } from "./ordinary.ts";
import type { Timed } from "./timed.ts";

/** The nearest first responder: the first by time that is not outside the scheme. */
export interface Nearest {
  readonly timed: Timed;
  readonly line: Line;
}

const noOrdinary = absent("not-applicable", "Ingen ordinær ressurs kan komme");
const noneAcknowledged = absent("unknown", "Ingen ordinær ressurs har kvittert");
const allAcknowledged = absent("not-applicable", "Alle som kan komme, har kvittert");
const noResponder = absent("not-applicable", "Ingen akutthjelper på tavlen");
const noGain = absent("unknown", "Tidsgevinsten kan ikke regnes ut: en ankomsttid er ikke kjent");

const timeOf = ({ candidate: { unit, reach }, eta }: Timed): FactorTime => ({
  unit: unit.id,
  eta,
  source: reach.source,
  positionAgeSeconds: reach.positionAgeSeconds,
});

const gainOf = ({ any }: Ordinary, nearest: Nearest | undefined): Factors["gain"] => {
  if (nearest === undefined) return noResponder;
  const { unit: of, gainSeconds: seconds, gainBetween: between, against } = nearest.line;
  if (seconds === undefined || between === undefined || against === undefined) return any ? noGain : noOrdinary;
  return { of, against, seconds, between } satisfies FactorGain;
};

/** The five factors of AH-2.5-b as this situation has them. */
export const factorsOf = (s: Situation, o: Ordinary, nearest: Nearest | undefined): Factors => {
  const { firstComing, firstNotYet } = o;
  const none = o.any ? noneAcknowledged : noOrdinary;
  return {
    need: s.indication,
    available: {
      canCome: [...o.acknowledged, ...o.unacknowledged],
      acknowledged: o.acknowledged,
      withoutTime: o.unknown,
    },
    nearestOrdinary: firstComing === undefined ? none : timeOf(firstComing),
    nearestNotYet: firstNotYet === undefined ? (o.any ? allAcknowledged : noOrdinary) : timeOf(firstNotYet),
    nearestFirstResponder: nearest === undefined ? noResponder : timeOf(nearest.timed),
    gain: gainOf(o, nearest),
    benefit: nearest?.line.findings.find((f) => f.rule === timeGain.id)?.outcome ?? "not-applicable",
  };
};
