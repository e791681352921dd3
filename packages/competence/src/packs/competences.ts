import type { Text } from "@prehosp/model";
import { instructorAims } from "./instructors.ts";
import { minimumSkills } from "./skills.ts";

const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });

/** What people read for each competence that the national packs name; one that a region has added is shown by its id. */
export const competenceTexts: Readonly<Record<string, Text>> = {
  "akutthjelper-basic": text(
    "Grunnopplæring for akutthjelpere",
    "Grunnopplæring for akutthjelparar",
    "Basic training of first responders",
  ),
  "recognise-failure": text(
    "Kjenne igjen svikt i vitale funksjoner",
    "Kjenne att svikt i vitale funksjonar",
    "Recognising failure of vital functions",
  ),
  ...Object.fromEntries(minimumSkills.map(({ competence, title }) => [competence, title])),
  "akutthjelper-skills": text(
    "Øvelse i akutthjelperens ferdigheter",
    "Øving i ferdigheitene til akutthjelparen",
    "Practice of first responder skills",
  ),
  "own-limits": text(
    "Egne faglige grenser og å spørre om råd",
    "Eigne faglege grenser og å spørje om råd",
    "Own limits and asking for advice",
  ),
  "akutthjelper-routines": text(
    "Rutinene for akutthjelperordningen",
    "Rutinane for akutthjelparordninga",
    "Routines of the first responder scheme",
  ),
  "advice-over-nodnett": text("Råd over Nødnett", "Råd over Nødnett", "Advice over Nødnett"),
  "coarse-triage": text("Grovtriage", "Grovtriage", "Coarse triage"),
  "mental-preparation": text("Mental forberedelse", "Mental førebuing", "Mental preparation"),
  "joint-training": text(
    "Øvelse sammen med ambulanse, brann og kommune",
    "Øving saman med ambulanse, brann og kommune",
    "Training together with ambulance, fire and municipality",
  ),
  "training-follows-procedures": text(
    "Opplæring etter prosedyrene som gjelder",
    "Opplæring etter prosedyrane som gjeld",
    "Training that follows the procedures in force",
  ),
  confidentiality: text("Taushetsplikt", "Teieplikt", "Confidentiality"),
  "nodnett-precourse": text("Nødnett, forkurs", "Nødnett, forkurs", "Nødnett, pre-course"),
  "nodnett-user": text("Nødnett, bruker", "Nødnett, brukar", "Nødnett, user"),
  "control-room-user": text("Kontrollrom, bruker", "Kontrollrom, brukar", "Control room, user"),
  "local-instructor": text("Lokal instruktør", "Lokal instruktør", "Local instructor"),
  "area-instructor": text("Områdeinstruktør", "Områdeinstruktør", "Area instructor"),
  "nodnett-project-instructor": text(
    "Instruktør fra Nødnett-prosjektet",
    "Instruktør frå Nødnett-prosjektet",
    "Instructor of the Nødnett project",
  ),
  ...Object.fromEntries(instructorAims.map(({ competence, title }) => [competence, title])),
};
