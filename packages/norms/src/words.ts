import type { Effect, Force, Who } from "./norm.ts";

/** A text for people in the three languages, in the shape of model's `Text`. */
export interface InWords {
  readonly nb: string;
  readonly nn: string;
  readonly en: string;
}

const words = (nb: string, nn: string, en: string): InWords => ({ nb, nn, en });

/** What people read for each force. */
export const forceTexts: Readonly<Record<Force, InWords>> = {
  shall: words("skal", "skal", "shall"),
  main: words("som hovedregel", "som hovudregel", "as a main rule"),
  should: words("bør", "bør", "should"),
  may: words("kan", "kan", "may"),
  task: words("oppgave", "oppgåve", "task"),
  fact: words("kunnskap eller definisjon", "kunnskap eller definisjon", "knowledge or definition"),
};

/** What people read for each effect. */
export const effectTexts: Readonly<Record<Effect, InWords>> = {
  eligibility: words(
    "hvem som kan regnes som akutthjelper",
    "kven som kan reknast som akutthjelpar",
    "who may count as a first responder",
  ),
  consider: words("hva sentralen skal vurdere", "kva sentralen skal vurdere", "what the centre shall consider"),
  step: words(
    "handling i utalarmering eller oppdrag",
    "handling i utalarmering eller oppdrag",
    "a step of alarming or of the mission",
  ),
  record: words("dokumentasjon", "dokumentasjon", "documentation"),
  agreement: words("avtale", "avtale", "agreement"),
  training: words("opplæring", "opplæring", "training"),
  privacy: words("personvern", "personvern", "privacy"),
  planning: words("planlegging", "planlegging", "planning"),
  guidance: words("faglig veiledning", "fagleg rettleiing", "professional guidance"),
  status: words("rettslig stilling", "rettsleg stilling", "legal standing"),
  work: words("aktivitet", "aktivitet", "activity"),
};

/** What people read for each bearer. */
export const whoTexts: Readonly<Record<Who, InWords>> = {
  AMK: words("AMK-sentral", "AMK-sentral", "emergency medical communication centre"),
  LVS: words("legevaktsentral", "legevaktsentral", "out-of-hours medical centre"),
  HF: words("helseforetak", "helseføretak", "health trust"),
  municipality: words("kommune", "kommune", "municipality"),
  organisation: words("organisasjon", "organisasjon", "organisation"),
  unit: words("enhet", "eining", "unit"),
  person: words("person", "person", "person"),
  instructor: words("instruktør", "instruktør", "instructor"),
  ambulance: words("ambulanse", "ambulanse", "ambulance"),
  doctor: words("lege", "lege", "doctor"),
  HDO: words("HDO", "HDO", "HDO"),
  NAKOS: words("NAKOS", "NAKOS", "NAKOS"),
  KoKom: words("KoKom", "KoKom", "KoKom"),
  NRA: words("NRA", "NRA", "NRA"),
  NFA: words("NFA", "NFA", "NFA"),
  directorate: words("Helsedirektoratet", "Helsedirektoratet", "Norwegian Directorate of Health"),
  all: words("alle", "alle", "all"),
};

const inBokmal = <K extends string>(table: Readonly<Record<K, InWords>>): Readonly<Record<K, string>> =>
  Object.fromEntries(Object.entries<InWords>(table).map(([code, { nb }]) => [code, nb])) as Record<K, string>;

/** The same in bokmål: each force, effect and bearer. */
export const forceNorsk: Readonly<Record<Force, string>> = inBokmal(forceTexts);
export const effectNorsk: Readonly<Record<Effect, string>> = inBokmal(effectTexts);
export const whoNorsk: Readonly<Record<Who, string>> = inBokmal(whoTexts);
