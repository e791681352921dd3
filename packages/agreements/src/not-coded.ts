import type { NotCoded } from "@prehosp/rules";

/** The norms of this room that are not a rule, with the reason. */
export const notCoded: readonly NotCoded[] = [
  {
    norm: "AH-2.2-g",
    because: "At ordningene er ensartede, ses av avtalene samlet, aldri av én; `differences` viser hvor de er ulike.",
  },
  { norm: "AH-3.1-b", because: "Plikt for kommunen til å samarbeide; ingen opplysning i kjeden viser det." },
  {
    norm: "AH-4.2-b",
    because:
      "Plikt for den som inngår avtale, til å organisere forsvarlig. Det som kan vises, er de ni innholdene (AH-6.2-a) og `soundness`; ledelse og forbedring ses ikke av en avtale.",
  },
  {
    norm: "ST-d",
    because: "Samarbeidsavtale 11 er en annen avtale enn den om akutthjelpere; kommer med planleggingen.",
  },
  { norm: "ST-n", because: "Oppgave for Helsedirektoratet om refusjon; ingen opplysning i kjeden." },
];
