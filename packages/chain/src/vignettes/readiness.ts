import { INJURY, ARREST, ambulance, fire, propose, redCross } from "./units.ts";
import type { Vignette } from "./vignette.ts";

/** What its organisation says of a unit and its crew. */
export const readiness: readonly Vignette[] = [
  {
    id: "no-availability-published",
    title: "Ingen har meldt beredskap",
    call: INJURY,
    board: [fire({ published: "nothing" }), ambulance()],
    scenes: [
      {
        happens: "Alvorlig skade. Brannvesenet har ikke meldt om bilen er i beredskap.",
        acts: [propose],
        expected: {
          proposed: [],
          possible: ["Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · mulig: uavklart (beredskap)"],
          ask: "Er enheten i beredskap nå? (spør enhetens organisasjon)",
          findings: { "brann-1": { "dispatch.availability": ["unclear", "AH-2.3-d"] } },
        },
        why: "Ikke meldt er verken ja eller nei (AH-2.3-d). Enheten skjules ikke; det ene spørsmålet går til dem som vet.",
      },
    ],
  },
  {
    id: "undocumented-confidentiality-training",
    title: "Opplæring i taushetsplikt er ikke dokumentert",
    call: ARREST,
    board: [
      redCross({
        crew: [{ competence: "confidentiality", kind: "course", on: "2026-02-01", documented: false }],
      }),
      ambulance({ km: 20 }),
    ],
    scenes: [
      {
        happens: "Mannskapet har fått opplæringen, men den er ikke dokumentert per person.",
        acts: [propose],
        expected: {
          proposed: [
            "Røde Kors 1 (frivillig organisasjon) · 10 min (8–12) · direkte i Nødnett · foreslås: 10 min (1–19) før ordinær ressurs",
          ],
          notes: { "rk-1": ["available-with-remark"] },
          findings: {
            "rk-1": {
              "akutthjelper.confidentiality": ["met", "AH-4.3-a", "AH-2.6-j"],
              "akutthjelper.confidentiality-documented": ["not-met", "AH-4.3-c"],
              "dispatch.availability": ["met", "AH-2.3-d"],
            },
          },
        },
        why: "Opplæringen skal gis (AH-4.3-a); at den er dokumentert, bør være på plass (AH-4.3-c). Manglende papir er en merknad organisasjonen rydder i. AMK får vite at det er en merknad, ikke hvem den gjelder.",
      },
    ],
  },
];
