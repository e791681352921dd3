import type { Pack } from "../pack.ts";
import { forRoles, passed, requirement as one } from "./proofs.ts";

/** Instructors educated in the Nødnett project are instructors, as those who have taken the course after it are (NN-m). */
const inTheProject = passed("nodnett-project-instructor", { kinds: ["course", "certificate", "attestation"] });

const aim = (id: string, nb: string, nn: string, en: string) => ({
  id,
  competence: `instructor-aim-${id}`,
  title: { nb, nn, en },
});

/** The five aims of an instructor's training (NN-p), each a competence of its own. */
export const instructorAims = [
  aim(
    "professional",
    "Mål 1: faglig kompetanse og trygghet i rollen",
    "Mål 1: fagleg kompetanse og tryggleik i rolla",
    "Aim 1: professional competence and security in the role",
  ),
  aim(
    "role",
    "Mål 2: bevisst forhold til instruktørrollen",
    "Mål 2: medvite forhold til instruktørrolla",
    "Aim 2: awareness of the instructor’s role",
  ),
  aim(
    "methods",
    "Mål 3: undervisningsprinsipper og metoder",
    "Mål 3: undervisningsprinsipp og metodar",
    "Aim 3: teaching principles and methods",
  ),
  aim(
    "structure",
    "Mål 4: forstår Nødnetts oppbygning og virkemåte",
    "Mål 4: forstår oppbygginga og verkemåten til Nødnett",
    "Aim 4: understands the structure and workings of Nødnett",
  ),
  aim(
    "procedures",
    "Mål 5: innsikt i relevante prosedyrer",
    "Mål 5: innsikt i relevante prosedyrar",
    "Aim 5: insight in relevant procedures",
  ),
];

/** Those who train users of Nødnett: local instructors and area instructors, and the five aims of their training. */
export const instructorsPack: Pack = {
  id: "instructors",
  edition: "2026-03-03",
  layer: "national",
  requirements: [
    one(
      "instructor.trained",
      { nb: "Har instruktøropplæring", nn: "Har instruktøropplæring", en: "Has instructor training" },
      ["NN-c"],
      { any: [passed("local-instructor"), passed("area-instructor"), inTheProject] },
      { applies: forRoles("local-instructor", "area-instructor") },
    ),
    one(
      "instructor.local",
      { nb: "Lokal instruktør", nn: "Lokal instruktør", en: "Local instructor" },
      ["NN-c"],
      { any: [passed("local-instructor"), inTheProject] },
      { applies: forRoles("local-instructor") },
    ),
    one(
      "instructor.area",
      { nb: "Områdeinstruktør", nn: "Områdeinstruktør", en: "Area instructor" },
      ["NN-c"],
      { any: [passed("area-instructor"), inTheProject] },
      { applies: forRoles("area-instructor") },
    ),
    ...instructorAims.map(({ id, competence, title }) =>
      one(`instructor.aim-${id}`, title, ["NN-p"], passed(competence), {
        applies: forRoles("local-instructor", "area-instructor"),
      }),
    ),
  ],
};
