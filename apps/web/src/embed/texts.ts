import type { Full } from "../texts/area.ts";

const all = (nb: string, nn: string, en: string): Full => ({ nb, nn, en });

/** What the embedded proposal says itself; every judgement's words are dispatch's. */
export const embedTexts = {
  proposal: all("Utalarmeringsforslag", "Forslag om utalarmering", "Proposal"),
  humanAlarms: all(
    "Prehosp foreslår. Et menneske varsler, og alle enheter kan varsles.",
    "Prehosp føreslår. Eit menneske varslar, og alle einingar kan varslast.",
    "Prehosp proposes. A human alarms, and every unit can be alarmed.",
  ),
  notForCare: all("Ikke til klinisk bruk", "Ikkje til klinisk bruk", "Not for clinical use"),
  unverified: all("ikke kontrollert", "ikkje kontrollert", "not verified"),
  exercise: all("ØVELSE", "ØVING", "EXERCISE"),
  test: all("TEST", "TEST", "TEST"),
  statusUnsaid: all(
    "Skarp hendelse eller øvelse: ikke oppgitt",
    "Skarp hending eller øving: ikkje oppgjeve",
    "Actual or exercise: not said",
  ),
  askedAt: all("Spurt", "Spurt", "Asked"),
  ask: all("spør", "spør", "ask"),
  dutyOpen: all(
    "Åpen plikt: ingen ordinær ressurs kan komme. Spør",
    "Open plikt: ingen ordinær ressurs kan kome. Spør",
    "Open duty: no ordinary resource can come. Ask",
  ),
  dutyStands: all(
    "Åpen plikt: ordinær ressurs varsles parallelt, den har ikke kvittert ennå",
    "Open plikt: ordinær ressurs blir varsla parallelt, han har ikkje kvittert enno",
    "Open duty: an ordinary resource is to be alarmed in parallel, it has not acknowledged yet",
  ),
  dutyMet: all(
    "Ordinær ressurs kommer parallelt",
    "Ordinær ressurs kjem parallelt",
    "An ordinary resource is coming too",
  ),
  steps: all("Tiltak", "Tiltak", "Steps"),
  warnings: all("Vær varsom", "Ver varsam", "Take care"),
  ordinary: all("Ordinære ressurser", "Ordinære ressursar", "Ordinary resources"),
  none: all("Ingen enheter her.", "Ingen einingar her.", "No units here."),
  settledBy: all("kan avklares av", "kan avklarast av", "can be settled by"),
  choose: all("Velg", "Vel", "Choose"),
  firstAed: all("Første hjertestarter", "Første hjartestartar", "First defibrillator"),
  positionAge: all("posisjon {minutes} min gammel", "posisjon {minutes} min gammal", "position {minutes} min old"),
  loading: all("Henter forslaget …", "Hentar forslaget …", "Loading the proposal …"),
  noProposal: all(
    "Ikke noe forslag. Varsle som uten forslag; ordinær ressurs varsles uansett (AH-2.8-b).",
    "Ikkje noko forslag. Varsle som utan forslag; ordinær ressurs blir varsla uansett (AH-2.8-b).",
    "No proposal. Alarm as without one; an ordinary resource is alarmed in any case (AH-2.8-b).",
  ),
  noAnswer: all("Huben svarer ikke", "Huben svarer ikkje", "The hub does not answer"),
  unreadable: all("Forslaget kan ikke leses", "Forslaget kan ikkje lesast", "The proposal cannot be read"),
} as const satisfies Readonly<Record<string, Full>>;
