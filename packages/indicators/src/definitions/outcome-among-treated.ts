import type { Day } from "@prehosp/model/time";
import type { ShareIndicator } from "../indicator.ts";
import { allConfirmed, caseShare, missingIsNoNo } from "../cases/case-share.ts";
import { actual, saidYes, treated } from "../cases/filters.ts";
import type { WitnessGroup } from "../cases/witness-group.ts";
import { apart, groups, ofGroup, treatedPopulation } from "../cases/witness-group.ts";
import { words } from "../texts.ts";

const outcomes = {
  rosc: {
    label: { nb: "Vedvarende egen sirkulasjon", nn: "Vedvarande eigen sirkulasjon", en: "Sustained ROSC" },
    numerator: words(
      "Egen sirkulasjon i minst 20 minutter eller til overlevering",
      "Eigen sirkulasjon i minst 20 minutt eller til overlevering",
      "Return of circulation for at least 20 minutes or until handover",
    ),
  },
  "alive-24-hours": {
    label: { nb: "I live etter 24 timer", nn: "I live etter 24 timar", en: "Alive at 24 hours" },
    numerator: words(
      "I live 24 timer etter hendelsen",
      "I live 24 timar etter hendinga",
      "Alive 24 hours after the event",
    ),
  },
  "alive-30-days": {
    label: { nb: "I live etter 30 dager", nn: "I live etter 30 dagar", en: "Alive at 30 days" },
    numerator: words(
      "I live 30 dager etter hendelsen",
      "I live 30 dagar etter hendinga",
      "Alive 30 days after the event",
    ),
  },
} as const;

/** The outcomes that are measured among those whom the ambulance treated. */
export type OutcomeAmongTreated = keyof typeof outcomes;

/** Share of those treated by the ambulance with an outcome; the group that health personnel witnessed is an indicator of its own. */
export const outcomeAmongTreated = ({
  outcome,
  group = "others",
}: {
  readonly outcome: OutcomeAmongTreated;
  readonly group?: WitnessGroup;
}): ShareIndicator =>
  caseShare<string>({
    id: `${outcome}${groups[group].suffix}`,
    version: "1.0",
    label: ofGroup(outcomes[outcome].label, group),
    population: treatedPopulation,
    numerator: outcomes[outcome].numerator,
    filters: [actual, treated, groups[group].filter],
    fulfils: (one) => saidYes(one, outcome),
    source: words(
      "Norsk hjertestansregisters resultater blant behandlede av ambulansen; måltall er ikke funnet",
      "Resultata til Norsk hjertestansregister blant dei ambulansen behandla; måltal er ikkje funne",
      "The register's results among those treated by the ambulance; no target was found",
    ),
    evidence: "read",
    cites: ["ST-b", "NM-b"],
    validFrom: "2013-01-01" as Day,
    series: [allConfirmed],
    traps: [
      apart,
      missingIsNoNo,
      words(
        "Registerets trykte andeler kan regne med dem som helsepersonell bevitnet: sjekk før sammenligning.",
        "Dei trykte delane til registeret kan rekne med dei som helsepersonell såg eller høyrde: sjekk før samanlikning.",
        "The register's printed shares may include those that health personnel witnessed: check before comparing.",
      ),
      words(
        "Noen trykte tabeller regner av alle behandlede, også dem uten kjent utfall.",
        "Nokre trykte tabellar reknar av alle behandla, òg dei utan kjent utfall.",
        "Some printed tables divide by all treated, also those without a known outcome.",
      ),
    ],
  });
