import type { NotCoded } from "@prehosp/rules";

/** The norms of this room that are not a rule, with the reason. */
export const notCoded: readonly NotCoded[] = [
  {
    norm: "AH-2.2-g",
    because: "At ordningene er ensartede, ses av avtalene samlet; ingen enkelt avtale kan vise det.",
  },
  { norm: "AH-3.1-b", because: "Plikt for kommunen til å samarbeide; ingen opplysning i kjeden viser det." },
  {
    norm: "AH-4.2-b",
    because:
      "Plikt for den som inngår avtale, til å organisere forsvarlig; innholdskravene i AH-6.2-a er det som kan vises.",
  },
  {
    norm: "AH-4.3-b",
    because: "Rutiner i organisasjonen; avtaleinnholdet om taushetsplikt (AH-6.2-a) er det som kan vises.",
  },
  { norm: "AH-5.1-a", because: "Rettslig stilling (NPE); forsikringsklasse på avtalen kommer med sak 3." },
  {
    norm: "AH-5.2-a",
    because:
      "Rettslig stilling (yrkesskade, med spørsmålet om oppdrag på vei); forsikringsklasse på avtalen kommer med sak 3.",
  },
  {
    norm: "AH-7.1-a",
    because: "Hvem som dekker lønn og utstyr, vises som innholdet costs (AH-6.2-a); oppgjør kommer med sak 3.",
  },
  { norm: "AH-7.1-c", because: "Kunnskap om lønnskostnad; oppgjør kommer med sak 3." },
  {
    norm: "ST-d",
    because: "Samarbeidsavtale 11 er en annen avtale enn den om akutthjelpere; kommer med planleggingen.",
  },
  { norm: "ST-n", because: "Oppgave for Helsedirektoratet om refusjon; ingen opplysning i kjeden." },
];
