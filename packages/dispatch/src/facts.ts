import type { Candidate, Situation } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import { compareInstants } from "@prehosp/model/time";
import type { Facts } from "@prehosp/rules";
import { secondsOf } from "./by-time.ts";
import { provisionsOf } from "./editions.ts";
import { weigh } from "./ordinary.ts";
import type { Ordinary } from "./ordinary.ts";
import type { Policy } from "./policy.ts";
import type { vocabulary } from "./vocabulary.ts";

type All = Facts<typeof vocabulary>;
type MissionFact = "initiator" | "purpose" | "vital" | "missionPurposes";

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
  missionPurposes: provisionsOf(policy.edition)?.missionPurposes ?? unread,
});

/** The minimum gain for the condition; while the condition is unknown the smallest of them, so that nobody is hidden by it. */
export const minimumGainFor = ({ parameters }: Policy, { indication }: Situation): number =>
  known(indication.condition)
    ? parameters.minimumGainSeconds[indication.condition]
    : Math.min(...Object.values(parameters.minimumGainSeconds));

const availableNow = ({ crew }: Candidate, s: Situation): Recorded<"yes" | "with-remark" | "no"> => {
  const said = crew.available;
  if (!known(said)) return said;
  return said.until !== undefined && compareInstants(said.until, s.at) <= 0 ? expired : said.outcome;
};

/** What the facts of every unit in a situation share. */
export interface Shared {
  readonly situation: Situation;
  readonly ordinary: Ordinary;
  readonly minimumGain: number;
  readonly takingPart: UnitFacts["takingPart"];
}

export const sharedOf = (policy: Policy, situation: Situation, ordinary: Ordinary): Shared => ({
  situation,
  ordinary,
  minimumGain: minimumGainFor(policy, situation),
  takingPart: provisionsOf(policy.edition)?.takingPart ?? unread,
});

/** The facts of one unit; what nobody recorded stays absent and is never filled in. */
export const unitFacts = (c: Candidate, shared: Shared): UnitFacts => {
  const { unit, cover, reach } = c;
  const { equipment } = unit;
  const arrival = secondsOf(c) ?? (known(reach.eta) ? reach.eta.seconds : reach.eta);
  const weighed = weigh(shared.ordinary, arrival, shared.minimumGain);
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
    reportedAway: c.state === "engaged-elsewhere" || c.state === "out-of-service",
    arrival: weighed.arrival,
    ordinaryArrival: weighed.ordinaryArrival,
    ordinaryAcknowledged: weighed.ordinaryAcknowledged,
    minimumGain: shared.minimumGain,
    secureChannel: c.secureChannel,
    oxygen: equipment.oxygen,
    spo2Meter: equipment["spo2-meter"],
    oxygenProcedure: equipment["oxygen-procedure"],
  };
};
