import type { Pack } from "../pack.ts";
import { forRoles, passed, requirement as one } from "./proofs.ts";

const applies = forRoles("terminal-user", "akutthjelper");

/** The common online course that everybody does first; a class passed later doesn't make up for it. */
export const preCourse = passed("nodnett-precourse", { kinds: ["e-learning", "certificate"] });

/** Users of radio terminals: each norm its own requirement, so that a finding names the one that isn't met. */
export const nodnettTerminalPack: Pack = {
  id: "nodnett-terminal",
  edition: "2026-03-03",
  layer: "national",
  requirements: [
    one(
      "nodnett.before-use",
      {
        nb: "Opplært før utstyret tas i bruk",
        nn: "Opplært før utstyret blir teke i bruk",
        en: "Trained before using the equipment",
      },
      ["NN-a"],
      passed("nodnett-user"),
    ),
    one(
      "nodnett.terminal-type",
      {
        nb: "Opplært på terminaltypen i eget område, og dokumentert",
        nn: "Opplært på terminaltypen i eige område, og dokumentert",
        en: "Trained in the terminal type of the own area, and documented",
      },
      ["NN-d"],
      passed("nodnett-user", { match: { terminalType: "terminalType" }, documented: true }),
    ),
    one(
      "nodnett.pre-course-first",
      { nb: "Forkurs før oppmøtekurs", nn: "Forkurs før oppmøtekurs", en: "Pre-course before the class" },
      ["NN-f"],
      passed("nodnett-user", { after: preCourse }),
    ),
    one(
      "nodnett.trained-by-instructor",
      {
        nb: "Opplært av en med instruktøropplæring",
        nn: "Opplært av ein med instruktøropplæring",
        en: "Trained by somebody with instructor training",
      },
      ["NN-c"],
      passed("nodnett-user", { attestor: "instructor.trained" }),
    ),
    one(
      "nodnett.everyone",
      {
        nb: "Alle i mannskapet er opplært",
        nn: "Alle i mannskapet er opplærte",
        en: "Everyone in the crew is trained",
      },
      ["NN-b"],
      { members: "all", meets: "nodnett.before-use" },
      { subject: "crew" },
    ),
  ].map((r) => ({ ...r, applies })),
};
