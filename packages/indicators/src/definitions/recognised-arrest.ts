import type { Day } from "@prehosp/model/time";
import { allConfirmed, caseShare } from "../cases/case-share.ts";
import { actual, notHealthWitnessed, told } from "../cases/filters.ts";

/** Share of confirmed arrests that the centre recognised during the call. */
export const recognisedArrest = caseShare({
  id: "recognised-arrest",
  version: "1.0",
  label: {
    nb: "Hjertestans gjenkjent under samtalen",
    nn: "Hjartestans kjend att under samtalen",
    en: "Arrest recognised during the call",
  },
  population: {
    nb: "Hjertestans utenfor sykehus bekreftet av ambulansen",
    nn: "Hjartestans utanfor sjukehus stadfesta av ambulansen",
    en: "Out-of-hospital arrests confirmed by the ambulance",
  },
  numerator: { nb: "Gjenkjent under samtalen", nn: "Kjend att under samtalen", en: "Recognised during the call" },
  filters: [actual, notHealthWitnessed],
  fulfils: (one) => told(one, "recognised-arrest", (recognised) => recognised),
  source: {
    nb: "Utstein 2015, elementet dispatch.identifiedArrest, slik en åpen avskrift gjengir det; nasjonale måltall er ikke funnet",
    nn: "Utstein 2015, elementet dispatch.identifiedArrest, slik ei open avskrift gir det att; nasjonale måltal er ikkje funne",
    en: "Utstein 2015 dispatch element, from an open transcription; no national target was found",
  },
  evidence: "transcribed",
  cites: ["ST-b"],
  validFrom: "2021-01-01" as Day,
  traps: [
    {
      nb: "Et manglende tidspunkt er ikke et nei: tilfeller uten svar står som manglende.",
      nn: "Eit tidspunkt som manglar, er ikkje eit nei: tilfelle utan svar står som manglande.",
      en: "A missing time is not a no: cases without an answer stand as missing.",
    },
    allConfirmed.means,
  ],
});
