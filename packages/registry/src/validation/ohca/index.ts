import { circulation, hospitalPairs } from "../shared-circulation.ts";
import { outcome } from "../shared-outcome.ts";
import { attemptRules } from "./attempt.ts";
import { callRules, patientRules } from "./call-and-patient.ts";
import { circulationRules } from "./circulation.ts";
import { helpRules } from "./help.ts";
import { hospitalRules } from "./hospital.ts";
import { outcomeRules } from "./outcome.ts";
import { shockRules } from "./shock.ts";
import { timeRules } from "./times.ts";

/** The rules of arrests outside hospital, in the order of the form. */
export const outOfHospitalDrafts = [
  ...callRules,
  ...patientRules,
  ...timeRules,
  ...helpRules,
  ...shockRules,
  ...attemptRules,
  ...circulationRules,
  ...hospitalRules,
  ...circulation,
  ...hospitalPairs,
  ...outcome,
  ...outcomeRules,
];
