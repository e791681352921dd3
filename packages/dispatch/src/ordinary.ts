import { isOrdinary } from "@prehosp/model";
import type { Candidate, UnitId } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Absent } from "@prehosp/model/absence";
import { byTime, secondsOf } from "./by-time.ts";
import type { OrdinaryLine } from "./line.ts";
import type { Parallel } from "./proposal.ts";

/** The ordinary resources of a situation, as first responders are weighed against them. */
export interface Ordinary {
  readonly lines: readonly OrdinaryLine[];
  /** Seconds until the first that has acknowledged; Infinity where none with a known time has. */
  readonly coming: number;
  /** Seconds until the first of those that could come but have not acknowledged; Infinity where there is none. */
  readonly notYet: number;
  /** Those that could come and whose time is not known. */
  readonly unknown: readonly UnitId[];
  /** Those that have not acknowledged. */
  readonly unacknowledged: readonly UnitId[];
  /** Whether any at all could come. */
  readonly any: boolean;
}

const standingOf = ({ state }: Candidate): OrdinaryLine["standing"] => {
  if (state === "engaged-elsewhere" || state === "out-of-service") return "not-coming";
  // An alarm that nobody has acknowledged, or a state nobody knows, is not a resource under way.
  return state === "acknowledged" || state === "under-way" || state === "at-scene" ? "coming" : "not-yet";
};

export const ordinaryOf = (candidates: readonly Candidate[]): Ordinary => {
  let coming = Infinity;
  let notYet = Infinity;
  let any = false;
  const unknown: UnitId[] = [];
  const unacknowledged: UnitId[] = [];
  const lines: OrdinaryLine[] = [];
  const sorted = candidates.filter((c) => isOrdinary(c.unit.kind)).sort(byTime);
  for (const c of sorted) {
    const standing = standingOf(c);
    lines.push({ unit: c.unit.id, name: c.unit.name, kind: c.unit.kind, eta: c.reach.eta, state: c.state, standing });
    if (standing === "not-coming") continue;
    any = true;
    const seconds = secondsOf(c);
    if (standing === "not-yet") unacknowledged.push(c.unit.id);
    if (seconds === undefined) unknown.push(c.unit.id);
    else if (standing === "coming") coming = Math.min(coming, seconds);
    else notYet = Math.min(notYet, seconds);
  }
  return { lines, coming, notYet, unknown, unacknowledged, any };
};

/** The facts about ordinary resources that the time gain of one unit is judged by. */
export interface Weighed {
  readonly arrival: number | "any-time" | Absent;
  readonly ordinaryArrival: number | "none" | Absent;
  readonly ordinaryAcknowledged: true | Absent;
}

const noTime = absent("unknown", "Ankomsttid for en ordinær ressurs er ikke kjent");
const noAnswer = absent("unknown", "Den nærmeste ordinære ressursen har ikke kvittert");

/**
 * Which ordinary resource a unit is weighed against, made so that one more or a faster one can only weaken the gain:
 * one that has acknowledged and is ahead settles it; else an unknown time leaves it open; else one that is ahead but has
 * not acknowledged leaves it open; else the unit is ahead of all that could come. None at all: nothing to wait for.
 */
export const weigh = (o: Ordinary, arrival: number | Absent, minimum: number): Weighed => {
  if (!o.any)
    return { arrival: known(arrival) ? arrival : "any-time", ordinaryArrival: "none", ordinaryAcknowledged: true };
  const nearest = Math.min(o.coming, o.notYet);
  if (known(arrival)) {
    if (o.coming - arrival <= minimum) return { arrival, ordinaryArrival: o.coming, ordinaryAcknowledged: true };
    if (o.unknown.length > 0) return { arrival, ordinaryArrival: noTime, ordinaryAcknowledged: true };
    if (o.notYet - arrival <= minimum) return { arrival, ordinaryArrival: o.notYet, ordinaryAcknowledged: noAnswer };
    return { arrival, ordinaryArrival: nearest, ordinaryAcknowledged: true };
  }
  return { arrival, ordinaryArrival: o.unknown.length > 0 ? noTime : nearest, ordinaryAcknowledged: true };
};

/** The duty to alarm an ordinary resource too: one that comes, else one that is alarmed, else the first that could be. */
export const parallelOf = (o: Ordinary): Parallel => {
  const unit =
    o.lines.find((l) => l.standing === "coming") ??
    o.lines.find((l) => l.state === "alarmed") ??
    o.lines.find((l) => l.standing === "not-yet");
  return unit === undefined
    ? { open: ["neighbour-AMK", "doctor", "air"] }
    : { unit: unit.unit, coming: unit.standing === "coming" };
};
