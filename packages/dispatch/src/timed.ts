import { saneEta } from "@prehosp/model";
import type { Candidate, Eta } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { oldestFor } from "./position-age.ts";

/** A candidate with the time it is judged by: the one in the answer, and never one that is too old or cannot be. */
export interface Timed {
  readonly candidate: Candidate;
  readonly eta: Recorded<Eta>;
  /** Seconds until the unit is there; Infinity where nobody knows. */
  readonly seconds: number;
}

const there: Eta = { seconds: 0, low: 0, high: 0 };
const impossible = absent("unknown", "Anslått ankomst er ikke en mulig tid");
const ageless = absent("unknown", "Det er ikke kjent hvor gammel posisjonen er");
const tooOld = (age: number, limit: number): Recorded<Eta> =>
  absent(
    "unknown",
    `Posisjonen er ${Math.ceil(age / 60)} min gammel, eldre enn grensen på ${Math.floor(limit / 60)} min`,
  );

/** The time a unit is judged by: at the scene it is there; an impossible time, or one from too old a position, is unknown. */
const etaOf = ({ state, reach, unit }: Candidate): Recorded<Eta> => {
  if (state === "at-scene") return there;
  const { eta, positionAgeSeconds: age } = reach;
  if (!known(eta)) return eta;
  if (!saneEta(eta)) return impossible;
  if (!known(age)) return ageless;
  const limit = oldestFor(unit.kind);
  if (age <= limit && age >= 0) return eta;
  return age > limit ? tooOld(age, limit) : ageless;
};

export const timedOf = (candidate: Candidate): Timed => {
  const eta = etaOf(candidate);
  return { candidate, eta, seconds: known(eta) ? eta.seconds : Infinity };
};

/** First to arrive first, unknown times last; units alike in time stand by id, so that the order of the board decides nothing. */
export const byTime = (a: Timed, b: Timed): number => {
  if (a.seconds !== b.seconds) return a.seconds < b.seconds ? -1 : 1;
  const x = a.candidate.unit.id;
  const y = b.candidate.unit.id;
  return x < y ? -1 : x > y ? 1 : 0;
};
