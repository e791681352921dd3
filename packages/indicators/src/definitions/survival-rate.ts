import type { Day } from "@prehosp/model/time";
import { allConfirmed } from "../cases/case-share.ts";
import { actual, saidYes } from "../cases/filters.ts";
import { caseMembers, exclusionsOf } from "../cases/members.ts";
import type { RateIndicator } from "../indicator.ts";
import { words } from "../texts.ts";

const filters = [actual] as const;

/** Survivors at 30 days per 100,000 person-years of those who live there. */
export const survivalRate: RateIndicator<"not-actual"> = {
  kind: "rate",
  id: "survival-rate-30-days",
  version: "1.0",
  label: words(
    "I live etter 30 dager per 100 000 innbyggere og år",
    "I live etter 30 dagar per 100 000 innbyggjarar og år",
    "Alive at 30 days per 100,000 inhabitants and year",
  ),
  population: words(
    "Hjertestans utenfor sykehus bekreftet av ambulansen",
    "Hjartestans utanfor sjukehus stadfesta av ambulansen",
    "Out-of-hospital arrests confirmed by the ambulance",
  ),
  exclusions: exclusionsOf(filters),
  numerator: words(
    "I live 30 dager etter hendelsen",
    "I live 30 dagar etter hendinga",
    "Alive 30 days after the event",
  ),
  denominator: words(
    "Personår: innbyggere ganger måneder delt på 12",
    "Personår: innbyggjarar gonger månader delt på 12",
    "Person-years: inhabitants times months over 12",
  ),
  per: 100_000,
  interval: { method: "phe", level: 0.95 },
  minimumDenominator: 6,
  source: words(
    "Norsk hjertestansregister: overlevelse som insidens, foretrukket ved sammenligning",
    "Norsk hjertestansregister: overleving som insidens, føretrekt ved samanlikning",
    "The register: survival as incidence, preferred for comparison",
  ),
  evidence: "read",
  cites: ["ST-b", "NM-b"],
  validFrom: "2013-01-01" as Day,
  series: [allConfirmed],
  traps: [
    words(
      "Alle overlevende teller, også dem som helsepersonell bevitnet.",
      "Alle overlevande tel, òg dei som helsepersonell såg eller høyrde.",
      "All survivors count, also those that health personnel witnessed.",
    ),
    words(
      "Tilfeller uten kjent utfall er ikke overlevende her: med manglende svar er raten for lav.",
      "Tilfelle utan kjent utfall er ikkje overlevande her: med manglande svar er raten for låg.",
      "Cases without a known outcome are no events: with missing answers the rate is too low.",
    ),
    words(
      "Store forskjeller i insidens har vært feil i innsamlingen: les raten sammen med dekningsgraden.",
      "Store skilnader i insidens har vore feil i innsamlinga: les raten saman med dekningsgraden.",
      "Large differences of incidence have been faults of collection: read the rate beside the coverage.",
    ),
    words(
      "Hendelsessted og bosted er ikke det samme: telleren er der det skjedde, nevneren der folk bor.",
      "Hendingsstad og bustad er ikkje det same: teljaren er der det skjedde, nemnaren der folk bur.",
      "Place of event and residence differ: the numerator is where it happened, the denominator where people live.",
    ),
  ],
  needs: ["residents"],
  members: caseMembers(filters, (one) => saidYes(one, "alive-30-days")),
};
