import type { AnyCriterion, NotCoded } from "@prehosp/rules";
import { strainArrest, strainChild, strainDeath } from "./strain.ts";

/** The chain follows and records; what it judges is only whether those who helped are to be followed up. */
export const criteria: readonly AnyCriterion[] = [strainArrest, strainChild, strainDeath];

/** The norms given to the chain that no criterion codes, and where they live instead. */
export const notCoded: readonly NotCoded[] = [
  {
    norm: "AH-2.2-f",
    because:
      "En tilstand, ikke en vurdering: rolesOf leser rollens begynnelse og slutt av beslutninger og tidspunkter.",
  },
  {
    norm: "AH-4.4-a",
    because: "Minstekravet til dokumentasjon er tre plikter med status i obligations og står i missionRecords.",
  },
  { norm: "AH-4.4-b", because: "Muntlig rapport er faktumet report.given og en plikt i obligations." },
  {
    norm: "AH-4.4-c",
    because:
      "Mottakerens journalføring leses som handover.received; en plikt i obligations, med mottakeren som ansvarlig.",
  },
  {
    norm: "AH-4.4-d",
    because:
      "Avmelding er to plikter i obligations: tidspunktet unit-free, og crew.identified med identiteten i hvelvet.",
  },
  {
    norm: "AH-4.4-e",
    because: "Hvert faktum bærer hvem, når og kilde; den enkelte hjelperen føres i virksomhetens egen dokumentasjon.",
  },
  { norm: "ST-c", because: "Informasjonsflyten er kjeden selv og dørene i ports; ingen enkelt hendelse dømmes." },
];
