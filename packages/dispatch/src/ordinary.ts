import { isOrdinary } from "@prehosp/model";
import type { Candidate, UnitId } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Absent } from "@prehosp/model/absence";
import type { OrdinaryLine } from "./line.ts";
import type { Parallel } from "./proposal.ts";
import type { Timed } from "./timed.ts";

/** The ordinary resources of a situation, as first responders are weighed against them. */
export interface Ordinary {
  readonly lines: readonly OrdinaryLine[];
  /** Seconds until the first that has acknowledged; Infinity where none with a known time has. */
  readonly coming: number;
  /** Seconds until the first of those that could come but have not acknowledged; Infinity where there is none. */
  readonly notYet: number;
  /** The first that has acknowledged, and the first that could come but has not; the time may be unknown. */
  readonly firstComing: Timed | undefined;
  readonly firstNotYet: Timed | undefined;
  /** Those that could come and whose time is not known. */
  readonly unknown: readonly UnitId[];
  /** Those that have acknowledged, and those that could come but have not. */
  readonly acknowledged: readonly UnitId[];
  readonly unacknowledged: readonly UnitId[];
  /** Whether any at all could come. */
  readonly any: boolean;
}

const standingOf = ({ state }: Candidate): OrdinaryLine["standing"] => {
  if (state === "engaged-elsewhere" || state === "out-of-service") return "not-coming";
  // An alarm that nobody has acknowledged, or a state nobody knows, is not a resource under way.
  return state === "acknowledged" || state === "under-way" || state === "at-scene" ? "coming" : "not-yet";
};

/** Weighs the ordinary resources among units that stand by time. */
export const ordinaryOf = (sorted: readonly Timed[]): Ordinary => {
  let firstComing: Timed | undefined;
  let firstNotYet: Timed | undefined;
  const unknown: UnitId[] = [];
  const acknowledged: UnitId[] = [];
  const unacknowledged: UnitId[] = [];
  const lines: OrdinaryLine[] = [];
  for (const t of sorted) {
    const { unit, state } = t.candidate;
    if (!isOrdinary(unit.kind)) continue;
    const standing = standingOf(t.candidate);
    lines.push({ unit: unit.id, name: unit.name, kind: unit.kind, eta: t.eta, state, standing });
    if (standing === "not-coming") continue;
    if (standing === "coming") {
      acknowledged.push(unit.id);
      firstComing ??= t;
    } else {
      unacknowledged.push(unit.id);
      firstNotYet ??= t;
    }
    if (t.seconds === Infinity) unknown.push(unit.id);
  }
  return {
    lines,
    coming: firstComing?.seconds ?? Infinity,
    notYet: firstNotYet?.seconds ?? Infinity,
    firstComing,
    firstNotYet,
    unknown,
    acknowledged,
    unacknowledged,
    any: firstComing !== undefined || firstNotYet !== undefined,
  };
};

/** The facts about ordinary resources that the time gain of one unit is judged by. */
export interface Weighed {
  readonly arrival: number | "any-time" | "too-late" | Absent;
  readonly ordinaryArrival: number | "none" | Absent;
  readonly ordinaryAcknowledged: true | Absent;
}

const noTime = absent("unknown", "Ankomsttid for en ordinær ressurs er ikke kjent");
const noAnswer = absent("unknown", "Den nærmeste ordinære ressursen har ikke kvittert");

/**
 * Which ordinary resource a unit is weighed against, made so that one more or a faster one can only weaken the gain:
 * one that has acknowledged and is ahead settles it, even of a unit with no known time where it would be ahead of anyone;
 * else an unknown time leaves it open, and so does one that is ahead but has not acknowledged; else the unit is ahead of
 * all that could come. None at all: nothing to wait for.
 */
export const weigh = (o: Ordinary, arrival: number | Absent, minimum: number): Weighed => {
  const timed = known(arrival);
  if (!o.any) return { arrival: timed ? arrival : "any-time", ordinaryArrival: "none", ordinaryAcknowledged: true };
  const soonest = timed ? arrival : 0;
  if (o.coming - soonest <= minimum)
    return { arrival: timed ? arrival : "too-late", ordinaryArrival: o.coming, ordinaryAcknowledged: true };
  const ordinaryAcknowledged = o.notYet - soonest <= minimum ? noAnswer : true;
  if (o.unknown.length > 0) return { arrival, ordinaryArrival: noTime, ordinaryAcknowledged };
  return {
    arrival,
    ordinaryArrival: ordinaryAcknowledged === true ? Math.min(o.coming, o.notYet) : o.notYet,
    ordinaryAcknowledged,
  };
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
