import type { Text } from "@prehosp/model";
import type { Pack } from "../pack.ts";
import { forRoles, passed, requirement as one } from "./proofs.ts";

/** Instructors educated in the Nødnett project are instructors, as those who have taken the course after it are (NN-m). */
const inTheProject = passed("nodnett-project-instructor", { kinds: ["course", "certificate", "attestation"] });

const aims: readonly (readonly [id: string, title: Required<Text>])[] = [
  [
    "professional",
    {
      nb: "Mål 1: faglig kompetanse og trygghet i rollen",
      nn: "Mål 1: fagleg kompetanse og tryggleik i rolla",
      en: "Aim 1: professional competence and security in the role",
    },
  ],
  [
    "role",
    {
      nb: "Mål 2: bevisst forhold til instruktørrollen",
      nn: "Mål 2: medvite forhold til instruktørrolla",
      en: "Aim 2: awareness of the instructor’s role",
    },
  ],
  [
    "methods",
    {
      nb: "Mål 3: undervisningsprinsipper og metoder",
      nn: "Mål 3: undervisningsprinsipp og metodar",
      en: "Aim 3: teaching principles and methods",
    },
  ],
  [
    "structure",
    {
      nb: "Mål 4: forstår Nødnetts oppbygning og virkemåte",
      nn: "Mål 4: forstår oppbygginga og verkemåten til Nødnett",
      en: "Aim 4: understands the structure and workings of Nødnett",
    },
  ],
  [
    "procedures",
    {
      nb: "Mål 5: innsikt i relevante prosedyrer",
      nn: "Mål 5: innsikt i relevante prosedyrar",
      en: "Aim 5: insight in relevant procedures",
    },
  ],
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
    ...aims.map(([id, title]) =>
      one(`instructor.aim-${id}`, title, ["NN-p"], passed(`instructor-aim-${id}`), {
        applies: forRoles("local-instructor", "area-instructor"),
      }),
    ),
  ],
};
