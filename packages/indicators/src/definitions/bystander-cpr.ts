import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { Case } from "@prehosp/registry";
import { valueOf } from "@prehosp/registry";
import { allConfirmed, caseShare, missingIsNoNo, ownGroup } from "../cases/case-share.ts";
import type { Answer } from "../cases/filters.ts";
import { actual, notHealthWitnessed } from "../cases/filters.ts";
import { words } from "../texts.ts";

const given = (one: Case): Answer => {
  const who = valueOf(one, "cpr-started-by");
  const how = valueOf(one, "bystander-cpr");
  const began = isAbsent(who) ? undefined : who === "bystander";
  // Whoever did not begin may have joined in: only the form tells how a bystander helped.
  const gave = isAbsent(how) ? undefined : how !== "none";
  if (began === true && gave === false) return undefined;
  return gave ?? began;
};

/** Share of arrests, not witnessed by health personnel, where a bystander gave CPR before the ambulance. */
export const bystanderCpr = caseShare({
  id: "bystander-cpr",
  version: "1.0",
  label: words("HLR ved tilstedeværende", "HLR ved nokon til stades", "Bystander CPR"),
  population: words(
    "Hjertestans utenfor sykehus bekreftet av ambulansen",
    "Hjartestans utanfor sjukehus stadfesta av ambulansen",
    "Out-of-hospital arrests confirmed by the ambulance",
  ),
  numerator: words(
    "Tilstedeværende ga HLR; verken akutthjelper, medhjelper sendt av sentralen eller ambulanse",
    "Nokon til stades gav HLR; korkje akutthjelpar, medhjelpar send av sentralen eller ambulanse",
    "A bystander gave CPR; neither first responder, helper sent by dispatch nor ambulance",
  ),
  filters: [actual, notHealthWitnessed],
  fulfils: given,
  source: words(
    "Den nasjonale kvalitetsindikatoren «hjerte-lunge-redning startet av tilstedeværende» (helsedirektoratet.no); noe nasjonalt måltall er ikke funnet",
    "Den nasjonale kvalitetsindikatoren «hjerte-lunge-redning startet av tilstedeværende» (helsedirektoratet.no); noko nasjonalt måltal er ikkje funne",
    "The national quality indicator of CPR started by bystanders (helsedirektoratet.no); no national target was found",
  ),
  evidence: "read",
  cites: ["ST-b", "NM-b"],
  validFrom: "2017-01-01" as Day,
  series: [ownGroup, allConfirmed],
  traps: [
    missingIsNoNo,
    ownGroup.means,
    words(
      "Der noen andre begynte og skjemaet ikke sier om tilstedeværende også hjalp, teller tilfellet som nei.",
      "Der nokon andre byrja og skjemaet ikkje seier om nokon til stades òg hjelpte, tel tilfellet som nei.",
      "Where somebody else began and the form does not say whether a bystander helped too, the case counts as a no.",
    ),
  ],
});
