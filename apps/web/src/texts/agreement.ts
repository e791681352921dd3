import type { FrameworkKind, PartyKind } from "@prehosp/model";
import type { Full } from "./area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });
type Codes<K extends string> = Readonly<Record<K, Full>>;

/** What the form for a draft of an agreement says. */
export const agreementTexts = {
  write: all("Skriv et utkast", "Skriv eit utkast", "Write a draft"),
  startFrom: all("Begynn fra", "Byrj frå", "Begin from"),
  empty: all("en ny avtale, uten noe i", "ein ny avtale, utan noko i", "a new agreement, with nothing in it"),
  formTitle: all("Nytt utkast", "Nytt utkast", "New draft"),
  changes: all("Endrer avtalen", "Endrar avtalen", "Changes the agreement"),
  cites: all("Viser til gjennomkjøringen", "Viser til gjennomkøyringa", "Refers to the replay"),
  close: all("Lukk uten å lagre", "Lukk utan å lagre", "Close without saving"),
  save: all("Lagre utkastet", "Lagre utkastet", "Save the draft"),
  id: all("Avtale-id", "Avtale-id", "Agreement id"),
  organisation: all("Organisasjon", "Organisasjon", "Organisation"),
  kind: all("Partstype", "Partstype", "Kind of party"),
  choose: all("– velg –", "– vel –", "– choose –"),
  commissioner: all("Oppdragsgiver", "Oppdragsgjevar", "Commissioner"),
  provider: all("Utøver", "Utøvar", "Provider"),
  unitsOf: all("Utøverens enheter", "Einingane til utøvaren", "The provider's units"),
  noUnits: all(
    "Ingen enheter: velg en utøver som har noen, så kommer de her.",
    "Ingen einingar: vel ein utøvar som har nokon, så kjem dei her.",
    "No units: choose a provider that has some, and they stand here.",
  ),
  conditions: all(
    "Tilstander avtalen dekker (ingen valgt = ikke registrert)",
    "Tilstandar avtalen dekkjer (ingen valde = ikkje registrert)",
    "Conditions it covers (none chosen = not recorded)",
  ),
  route: all("Varslingsvei", "Varslingsveg", "Route"),
  mainRule: all("veilederens hovedregel", "hovudregelen i rettleiaren", "the guideline's main rule"),
  from: all("Gjelder fra og med", "Gjeld frå og med", "In force from"),
  last: all("Gjelder til og med", "Gjeld til og med", "In force up to and including"),
  end: all("Slutt", "Slutt", "End"),
  endOn: all("på en dag", "på ein dag", "on a day"),
  endNone: all("uten slutt", "utan slutt", "without end"),
  notRecorded: all("ikke registrert", "ikkje registrert", "not recorded"),
  framework: all("Bygger på rammeavtale", "Byggjer på rammeavtale", "Rests on the framework"),
  frameworkKind: all("Slags rammeavtale", "Slags rammeavtale", "Kind of framework"),
  contents: all("De ni innholdspunktene", "Dei ni innhaldspunkta", "The nine contents"),
  held: all("er med", "er med", "is in it"),
  lacks: all("er ikke med", "er ikkje med", "is not in it"),
  byTerms: all(
    "etter vilkårene i avtalen det bygger på",
    "etter vilkåra i avtalen det byggjer på",
    "by the terms of the agreement it rests on",
  ),
  complete: all("Fullstendighet", "Fullstendigheit", "Completeness"),
  partiesJudged: all("Partene kan inngå avtalen", "Partane kan inngå avtalen", "The parties can make the agreement"),
  frameworkJudged: all("Rammeavtalen er oppgitt", "Rammeavtalen er oppgjeven", "The framework is named"),
  kindJudged: all("Rammeavtalen er av rett slag", "Rammeavtalen er av rett slag", "The framework is of the right kind"),
  incompleteAbout: all(
    "En avtale som mangler noe, er likevel en avtale; dekningen spør ikke om dette.",
    "Ein avtale som manglar noko, er likevel ein avtale; dekninga spør ikkje om dette.",
    "An agreement that lacks something is still one; cover does not ask for this.",
  ),
  asText: all("Avtalen som tekst", "Avtalen som tekst", "The agreement as text"),
  who: all("Hvem som skriver og beslutter", "Kven som skriv og avgjer", "Who writes and decides"),
  writtenFor: all("Skrevet for", "Skriven for", "Written for"),
  role: all(
    "Rollen det skrives i, aldri et navn",
    "Rolla det blir skrive i, aldri eit namn",
    "Role it is written in, never a name",
  ),
  decidedBy: all("Besluttet av (rolle, som kode)", "Avgjort av (rolle, som kode)", "Decided by (role, as a code)"),
  decidedOn: all("Besluttet dag", "Avgjort dag", "Day of the decision"),
  decidedSource: all("Dokument bak beslutningen", "Dokument bak avgjerda", "Document behind the decision"),
  decidedAbout: all(
    "Uten beslutning kan utkastet lagres og prøves, men ikke legges fram.",
    "Utan avgjerd kan utkastet lagrast og prøvast, men ikkje leggjast fram.",
    "Without a decision the draft can be saved and tried, but not put before the parties.",
  ),
  settlement: all("Oppgjør siste måned", "Oppgjer siste månad", "Settlement, last month"),
  callOuts: all("Utrykninger", "Utrykkingar", "Call-outs"),
  minutes: all("Minutter fra alarm til ledig", "Minutt frå alarm til ledig", "Minutes from alarm to free"),
  notKnown: all("Uten kjent tid", "Utan kjend tid", "Time not known"),
  wages: all("Utrykninger med lønn", "Utrykkingar med løn", "Call-outs with wages"),
  wageMinutes: all("Minutter med lønn", "Minutt med løn", "Minutes with wages"),
  wagesNotRecorded: all(
    "lønnsklausulen er ikke registrert",
    "lønsklausulen er ikkje registrert",
    "wage clause not recorded",
  ),
  used: all("Forbruksmateriell", "Forbruksmateriell", "Consumables"),
  usedUnknown: all(
    "Utrykninger uten registrert forbruk",
    "Utrykkingar utan registrert forbruk",
    "Call-outs whose use isn't recorded",
  ),
  replayPeriod: all("Kjør tidligere oppdrag om igjen", "Køyr tidlegare oppdrag om att", "Replay past missions"),
  citeReplay: all(
    "Skriv et utkast som viser til gjennomkjøringen",
    "Skriv eit utkast som viser til gjennomkøyringa",
    "Write a draft that refers to the replay",
  ),
} as const satisfies Readonly<Record<string, Full>>;

