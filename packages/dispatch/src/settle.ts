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
  condition: "caller",
  missionPurposes: "guideline-reader",
  alarmReasons: "guideline-reader",
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
  arrival: "station",
  ordinaryArrival: "ordinary-resource",
  ordinaryAcknowledged: "ordinary-resource",
  minimumGain: "operator",
  unitKind: "operator",
  secureChannel: "station",
  oxygen: "station",
  spo2Meter: "station",
  oxygenProcedure: "station",
  crewQualified: "organisation",
  locallyRequired: "operator",
  locallyConsidered: "operator",
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

/** What an agreement covers and what gain is asked for follow from the condition: while nobody has told that, it is asked for. */
const askedAs = (fact: string, { indication }: Situation): string =>
  (fact === "conditionCovered" || fact === "minimumGain") && !known(indication.condition) ? "condition" : fact;

const settle = (fact: string, c: Candidate, { ordinary, route }: Around): Settle => {
  const by = whom[fact as FactName];
  return {
    missing: fact,
    whom: by !== "station" ? by : route === "110" ? "110" : "unit",
    units: about(fact, c, ordinary),
  };
};

/** What is missing in the unclear findings, each once, with who can settle it. */
export const settlesOf = (unclear: readonly Finding[], c: Candidate, around: Around): readonly Settle[] => {
  const facts: string[] = [];
  for (const f of unclear)
    for (const fact of f.missing) {
      const asked = askedAs(fact, around.situation);
      if (!facts.includes(asked)) facts.push(asked);
    }
  return facts.map((fact) => settle(fact, c, around));
};
