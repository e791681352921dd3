import type { Effect, Force, Who } from "./norm.ts";

/** What people read for each force, in Norwegian. */
export const forceNorsk: Readonly<Record<Force, string>> = {
  shall: "skal",
  main: "som hovedregel",
  should: "bør",
  may: "kan",
  task: "oppgave",
  fact: "kunnskap eller definisjon",
};

/** What people read for each effect, in Norwegian. */
export const effectNorsk: Readonly<Record<Effect, string>> = {
  eligibility: "hvem som kan regnes som akutthjelper",
  consider: "hva sentralen skal vurdere",
  step: "handling i utalarmering eller oppdrag",
  record: "dokumentasjon",
  agreement: "avtale",
  training: "opplæring",
  privacy: "personvern",
  planning: "planlegging",
  guidance: "faglig veiledning",
  status: "rettslig stilling",
  work: "aktivitet",
};

/** What people read for each bearer, in Norwegian. */
export const whoNorsk: Readonly<Record<Who, string>> = {
  AMK: "AMK-sentral",
  LVS: "legevaktsentral",
  HF: "helseforetak",
  municipality: "kommune",
  organisation: "organisasjon",
  unit: "enhet",
  person: "person",
  instructor: "instruktør",
  ambulance: "ambulanse",
  doctor: "lege",
  HDO: "HDO",
  NAKOS: "NAKOS",
  KoKom: "KoKom",
  NRA: "NRA",
  NFA: "NFA",
  directorate: "Helsedirektoratet",
  all: "alle",
};