/** The field in words, for whoever wrote something there that the hub did not take. */
export const wrongTexts = {
  id: all(
    "Skriv bokstaver a–z, tall, punktum, kolon og bindestrek, og begynn med en bokstav eller et tall.",
    "Skriv bokstavar a–z, tal, punktum, kolon og bindestrek, og byrj med ein bokstav eller eit tal.",
    "Write letters a–z, digits, full stops, colons and hyphens, beginning with a letter or a digit.",
  ),
  taken: all(
    "Det finnes en avtale eller et utkast med denne id-en. Skriv en annen.",
    "Det finst ein avtale eller eit utkast med denne id-en. Skriv ein annan.",
    "There is an agreement or a draft of this id. Write another.",
  ),
  party: all("Velg en fra listen.", "Vel ein frå lista.", "Choose one from the list."),
  needed: all("Dette må skrives.", "Dette må skrivast.", "This must be written."),
} as const satisfies Readonly<Record<string, Full>>;

/** What people read for the codes of an agreement. */
export const agreementCodeTexts = {
  party: {
    "health-trust": all("helseforetak", "helseføretak", "health trust"),
    municipality: all("kommune", "kommune", "municipality"),
    "inter-municipal": all("interkommunalt selskap", "interkommunalt selskap", "inter-municipal company"),
    "fire-service": all("brann- og redningstjeneste", "brann- og redningsteneste", "fire and rescue service"),
    "red-cross": all("Røde Kors", "Raude Krossen", "Red Cross"),
    "norsk-folkehjelp": all("Norsk Folkehjelp", "Norsk Folkehjelp", "Norwegian People's Aid"),
    redningsselskapet: all("Redningsselskapet", "Redningsselskapet", "Norwegian Sea Rescue Society"),
    "other-voluntary": all(
      "annen frivillig organisasjon",
      "annan frivillig organisasjon",
      "another voluntary organisation",
    ),
    police: all("politi", "politi", "police"),
  } satisfies Codes<PartyKind>,
  framework: {
    "joint-2018": all("fellesavtalen fra 2018", "fellesavtalen frå 2018", "the joint framework of 2018"),
    own: all("organisasjonens egen", "organisasjonen sin eigen", "the organisation's own"),
  } satisfies Codes<FrameworkKind>,
} as const;
