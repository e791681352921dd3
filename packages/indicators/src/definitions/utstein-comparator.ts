import type { Day } from "@prehosp/model/time";
import type { ShareIndicator } from "../indicator.ts";
import { allConfirmed, caseShare, missingIsNoNo } from "../cases/case-share.ts";
import type { Filter } from "../cases/filters.ts";
import {
  actual,
  agedFrom,
  bystanderWitnessed,
  medicalCause,
  notTrauma,
  saidYes,
  shockable,
  treated,
} from "../cases/filters.ts";
import { treatedPopulation } from "../cases/witness-group.ts";
import { words } from "../texts.ts";

/** The filters on which registers differ; each that is asked for is printed among the exclusions. */
export interface Comparator {
  readonly outcome: "rosc" | "alive-at-discharge" | "alive-30-days";
  /** Whole years; absent = any age. */
  readonly agedFrom?: number;
  readonly cause: "any" | "medical" | "not-trauma";
}

const labels = {
  rosc: words("vedvarende egen sirkulasjon", "vedvarande eigen sirkulasjon", "sustained ROSC"),
  "alive-at-discharge": words("utskrevet i live", "utskriven i live", "discharged alive"),
  "alive-30-days": words("i live etter 30 dager", "i live etter 30 dagar", "alive at 30 days"),
} as const;

const causes: Readonly<Record<Comparator["cause"], readonly Filter[]>> = {
  any: [],
  medical: [medicalCause],
  "not-trauma": [notTrauma],
};

const groups = {
  any: words("", "", ""),
  medical: words(", medisinsk årsak", ", medisinsk årsak", ", medical cause"),
  "not-trauma": words(", uten skade", ", utan skade", ", without trauma"),
} as const;

/** Share with an outcome in the Utstein comparator group: bystander witnessed, first rhythm shockable, treated by the ambulance. */
export const utsteinComparator = ({ outcome, agedFrom: years, cause }: Comparator): ShareIndicator => {
  const filters: readonly Filter[] = [
    actual,
    treated,
    bystanderWitnessed,
    shockable,
    ...(years === undefined ? [] : [agedFrom(years)]),
    ...causes[cause],
  ];
  const { nb, nn = nb, en = nb } = labels[outcome];
  const group = groups[cause];
  // Two of them differ only in their filters, and a figure is not to be taken for the other's.
  const named = (comparator: string, of: string, from: string, what: string): string =>
    `${comparator}${of}${years === undefined ? "" : `, ${from.replace("{n}", String(years))}`}: ${what}`;
  return caseShare<string>({
    id: ["utstein-comparator", outcome, cause, ...(years === undefined ? [] : [`from-${String(years)}`])].join("-"),
    version: "1.0",
    label: words(
      named("Utstein-komparator", group.nb, "fra {n} år", nb),
      named("Utstein-komparator", group.nn ?? group.nb, "frå {n} år", nn),
      named("Utstein comparator", group.en ?? group.nb, "from {n} years", en),
    ),
    population: treatedPopulation,
    numerator: words(`Gruppen: ${nb}`, `Gruppa: ${nn}`, `The group: ${en}`),
    filters,
    fulfils: (one) => saidYes(one, outcome),
    source: words(
      "Utstein-malens komparatorgruppe; alder og årsak varierer mellom registre og er parametre her",
      "Komparatorgruppa i Utstein-malen; alder og årsak varierer mellom register og er parametrar her",
      "The Utstein comparator group; age and cause vary between registers and are parameters here",
    ),
    evidence: "read",
    cites: ["ST-b", "NM-b"],
    validFrom: "2013-01-01" as Day,
    series: [allConfirmed],
    traps: [
      missingIsNoNo,
      words(
        "CARES tar alle aldre uten skade; svenske og irske tall er voksne med antatt medisinsk årsak: sammenlign bare like filtre.",
        "CARES tek alle aldrar utan skade; svenske og irske tal er vaksne med truleg medisinsk årsak: samanlikn berre like filter.",
        "CARES takes any age without trauma; Swedish and Irish figures are adults of presumed medical cause: compare equal filters only.",
      ),
      words(
        "Malens liste fra 2024 er ikke lest; gruppen følger den fra 2014/15.",
        "Lista i malen frå 2024 er ikkje lesen; gruppa følgjer den frå 2014/15.",
        "The list of 2024 was not read; the group follows that of 2014/15.",
      ),
    ],
  });
};
