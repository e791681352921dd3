import type { Candidate, Situation, UnitId } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import type { Finding } from "@prehosp/rules";
import type { Line, Settle, SettleCode } from "./line.ts";
import type { Ordinary } from "./ordinary.ts";
import type { FactName } from "./vocabulary.ts";

/** Who can settle a missing fact; "station" is the 110 centre or the unit itself, after the way the alarm goes. */
const whom = {
  initiator: "operator",
  purpose: "operator",
  vital: "caller",
  missionPurposes: "guideline-reader",
  takingPart: "guideline-reader",
  agreementInForce: "agreement-owner",
  conditionCovered: "agreement-owner",
  aed: "station",
  ventilationMask: "station",
  bleedingControl: "station",
  tourniquet: "station",
  thermalBlanket: "station",
  nodnett: "station",
  available: "organisation",
  reportedAway: "station",
  arrival: "station",
  ordinaryArrival: "ordinary-resource",
  ordinaryAcknowledged: "ordinary-resource",
  minimumGain: "operator",
  unitKind: "operator",
  secureChannel: "station",
  oxygen: "station",
  spo2Meter: "station",
  oxygenProcedure: "station",
} as const satisfies Readonly<Record<FactName, SettleCode | "station">>;

/** Everything that settling needs to know of a line's surroundings. */
interface Around {
  readonly situation: Situation;
  readonly ordinary: Ordinary;
  readonly route: Line["route"];
}

const about = (fact: string, { unit }: Candidate, o: Ordinary): readonly UnitId[] => {
  if (fact === "ordinaryArrival") return o.unknown;
  if (fact === "ordinaryAcknowledged") return o.unacknowledged;
  return fact === "initiator" || fact === "purpose" || fact === "condition" ? [] : [unit.id];
};

const settle = (fact: string, c: Candidate, { situation, ordinary, route }: Around): Settle => {
  // The agreement can say nothing of a condition that nobody has told: then the caller is asked, not its owner.
  const condition = fact === "conditionCovered" && !known(situation.indication.condition);
  const missing = condition ? "condition" : fact;
  const by = condition ? "caller" : whom[fact as FactName];
  return {
    missing,
    whom: by !== "station" ? by : route === "110" ? "110" : "unit",
    units: about(missing, c, ordinary),
  };
};

/** What is missing in the unclear findings, each once, with who can settle it. */
export const settlesOf = (unclear: readonly Finding[], c: Candidate, around: Around): readonly Settle[] => {
  const facts: string[] = [];
  for (const f of unclear) for (const fact of f.missing) if (!facts.includes(fact)) facts.push(fact);
  return facts.map((fact) => settle(fact, c, around));
};
