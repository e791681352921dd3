import { norm } from "@prehosp/norms";
import type { Effect } from "@prehosp/norms";
import type { AnyCriterion } from "@prehosp/rules";
import { agreement } from "./agreement.ts";
import { alarmReason } from "./alarm-reason.ts";
import { availability } from "./availability.ts";
import { bleedingControl } from "./bleeding-control.ts";
import { conditionCovered } from "./condition-covered.ts";
import { defibrillator } from "./defibrillator.ts";
import { indication } from "./indication.ts";
import { initiator } from "./initiator.ts";
import { localConditions, localConfidentiality, localConsider, localCrewQualified } from "./local.ts";
import { localEquipment, localNodnettOnly, localTakingPart, localWithoutRemark } from "./local.ts";
import { nodnett } from "./nodnett.ts";
import { oxygen } from "./oxygen.ts";
import { police } from "./police.ts";
import { purpose } from "./purpose.ts";
import { secureChannel } from "./secure-channel.ts";
import { takingPart } from "./taking-part.ts";
import { thermalBlanket } from "./thermal-blanket.ts";
import { timeGain } from "./time-gain.ts";
import { ventilationMask } from "./ventilation-mask.ts";

/** What is judged once a situation. */
export const missionCriteria: readonly AnyCriterion[] = [initiator, purpose, indication, alarmReason];

/** What is judged for each unit. */
export const unitCriteria: readonly AnyCriterion[] = [
  takingPart,
  police,
  agreement,
  conditionCovered,
  defibrillator,
  ventilationMask,
  bleedingControl,
  thermalBlanket,
  nodnett,
  availability,
  timeGain,
  secureChannel,
  oxygen,
];

/** What is judged beside them, where a layer has decided something. */
const localCriteria: readonly AnyCriterion[] = [
  localConsider,
  localTakingPart,
  localConditions,
  localEquipment,
  localCrewQualified,
  localWithoutRemark,
  localConfidentiality,
  localNodnettOnly,
];

/** Every criterion of dispatch, in the order of a line's findings. */
export const criteria: readonly AnyCriterion[] = [...missionCriteria, ...unitCriteria, ...localCriteria];

/** What a criterion may do to a line: the effect of the norm it cites, and nothing beyond it. */
export const effectOf = (criterion: AnyCriterion): Effect => norm(criterion.cites[0]).effect;

export { localConditions, localConfidentiality, localConsider, localCrewQualified };
export { localEquipment, localNodnettOnly, localTakingPart, localWithoutRemark };
export { agreement, alarmReason, availability, indication, initiator, police, purpose, takingPart, timeGain };
export {
  bleedingControl,
  conditionCovered,
  defibrillator,
  nodnett,
  oxygen,
  secureChannel,
  thermalBlanket,
  ventilationMask,
};
