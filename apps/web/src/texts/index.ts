import { embedTexts } from "../embed/texts.ts";
import { afterCodeTexts } from "./after-codes.ts";
import { afterTexts } from "./after.ts";
import { agreementCodeTexts, agreementTexts, wrongTexts } from "./agreement.ts";
import { changeTexts } from "./change.ts";
import { codeTexts } from "./codes.ts";
import { correctionTexts } from "./corrections.ts";
import { figureTexts } from "./figures.ts";
import { hubTexts } from "./hub-codes.ts";
import { indicatorTexts } from "./indicators.ts";
import { shellTexts } from "./area.ts";
import { defibrillatorTexts } from "./defibrillators.ts";
import { coverageTexts } from "./defibrillators-coverage.ts";
import { fetchingTexts } from "./defibrillators-fetching.ts";
import { publicTexts } from "./defibrillators-public.ts";
import { syncTexts } from "./defibrillators-sync.ts";
import { drillTexts, readinessTexts, refusedTexts } from "./readiness.ts";
import { actingTexts } from "./acting.ts";
import { importTexts } from "./importing.ts";
import { registerDuplicatesTexts } from "./register-duplicates.ts";
import { registerOutTexts } from "./register-out.ts";
import { registerReadingTexts } from "./register-readings.ts";
import { registerTexts } from "./register.ts";
import { reviewTexts } from "./review.ts";
import { rolloutAreaTexts } from "./rollout.ts";
import { trainingTexts } from "./training.ts";
import { wayTexts } from "./way.ts";

/** Every text of the web's own, by area and key; the rooms bring theirs. */
export const texts = {
  shell: shellTexts,
  way: wayTexts,
  figures: figureTexts,
  indicators: indicatorTexts,
  codes: codeTexts,
  hub: hubTexts,
  review: reviewTexts,
  after: afterTexts,
  afterCodes: afterCodeTexts,
  agreement: agreementTexts,
  agreementCodes: agreementCodeTexts,
  wrong: wrongTexts,
  change: changeTexts,
  readiness: readinessTexts,
  drill: drillTexts,
  refused: refusedTexts,
  register: registerTexts,
  registerDuplicates: registerDuplicatesTexts,
  registerOut: registerOutTexts,
  registerReadings: registerReadingTexts,
  rollout: rolloutAreaTexts,
  acting: actingTexts,
  importing: importTexts,
  training: trainingTexts,
  corrections: correctionTexts,
  embed: embedTexts,
  defibrillators: defibrillatorTexts,
  defibrillatorsCoverage: coverageTexts,
  defibrillatorsFetching: fetchingTexts,
  defibrillatorsPublic: publicTexts,
  defibrillatorsSync: syncTexts,
} as const;
