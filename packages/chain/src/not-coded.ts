import type { AnyCriterion, NotCoded } from "@prehosp/rules";

/** The chain follows and records; it judges nothing of its own. */
export const criteria: readonly AnyCriterion[] = [];

/** The norms given to the chain that no criterion codes, and where they live instead. */
export const notCoded: readonly NotCoded[] = [
  { norm: "AH-2.2-f", because: "Rollen slutter ved overlevering; den leses av tidslinjen og dømmes ikke." },
  { norm: "AH-4.4-a", because: "Minstekravet til dokumentasjon står som plikter med status i obligations.ts." },
  { norm: "AH-4.4-b", because: "Muntlig rapport er faktumet handover.received og en plikt i obligations.ts." },
  { norm: "AH-4.4-c", because: "Mottakerens dokumentasjon leses fra journalen; en plikt i obligations.ts." },
  { norm: "AH-4.4-d", because: "Avmelding er tidspunktet unit-free og en plikt i obligations.ts." },
  {
    norm: "AH-4.4-e",
    because: "Hvert faktum bærer hvem, når og kilde; den enkelte hjelperen føres i virksomhetens egen dokumentasjon.",
  },
  { norm: "AH-7.1-b", because: "Oppfølging etter belastning kommer med sak 3, som oppgaver uten pasientopplysninger." },
  { norm: "ST-c", because: "Informasjonsflyten er kjeden selv og dørene i ports; ingen enkelt hendelse dømmes." },
];
