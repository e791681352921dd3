import type { AgreementTerms, Text } from "@prehosp/model";

const words = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** Headings and labels of the document; the nine contents have their headings in `contentTexts`. */
export const documentTexts = {
  title: words("Avtale om akutthjelpere", "Avtale om akutthjelparar", "Agreement on first responders"),
  generated: words(
    "Skrevet ut fra data i Prehosp. Ikke et underskrevet dokument i seg selv.",
    "Skriven ut frå data i Prehosp. Ikkje eit underskrive dokument i seg sjølv.",
    "Written from data in Prehosp. Not a signed document in itself.",
  ),
  version: words("Versjon", "Versjon", "Version"),
  hash: words("Innholdets adresse", "Adressa til innhaldet", "Content address"),
  noHash: words("kan ikke beregnes", "kan ikkje reknast ut", "cannot be worked out"),
  id: words("Avtale", "Avtale", "Agreement"),
  parties: words("Parter", "Partar", "Parties"),
  commissioner: words("Oppdragsgiver", "Oppdragsgivar", "Commissioning party"),
  provider: words("Utøver", "Utøvar", "Providing party"),
  framework: words("Bygger på rammeavtale", "Byggjer på rammeavtale", "Rests on the framework"),
  frameworkKind: words("Slags rammeavtale", "Slags rammeavtale", "Kind of framework"),
  units: words("Enheter", "Einingar", "Units"),
  noUnits: words("Avtalen nevner ingen enheter.", "Avtalen nemner ingen einingar.", "The agreement names no units."),
  validity: words("Gyldighet", "Gyldigheit", "Validity"),
  from: words("Gjelder fra og med", "Gjeld frå og med", "In force from and including"),
  until: words("Gjelder til, men ikke med", "Gjeld til, men ikkje med", "In force until, but not including"),
  withoutEnd: words("uten sluttdato", "utan sluttdato", "without end"),
  replaces: words("Erstatter avtale", "Erstattar avtale", "Replaces agreement"),
  conditions: words("Tilstander", "Tilstandar", "Conditions"),
  noConditions: words("ingen", "ingen", "none"),
  route: words("Varslingsvei", "Varslingsveg", "Route"),
  held: words("Oppgitt å være med i avtalen", "Oppgitt å vere med i avtalen", "Said to be in the agreement"),
  notTold: words(
    "Ingen har registrert om avtalen har dette med.",
    "Ingen har registrert om avtalen har dette med.",
    "Nobody has recorded whether the agreement holds this.",
  ),
  terms: words("Vilkår", "Vilkår", "Terms"),
  decision: words("Beslutning og underskrifter", "Avgjerd og underskrifter", "Decision and signatures"),
  decided: words("Besluttet", "Avgjort", "Decided"),
  by: words("av", "av", "by"),
  source: words("Grunnlag", "Grunnlag", "By the document"),
  signed: words("Underskrevet", "Underskrive", "Signed"),
  unsigned: words("Ingen underskrift er registrert.", "Inga underskrift er registrert.", "No signature is recorded."),
} as const satisfies Readonly<Record<string, Text>>;

type Term = NonNullable<AgreementTerms[keyof AgreementTerms]>;
type FieldOf<T> = T extends { readonly absent: unknown } ? never : keyof T & string;

/** What a term's field is called. */
export const fieldTexts: Readonly<Record<FieldOf<Term>, Text>> = {
  packs: words("Kompetansekrav", "Kompetansekrav", "Competence requirements"),
  upkeepMonths: words(
    "Vedlikehold minst hver (måneder)",
    "Vedlikehald minst kvar (månader)",
    "Upkeep at least every (months)",
  ),
  kinds: words("Utstyr", "Utstyr", "Equipment"),
  keptBy: words("Holdes i stand av", "Blir halde i stand av", "Kept in order by"),
  relayCentre: words("110-sentral", "110-sentral", "110 centre"),
  municipalities: words("Kommuner", "Kommunar", "Municipalities"),
  name: words("Prosedyrer", "Prosedyrar", "Procedures"),
  edition: words("Utgave", "Utgåve", "Edition"),
  carriedOutBy: words("Opplæring gjennomføres av", "Opplæring blir gjennomført av", "Training is carried out by"),
  madePossibleBy: words(
    "Opplæring legges til rette av",
    "Opplæring blir lagd til rette av",
    "Training is made possible by",
  ),
  trainingRoutine: words(
    "Rutine for opplæring i taushetsplikt",
    "Rutine for opplæring i teieplikt",
    "Routine for training in confidentiality",
  ),
  documentedPerPerson: words(
    "Dokumenteres for hver person",
    "Blir dokumentert for kvar person",
    "Documented for each person",
  ),
  documentation: words("Rutine for dokumentasjon", "Rutine for dokumentasjon", "Routine for documentation"),
  debrief: words("Samtale etter oppdrag holdes av", "Samtale etter oppdrag blir halden av", "Debriefing is held by"),
  responsible: words("Mannskapet følges opp av", "Mannskapet blir følgt opp av", "Crews are followed up by"),
  health: words(
    "Hjelp ved alvorlige etterreaksjoner gis av",
    "Hjelp ved alvorlege etterreaksjonar blir gitt av",
    "Help at serious after-reactions is given by",
  ),
  wages: words("Lønn", "Løn", "Wages"),
  wagesPaidBy: words("Lønn dekkes av", "Løn blir dekt av", "Wages are covered by"),
  equipment: words("Utstyr dekkes av", "Utstyr blir dekt av", "Equipment is covered by"),
  consumables: words("Forbruksmateriell dekkes av", "Forbruksmateriell blir dekt av", "Consumables are covered by"),
  communication: words("Samband dekkes av", "Samband blir dekt av", "Communication is covered by"),
  training: words("Opplæring dekkes av", "Opplæring blir dekt av", "Training is covered by"),
};
