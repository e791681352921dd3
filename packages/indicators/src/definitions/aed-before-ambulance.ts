import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Case } from "@prehosp/registry";
import { valueOf } from "@prehosp/registry";
import { allConfirmed, caseShare, missingIsNoNo, ownGroup } from "../cases/case-share.ts";
import type { Answer } from "../cases/filters.ts";
import { actual, notHealthWitnessed, told } from "../cases/filters.ts";
import { words } from "../texts.ts";

const before: ReadonlySet<string> = new Set(["bystander", "dispatched-helper", "first-responder", "police"]);

const connected = (one: Case): Answer => {
  const aed = valueOf(one, "bystander-aed");
  if (!isAbsent(aed) && aed !== "not-used") return true;
  const shock = valueOf(one, "shock-before-ambulance");
  if (shock === true || told(one, "first-shock-by", (who) => before.has(who)) === true) return true;
  // An akutthjelper's defibrillator that gave no shock stands in no element: only where no helper was there is it a no.
  return aed === "not-used" && shock === false && valueOf(one, "helper-cpr") === false ? false : undefined;
};

/** Share of arrests, not witnessed by health personnel, with a defibrillator connected before the ambulance. */
export const aedBeforeAmbulance = caseShare({
  id: "aed-before-ambulance",
  version: "1.0",
  label: words(
    "Hjertestarter koblet til før ambulansen",
    "Hjartestartar kopla til før ambulansen",
    "Defibrillator connected before the ambulance",
  ),
  population: words(
    "Hjertestans utenfor sykehus bekreftet av ambulansen",
    "Hjartestans utanfor sjukehus stadfesta av ambulansen",
    "Out-of-hospital arrests confirmed by the ambulance",
  ),
  numerator: words(
    "Tilstedeværende, medhjelper, politi eller akutthjelper koblet til hjertestarter, også uten støt",
    "Nokon til stades, medhjelpar, politi eller akutthjelpar kopla til hjartestartar, òg utan støyt",
    "A bystander, helper, police or first responder connected a defibrillator, also without a shock",
  ),
  filters: [actual, notHealthWitnessed],
  fulfils: connected,
  source: words(
    "Norsk hjertestansregisters indikator, slik navnet er lest i en årsrapport; avgrensningen her er vår",
    "Indikatoren til Norsk hjertestansregister, slik namnet er lese i ein årsrapport; avgrensinga her er vår",
    "The register's indicator as named in a yearly report; how it is bounded here is ours",
  ),
  evidence: "own",
  cites: ["ST-b", "NM-b"],
  validFrom: "2017-01-01" as Day,
  series: [ownGroup, allConfirmed],
  traps: [
    missingIsNoNo,
    words(
      "Datasettet sier ikke om akutthjelper koblet til uten støt: der en hjelper var framme, er et nei ikke kjent.",
      "Datasettet seier ikkje om akutthjelpar kopla til utan støyt: der ein hjelpar var framme, er eit nei ikkje kjent.",
      "The dataset does not say whether a first responder connected without a shock: where a helper came, a no is not known.",
    ),
  ],
});
