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

/** The competences of the demonstration, as the national packs name them; the product of the new control room is an attribute of the proof. */
export const competences = {
  akutthjelper: competence("akutthjelper-basic"),
  skills: competence("akutthjelper-skills"),
  confidentiality: competence("confidentiality"),
  nodnett: competence("nodnett-user"),
  precourse: competence("nodnett-precourse"),
  lifex: competence("control-room-user"),
  lifexInstructor: competence("local-instructor"),
  terminalInstructor: competence("nodnett-terminal-instructor"),
  triage: competence("coarse-triage"),
  oxygen: competence("oxygen-spo2"),
  mental: competence("mental-preparation"),
} as const;

/** What the basic course teaches beside the course itself: the minimum skills one by one, and what an akutthjelper must know. */
export const basics: readonly CompetenceId[] = [
  "recognise-failure",
  "own-limits",
  "akutthjelper-routines",
  "advice-over-nodnett",
  // The twelve minimum skills, as the national pack names them.
  "skill.airway-sitting",
  "skill.airway-lying",
  "skill.heimlich",
  "skill.recovery-position",
  "skill.cpr-adult",
  "skill.cpr-child",
  "skill.aed-adult",
  "skill.aed-child",
  "skill.direct-pressure",
  "skill.pressure-bandage",
  "skill.tourniquet",
  "skill.heat",
].map(competence);

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

type Said = readonly [nb: string, nn: string, en: string];

/** A course in class that asks for nothing first, but for what is said otherwise. */
const course = (
  id: string,
  [nb, nn, en]: Said,
  said: Pick<DemoCourse, "hours" | "gives" | "for"> & Partial<DemoCourse>,
): DemoCourse => ({ id, title: { nb, nn, en }, form: "class", requires: [], ...said });

/** The catalogue: what can be learnt in the demonstration. Nobody's real course list; the seats of the AMK instructors are the reference's. */
export const demoCourses: readonly DemoCourse[] = [
  course("nodnett-forkurs", ["Nødnett forkurs", "Nødnett forkurs", "Nødnett pre-course"], {
    form: "e-learning",
    hours: 2,
    gives: [precourse],
    for: "radio-user",
  }),
  course("radioterminal-bruker", ["Radioterminal, bruker", "Radioterminal, brukar", "Radio terminal, user"], {
    hours: DAY,
    seats: [4, 12],
    gives: [nodnett],
    requires: [precourse],
    for: "radio-user",
  }),
  course("lifex-bruker", ["LifeX kontrollrom, bruker", "LifeX kontrollrom, brukar", "LifeX control room, user"], {
    hours: DAY,
    seats: [4, 10],
    gives: [lifex],
    requires: [precourse],
    for: "control-room",
  }),
  course("lifex-instruktor-amk", ["Lokal instruktør, AMK", "Lokal instruktør, AMK", "Local instructor, EMCC"], {
    hours: 4 * DAY,
    seats: [6, 9],
    gives: [lifexInstructor],
    requires: [lifex, nodnett],
    for: "instructor",
  }),
  course(
    "lifex-instruktor-lvs-am",
    [
      "Lokal instruktør, legevaktsentral og akuttmottak",
      "Lokal instruktør, legevaktsentral og akuttmottak",
      "Local instructor, LEMC and emergency department",
    ],
    { hours: DAY, seats: [4, 12], gives: [lifexInstructor], requires: [lifex], for: "instructor" },
  ),
  course(
    "radioterminal-instruktor",
    ["Radioterminal, instruktør", "Radioterminal, instruktør", "Radio terminal, instructor"],
    { hours: 2 * DAY, seats: [4, 10], gives: [terminalInstructor], requires: [nodnett], for: "instructor" },
  ),
  course(
    "akutthjelper-grunnkurs",
    ["Akutthjelper, grunnkurs", "Akutthjelpar, grunnkurs", "First responder, basic course"],
    { hours: 16, seats: [6, 16], gives: [akutthjelper, skills, ...basics], for: "akutthjelper" },
  ),
  course(
    "akutthjelper-arsovelse",
    ["Akutthjelper, årlig øvelse", "Akutthjelpar, årleg øving", "First responder, yearly drill"],
    { form: "drill", hours: 4, seats: [4, 14], gives: [skills], requires: [akutthjelper], for: "akutthjelper" },
  ),
  course("taushetsplikt", ["Taushetsplikt", "Teieplikt", "Confidentiality"], {
    form: "e-learning",
    hours: 1,
    gives: [confidentiality],
    for: "akutthjelper",
  }),
  course("grovtriage", ["Grovtriage", "Grovtriage", "Coarse triage"], {
    hours: 1,
    seats: [4, 20],
    gives: [triage],
    requires: [akutthjelper],
    for: "akutthjelper",
  }),
  course("oksygen-spo2", ["Oksygen og SpO2", "Oksygen og SpO2", "Oxygen and SpO2"], {
    hours: 2,
    seats: [4, 14],
    gives: [oxygen],
    requires: [akutthjelper],
    for: "akutthjelper",
    local: true,
  }),
  course("mental-forberedelse", ["Mental forberedelse", "Mental førebuing", "Mental preparation"], {
    hours: 1,
    seats: [4, 20],
    gives: [mental],
    for: "akutthjelper",
  }),
];
