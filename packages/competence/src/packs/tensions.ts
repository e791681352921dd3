import type { NormId } from "@prehosp/norms";

/** Two places of the sources that don't say the same, and which one the packs rest on. */
export interface Tension {
  readonly norms: readonly [NormId, ...NormId[]];
  readonly about: string;
  readonly one: string;
  readonly other: string;
  readonly taken: string;
}

/** Where the sources contradict themselves or each other on competence, in Norwegian; shown beside the norms in docs/rules. */
export const tensions: readonly Tension[] = [
  {
    norms: ["AH-2.6-c"],
    about: "Årlig øvelse",
    one: "2.6.1, anbefaling: skal, minst en gang per år",
    other: "2.6.2, begrunnelse: bør, som et minimum årlig",
    taken: "Anbefalingen: skal. Begrunnelsens bør vises.",
  },
  {
    norms: ["AH-2.6-c"],
    about: "Hva «per år» er",
    one: "Kilden sier «minst en gang per år»",
    other: "Kilden sier ikke om det er kalenderår eller tolv måneder",
    taken: "Tolv måneder rullerende, som navngitt lesemåte; kalenderår ville latt en øvelse gjelde i nær 24 måneder.",
  },
  {
    norms: ["AH-4.3-c", "AH-4.3-b"],
    about: "Dokumentert opplæring i taushetsplikt",
    one: "4.3.1: opplæringen bør dokumenteres",
    other: "4.3.2: rutiner for å dokumentere den må finnes",
    taken: "Bør for den enkelte, skal for organisasjonen.",
  },
  {
    norms: ["NN-q"],
    about: "Hjemmel for å kreve opplæring",
    one: "HDOs side: akuttmedisinforskriften § 18",
    other: "Nødnett-veilederen: § 19",
    taken: "Sitert med utgave; hvilken som er rett, er ikke avgjort her.",
  },
  {
    norms: ["AH-2.3-a"],
    about: "Hvem som kan være akutthjelper",
    one: "Høringsutkastet, 2.3.1: også helsepersonell i primærhelsetjenesten",
    other: "Publisert veileder: brann og frivillige",
    taken: "Utgaven som utrullingen navngir, avgjør; avgjøres i dispatch, ikke av opplæring.",
  },
  {
    norms: ["AH-2.6-h"],
    about: "Grovtriage",
    one: "2.6.1, anbefaling: nevner den ikke",
    other: "2.6.2, begrunnelse: skal være kjent med prinsippene",
    taken: "Skal, med begrunnelsen som sted.",
  },
  {
    norms: ["NN-i"],
    about: "Gjentakelse av Nødnett-opplæring",
    one: "E-læringen kan brukes til jevnlig utsjekk",
    other: "Intet intervall er gitt",
    taken: "Ikke noe nasjonalt krav; en lokal pakke kan legge det til.",
  },
];
