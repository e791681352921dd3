import type { CompetenceId } from "@prehosp/model";

/** What whoever may check off skills holds; a certificate from the organisation, given by no course. */
export const skillsInstructor = "skills-instructor" as CompetenceId;

export const SKILLS_INSTRUCTOR = "region.skills-instructor";

/** The region's own requirement on who checks off the skills of an akutthjelper; no national source says it. As competence reads a pack. */
export const skillsInstructorPack = {
  id: "region-instructors",
  edition: "1",
  layer: "regional",
  decided: { by: "role:medical-director", on: "2026-01-01", source: "demonstration" },
  requirements: [
    {
      id: SKILLS_INSTRUCTOR,
      version: "1.0",
      title: {
        nb: "Kan sjekke ut ferdigheter",
        nn: "Kan sjekke ut ferdigheiter",
        en: "May check off skills",
      },
      cites: ["AH-2.6-b"],
      applies: { fact: "role", is: ["skills-instructor"] },
      subject: "person",
      needs: {
        has: skillsInstructor,
        kinds: ["certificate"],
        outcomes: ["passed"],
        fresh: { kind: "none" },
        unrecorded: "not-met",
      },
    },
  ],
};
