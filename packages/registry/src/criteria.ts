import type { AnyCriterion, NotCoded } from "@prehosp/rules";
import { includedInHospital, notYetInHospital } from "./ihca/inclusion.ts";
import { includedFrom2021, includedUntil2021 } from "./inclusion.ts";

/** Every criterion of this room. */
export const criteria: readonly AnyCriterion[] = [
  includedUntil2021,
  includedFrom2021,
  notYetInHospital,
  includedInHospital,
];

/** The norms given to this room that no rule codes, and why. */
export const notCoded: readonly NotCoded[] = [
  {
    norm: "NM-c",
    because:
      "Drift av Hjertestarterregisteret er en oppgave for forvalteren; hva registeret viser, og når, er regler i rommet defibrillators.",
  },
  {
    norm: "NM-e",
    because:
      "Støtte til forskning er en oppgave for et senter, uten datum i kjeden; utlevering til forskning gjøres med researchExport, etter registerets eget grunnlag.",
  },
  { norm: "ST-k", because: "Kommunikasjon med befolkningen er en oppgave for tjenestene, uten datum i kjeden." },
];
