import type { Candidate, Purpose, Situation } from "@prehosp/model";
import type { Finding } from "@prehosp/rules";
import { alarmReason, indication, initiator, purpose, takingPart, timeGain } from "./criteria/index.ts";
import { agreement, availability, conditionCovered } from "./criteria/index.ts";
import { localConditions, localCrewQualified, localEquipment } from "./criteria/index.ts";
import { localTakingPart, localWithoutRemark } from "./criteria/index.ts";
import { bleedingControl, defibrillator, nodnett, thermalBlanket, ventilationMask } from "./criteria/index.ts";
import type { LineReason } from "./line.ts";
import type { Placing } from "./placing.ts";

const REASONS: Readonly<Record<string, LineReason>> = {
  [indication.id]: "no-indication",
  [alarmReason.id]: "no-alarm-reason",
  [timeGain.id]: "no-gain",
  [initiator.id]: "not-initiated",
  [takingPart.id]: "not-taking-part",
  [agreement.id]: "no-agreement",
  [conditionCovered.id]: "not-covered",
  [defibrillator.id]: "no-aed",
  [ventilationMask.id]: "no-mask",
  [bleedingControl.id]: "no-bleeding-control",
  [thermalBlanket.id]: "no-blanket",
  [nodnett.id]: "no-nodnett",
  [localEquipment.id]: "local-equipment",
  [localTakingPart.id]: "local-requirement",
  [localConditions.id]: "local-requirement",
  [localCrewQualified.id]: "local-requirement",
  [localWithoutRemark.id]: "local-requirement",
};

const PURPOSES: Readonly<Partial<Record<Purpose, LineReason>>> = {
  lifting: "lifting",
  "off-road-assistance": "off-road-assistance",
  "triple-alarm-own-role": "triple-alarm-own-role",
  "first-on-scene-own-role": "first-on-scene-own-role",
};

const against = ({ rule }: Finding, { state }: Candidate, s: Situation): LineReason => {
  if (rule === purpose.id) return (typeof s.purpose === "string" ? PURPOSES[s.purpose] : undefined) ?? "other-purpose";
  if (rule === availability.id)
    return state === "engaged-elsewhere" || state === "out-of-service" ? "reported-away" : "not-available";
  // A requirement without a phrase of its own is named by its finding.
  return REASONS[rule] ?? "requirement";
};

/** The one reason that a line stands where it does: what speaks against it first, else what is unclear, else the gain. */
export const reasonOf = (c: Candidate, s: Situation, placing: Placing, anyOrdinary: boolean): LineReason => {
  if (c.unit.kind === "police") return "police";
  if (placing.against !== undefined) return against(placing.against, c, s);
  if (placing.despite) return "arrest-unclear-gain";
  if (placing.outcome === "unclear") return "unclear";
  return anyOrdinary ? "gain" : "no-ordinary";
};
