import type { Candidate } from "@prehosp/model";
import { known } from "@prehosp/model/absence";

/** Seconds until a unit is there, undefined where nobody knows; a unit at the scene is there. */
export const secondsOf = ({ state, reach }: Candidate): number | undefined =>
  state === "at-scene" ? 0 : known(reach.eta) ? reach.eta.seconds : undefined;

/** First to arrive first, unknown times last; units alike in time stand by id, so that the order of the board decides nothing. */
export const byTime = (a: Candidate, b: Candidate): number => {
  const x = secondsOf(a) ?? Infinity;
  const y = secondsOf(b) ?? Infinity;
  return x < y ? -1 : x > y ? 1 : a.unit.id < b.unit.id ? -1 : a.unit.id > b.unit.id ? 1 : 0;
};
