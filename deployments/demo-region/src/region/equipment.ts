import type { Equipment } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";

/** The minimum that the guideline names (AH-2.7-a), and no oxygen. */
export const minimum: Equipment = {
  aed: true,
  "ventilation-mask": true,
  "bleeding-control": true,
  tourniquet: true,
  "thermal-blanket": true,
  oxygen: false,
};

/** The minimum and oxygen with what belongs to it (AH-2.7-d). */
export const withOxygen: Equipment = { ...minimum, oxygen: true, "spo2-meter": true, "oxygen-procedure": true };

/** Oxygen on board, and nobody has written whether the procedure is. */
export const oxygenUnproven: Equipment = {
  ...minimum,
  oxygen: true,
  "spo2-meter": true,
  "oxygen-procedure": absent("not-recorded"),
};

/** The list was never sent in: nothing is known to be there or not there. */
export const listMissing: Equipment = {};

/** The defibrillator was not ticked either way when the list was sent in. */
export const aedUnrecorded: Equipment = { ...minimum, aed: absent("not-recorded", "Ikke krysset av i listen") };

/** Everything but a tourniquet. */
export const noTourniquet: Equipment = { ...minimum, tourniquet: false };

/** A patrol with a defibrillator and a first-aid bag; police carry no agreed list (AH-2.4-d). */
export const patrolWithAed: Equipment = { aed: true, "bleeding-control": true };

/** A patrol of which nobody knows what it carries today. */
export const patrolUnknown: Equipment = { aed: absent("unknown") };
