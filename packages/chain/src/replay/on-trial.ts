import { covers, prepare } from "@prehosp/agreements";
import {
  type Agreement,
  type AlarmRoute,
  type Candidate,
  type Situation,
  alarmRoute,
  isOrdinary,
} from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { osloDay } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";

const RELAYED: ReadonlySet<string> = new Set(["110", "112"]);

/**
 * A reach by another route. What a relay took was frozen as a part of the sum, so it can be taken off or put on; a unit that was
 * alarmed already has heard, and one whose time nobody knew stays so.
 */
const rerouted = (c: Candidate, cover: Candidate["cover"], relaySeconds: number | undefined): Candidate["reach"] => {
  const { reach, unit, state } = c;
  const relays = (route: AlarmRoute | undefined) => RELAYED.has(alarmRoute(unit.kind, route).route);
  const [was, is] = [relays(c.cover?.route), relays(cover?.route)];
  if (was === is || !known(reach.eta) || (known(state) && state !== "free")) return reach;
  const frozen = reach.parts.find((p) => p.what === "relay")?.seconds;
  const seconds = is ? relaySeconds : frozen === undefined ? undefined : -frozen;
  if (seconds === undefined) return reach;
  const { eta } = reach;
  const parts = reach.parts.filter((p) => p.what !== "relay");
  return {
    ...reach,
    eta: { seconds: eta.seconds + seconds, low: Math.max(0, eta.low + seconds), high: eta.high + seconds },
    parts: is ? [{ what: "relay", seconds }, ...parts] : parts,
  };
};

/** The units of every agreement that stands in one list and not, or not so, in the other. */
const unitsBetween = (a: readonly Agreement[], b: readonly Agreement[]): ReadonlySet<string> => {
  const missing = (from: readonly Agreement[], others: readonly Agreement[]) => {
    const said = new Set(others.map((o) => JSON.stringify(contentHash(o))));
    return from.filter((one) => !said.has(JSON.stringify(contentHash(one))));
  };
  return new Set([...missing(a, b), ...missing(b, a)].flatMap(({ units }) => units));
};

/** Situations as they would have been under other agreements. */
export interface Trial {
  readonly situation: (s: Situation) => Situation;
  /** Whether the agreements of today give another cover than was frozen then, for a unit that the trial changes. */
  readonly drifted: (s: Situation) => boolean;
}

/**
 * What other agreements change in a situation, and only that: a cover is exchanged where the two lists differ on that unit, condition
 * and day, so that what else has happened to the agreements since then is not taken for an effect.
 */
export const agreementsOnTrial = (
  today: readonly Agreement[],
  trial: readonly Agreement[],
  relaySeconds: number | undefined,
): Trial => {
  const [now, then] = [prepare(today), prepare(trial)];
  const touched = unitsBetween(today, trial);
  const exchange = (s: Situation, c: Candidate) => {
    if (isOrdinary(c.unit.kind) || !touched.has(c.unit.id)) return undefined;
    const question = { unit: c.unit.id, condition: s.indication.condition, on: osloDay(s.at) };
    const [a, b] = [covers(now, question), covers(then, question)];
    return contentHash(a) === contentHash(b) ? undefined : { today: a, trial: b };
  };
  return {
    situation: (s) => ({
      ...s,
      candidates: s.candidates.map((c) => {
        const other = exchange(s, c);
        return other ? { ...c, cover: other.trial, reach: rerouted(c, other.trial, relaySeconds) } : c;
      }),
    }),
    drifted: (s) =>
      s.candidates.some((c) => {
        const other = exchange(s, c);
        return other !== undefined && contentHash(other.today) !== contentHash(c.cover);
      }),
  };
};
