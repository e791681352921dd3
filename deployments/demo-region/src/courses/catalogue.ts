import type { CompetenceId, Text } from "@prehosp/model";

/** One course of the catalogue; a competence is named by the id that packs ask for and evidence proves. */
export interface DemoCourse {
  readonly id: string;
  readonly title: Text;
  readonly form: "e-learning" | "class" | "drill";
  readonly hours: number;
  /** Fewest and most on one date; e-learning has none. */
  readonly seats?: readonly [fewest: number, most: number];
  readonly gives: readonly CompetenceId[];
  /** What one must have before the first day. */
  readonly requires: readonly CompetenceId[];
  readonly for: "akutthjelper" | "radio-user" | "control-room" | "instructor";
  /** A region's own requirement, not a national one. */
  readonly local?: true;
}

const competence = (id: string): CompetenceId => id as CompetenceId;

/** The competences of the demonstration; the first four are those of the national pack. */
export const competences = {
  akutthjelper: competence("akutthjelper-basic"),
  skills: competence("akutthjelper-skills"),
  confidentiality: competence("confidentiality"),
  nodnett: competence("nodnett-user"),
  precourse: competence("nodnett-precourse"),
  lifex: competence("lifex-user"),
  lifexInstructor: competence("lifex-instructor"),
  terminalInstructor: competence("nodnett-terminal-instructor"),
  triage: competence("coarse-triage"),
  oxygen: competence("oxygen-spo2"),
  mental: competence("mental-preparation"),
} as const;

const {
  akutthjelper,
  skills,
  confidentiality,
  nodnett,
  precourse,
  lifex,
  lifexInstructor,
  terminalInstructor,
  triage,
  oxygen,
  mental,
} = competences;

const DAY = 7.5;

/** The catalogue: what can be learnt in the demonstration. Nobody's real course list; the seats of the AMK instructors are the reference's. */
export const demoCourses: readonly DemoCourse[] = [
  {
    id: "nodnett-forkurs",
    title: { nb: "Nødnett forkurs", nn: "Nødnett forkurs", en: "Nødnett pre-course" },
    form: "e-learning",
    hours: 2,
    gives: [precourse],
    requires: [],
    for: "radio-user",
  },
  {
    id: "radioterminal-bruker",
    title: { nb: "Radioterminal, bruker", nn: "Radioterminal, brukar", en: "Radio terminal, user" },
    form: "class",
    hours: DAY,
    seats: [4, 12],
    gives: [nodnett],
    requires: [precourse],
    for: "radio-user",
  },
  {
    id: "lifex-bruker",
    title: { nb: "LifeX kontrollrom, bruker", nn: "LifeX kontrollrom, brukar", en: "LifeX control room, user" },
    form: "class",
    hours: DAY,
    seats: [4, 10],
    gives: [lifex],
    requires: [precourse],
    for: "control-room",
  },
  {
    id: "lifex-instruktor-amk",
    title: { nb: "Lokal instruktør, AMK", nn: "Lokal instruktør, AMK", en: "Local instructor, EMCC" },
    form: "class",
    hours: 4 * DAY,
    seats: [6, 9],
    gives: [lifexInstructor],
    requires: [lifex, nodnett],
    for: "instructor",
  },
  {
    id: "lifex-instruktor-lvs-am",
    title: {
      nb: "Lokal instruktør, legevaktsentral og akuttmottak",
      nn: "Lokal instruktør, legevaktsentral og akuttmottak",
      en: "Local instructor, LEMC and emergency department",
    },
    form: "class",
    hours: DAY,
    seats: [4, 12],
    gives: [lifexInstructor],
    requires: [lifex],
    for: "instructor",
  },
  {
    id: "radioterminal-instruktor",
    title: { nb: "Radioterminal, instruktør", nn: "Radioterminal, instruktør", en: "Radio terminal, instructor" },
    form: "class",
    hours: 2 * DAY,
    seats: [4, 10],
    gives: [terminalInstructor],
    requires: [nodnett],
    for: "instructor",
  },
  {
    id: "akutthjelper-grunnkurs",
    title: { nb: "Akutthjelper, grunnkurs", nn: "Akutthjelpar, grunnkurs", en: "First responder, basic course" },
    form: "class",
    hours: 16,
    seats: [6, 16],
    gives: [akutthjelper, skills],
    requires: [],
    for: "akutthjelper",
  },
  {
    id: "akutthjelper-arsovelse",
    title: { nb: "Akutthjelper, årlig øvelse", nn: "Akutthjelpar, årleg øving", en: "First responder, yearly drill" },
    form: "drill",
    hours: 4,
    seats: [4, 14],
    gives: [skills],
    requires: [akutthjelper],
    for: "akutthjelper",
  },
  {
    id: "taushetsplikt",
    title: { nb: "Taushetsplikt", nn: "Teieplikt", en: "Confidentiality" },
    form: "e-learning",
    hours: 1,
    gives: [confidentiality],
    requires: [],
    for: "akutthjelper",
  },
  {
    id: "grovtriage",
    title: { nb: "Grovtriage", nn: "Grovtriage", en: "Coarse triage" },
    form: "class",
    hours: 1,
    seats: [4, 20],
    gives: [triage],
    requires: [akutthjelper],
    for: "akutthjelper",
  },
  {
    id: "oksygen-spo2",
    title: { nb: "Oksygen og SpO2", nn: "Oksygen og SpO2", en: "Oxygen and SpO2" },
    form: "class",
    hours: 2,
    seats: [4, 14],
    gives: [oxygen],
    requires: [akutthjelper],
    for: "akutthjelper",
    local: true,
  },
  {
    id: "mental-forberedelse",
    title: { nb: "Mental forberedelse", nn: "Mental førebuing", en: "Mental preparation" },
    form: "class",
    hours: 1,
    seats: [4, 20],
    gives: [mental],
    requires: [],
    for: "akutthjelper",
  },
];
