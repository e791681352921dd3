import type { Candidate, Situation } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import { compareInstants } from "@prehosp/model/time";
import type { Facts } from "@prehosp/rules";
import { concludedFrom } from "./editions.ts";
import { gainFacts, minimumGainFor } from "./gain.ts";
import type { Minimum } from "./gain.ts";
import type { Ordinary } from "./ordinary.ts";
import type { Policy } from "./policy.ts";
import type { Timed } from "./timed.ts";
import type { vocabulary } from "./vocabulary.ts";

type All = Facts<typeof vocabulary>;
type MissionFact = "initiator" | "purpose" | "vital" | "condition" | "missionPurposes" | "alarmReasons";

/** The facts judged once a situation. */
export type MissionFacts = Pick<All, MissionFact>;

/** The facts judged for each unit. */
export type UnitFacts = Omit<All, MissionFact>;

const unread = absent("unknown", "Utgaven er ikke kontrollert mot dokumentet");
const expired = absent("not-recorded", "Meldingen om beredskap er utløpt");

export const missionFacts = (policy: Policy, s: Situation): MissionFacts => ({
  initiator: s.initiator,
  purpose: s.purpose,
  vital: s.indication.vital,
  condition: s.indication.condition,
  missionPurposes: concludedFrom(policy.edition, "missionPurposes") ?? unread,
  alarmReasons: concludedFrom(policy.edition, "alarmReasons") ?? unread,
});

// What the unit itself reports of being away weighs more than what its organisation published.
const availableNow = ({ crew, state }: Candidate, s: Situation): UnitFacts["available"] => {
  if (state === "engaged-elsewhere" || state === "out-of-service") return "away";
  const said = crew.available;
  if (!known(said)) return said;
  return said.until !== undefined && compareInstants(said.until, s.at) <= 0 ? expired : said.outcome;
};

/** What the facts of every unit in a situation share. */
export interface Shared {
  readonly situation: Situation;
  readonly ordinary: Ordinary;
  readonly minimum: Minimum;
  readonly takingPart: UnitFacts["takingPart"];
  /** What the layers add; undefined where no pack is in force. */
  readonly local: Policy["local"];
}

export const sharedOf = (policy: Policy, situation: Situation, ordinary: Ordinary): Shared => ({
  situation,
  ordinary,
  minimum: minimumGainFor(policy, situation),
  takingPart: concludedFrom(policy.edition, "takingPart") ?? unread,
  local: policy.local,
});

/** The facts of one unit; what nobody recorded stays absent and is never filled in. */
export const unitFacts = (t: Timed, shared: Shared): UnitFacts => {
  const { candidate: c, eta } = t;
  const { unit, cover } = c;
  const { equipment } = unit;
  const gain = gainFacts(shared.ordinary, known(eta) ? eta.seconds : eta, shared.minimum);
  return {
    unitKind: unit.kind,
    takingPart: shared.takingPart,
    agreementInForce: cover?.inForce,
    conditionCovered: cover?.condition,
    aed: equipment.aed,
    ventilationMask: equipment["ventilation-mask"],
    bleedingControl: equipment["bleeding-control"],
    tourniquet: equipment.tourniquet,
    thermalBlanket: equipment["thermal-blanket"],
    nodnett: unit.nodnett,
    available: availableNow(c, shared.situation),
    arrival: gain.arrival,
    ordinaryArrival: gain.ordinaryArrival,
    ordinaryAcknowledged: gain.ordinaryAcknowledged,
    minimumGain: gain.minimumGain,
    secureChannel: c.secureChannel,
    oxygen: equipment.oxygen,
    spo2Meter: equipment["spo2-meter"],
    oxygenProcedure: equipment["oxygen-procedure"],
  };
};
