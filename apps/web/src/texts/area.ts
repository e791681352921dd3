import type { Language } from "@prehosp/model";

/** A text in all three languages; the area leaves none out. */
export type Full = Readonly<Record<Language, string>>;

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What the shell, the list and the map say. */
export const shellTexts = {
  incidents: all("Hendelser", "Hendingar", "Incidents"),
  indicators: all("Indikatorer", "Indikatorar", "Indicators"),
  rules: all("Regler", "Reglar", "Rules"),
  skip: all("Hopp til innholdet", "Hopp til innhaldet", "Skip to the content"),
  areas: all("Områder", "Område", "Areas"),
  language: all("Språk", "Språk", "Language"),
  scheme: all("Visning", "Vising", "Appearance"),
  light: all("lys", "lys", "light"),
  dark: all("mørk", "mørk", "dark"),
  auto: all("som maskinen", "som maskina", "as the system"),
  demonstration: all(
    "DEMONSTRASJON – syntetiske data",
    "DEMONSTRASJON – syntetiske data",
    "DEMONSTRATION – synthetic data",
  ),
  notForCare: all(
    "Beslutningsstøtte under utvikling. Ikke til klinisk bruk. AMIS/Locus og journalen er arbeidsverktøyet.",
    "Avgjerdsstøtte under utvikling. Ikkje til klinisk bruk. AMIS/Locus og journalen er arbeidsverktøyet.",
    "Decision support under development. Not for clinical use. AMIS/Locus and the record remain the working tools.",
  ),
  exercise: all("ØVELSE", "ØVING", "EXERCISE"),
  test: all("TEST", "TEST", "TEST"),
  connected: all("tilkoblet", "tilkopla", "connected"),
  connecting: all("kobler til …", "koplar til …", "connecting …"),
  disconnected: all(
    "ikke tilkoblet – bildet kan være gammelt",
    "ikkje tilkopla – biletet kan vere gammalt",
    "not connected – what you see may be old",
  ),
  loading: all("Henter …", "Hentar …", "Loading …"),
  noIncidents: all("Ingen hendelser ennå.", "Ingen hendingar enno.", "No incidents yet."),
  choose: all("Velg en hendelse i listen.", "Vel ei hending i lista.", "Choose an incident in the list."),
  proposedCount: all("foreslås", "blir føreslått", "proposed"),
  openOne: all("åpen plikt", "open plikt", "open duty"),
  openCount: all("åpne plikter", "opne plikter", "open duties"),
  closed: all("avsluttet", "avslutta", "closed"),
  keys: all("Pil opp og ned bytter hendelse.", "Pil opp og ned byter hending.", "Arrow up and down change incident."),
  map: all("Kart", "Kart", "Map"),
  mapAbout: all(
    "Sirkelen er en rute på om lag 2 km, ikke en adresse.",
    "Sirkelen er ei rute på om lag 2 km, ikkje ei adresse.",
    "The circle is a cell of about 2 km, not an address.",
  ),
  mapRough: all(
    "Grovt kart til orientering: Natural Earth 1:10 mill.; stedsnavn GeoNames (CC BY 4.0).",
    "Grovt kart til orientering: Natural Earth 1:10 mill.; stadnamn GeoNames (CC BY 4.0).",
    "Coarse map for orientation: Natural Earth 1:10m; place names GeoNames (CC BY 4.0).",
  ),
  mapFailed: all("Kartet kan ikke vises her.", "Kartet kan ikkje visast her.", "The map cannot be shown here."),
  legend: all("Tegnforklaring", "Teiknforklaring", "Legend"),
  ordinaryUnit: all("ordinær ressurs", "ordinær ressurs", "ordinary resource"),
  fireUnit: all("brannvesen", "brannvesen", "fire service"),
  voluntaryUnit: all("frivillig / redningsskøyte", "frivillig / redningsskøyte", "voluntary / rescue vessel"),
  policeUnit: all("politi", "politi", "police"),
  otherUnit: all("annen enhet", "anna eining", "other unit"),
  incidentHere: all("hendelse, omtrent her", "hending, om lag her", "incident, about here"),
  problem: all("Noe gikk galt", "Noko gjekk gale", "Something went wrong"),
  again: all("Prøv igjen", "Prøv igjen", "Try again"),
  unreadable: all("Svaret kunne ikke leses", "Svaret kunne ikkje lesast", "The answer could not be read"),
  unreachable: all("Huben svarer ikke", "Huben svarar ikkje", "The hub does not answer"),
} as const satisfies Readonly<Record<string, Full>>;
