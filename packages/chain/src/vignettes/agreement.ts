import { ARREST, ambulance, fire, propose, redCross } from "./units.ts";
import type { Vignette } from "./vignette.ts";

/** What an agreement opens for, and what it does not. */
export const agreement: readonly Vignette[] = [
  {
    id: "no-agreement",
    title: "Ingen avtale",
    call: ARREST,
    board: [fire({ agreement: "none" }), ambulance()],
    scenes: [
      {
        happens: "Hjertestans. Brannvesenet i kommunen har ingen avtale med helseforetaket.",
        acts: [propose, { at: 40, does: "alarm", units: [["brann-1", "110"]] }],
        expected: {
          proposed: [],
          outside: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · utenfor ordningen: ingen avtale i kraft; kan sendes som annen hjelp",
          ],
          findings: { "brann-1": { "dispatch.agreement": ["not-met", "AH-2.2-b", "AH-2.8-a"] } },
          roles: ["Brann 1: annen hjelp, utenfor akutthjelperordningen fra 0:40, pågår"],
        },
        why: "Akutthjelper er bare den som har avtale (AH-2.2-b), og varsling følger avtalene (AH-2.8-a). Bilen kan fortsatt sendes, som det den er: annen hjelp. Den telles aldri som akutthjelperoppdrag.",
      },
    ],
  },
  {
    id: "condition-not-covered-then-covered",
    title: "Tilstanden er ikke dekket, så endres avtalen",
    call: { observed: { awake: true, breathingNormally: true, majorBleeding: true } },
    board: [redCross({ agreement: { conditions: ["cardiac-arrest", "unconscious"] } }), ambulance({ km: 20 })],
    scenes: [
      {
        happens: "Stor ytre blødning. Avtalen med Røde Kors nevner hjertestans og bevisstløshet, ikke blødning.",
        acts: [propose],
        expected: {
          proposed: [],
          outside: [
            "Røde Kors 1 (frivillig organisasjon) · 10 min (8–12) · direkte i Nødnett · utenfor ordningen: avtalen dekker ikke tilstanden; kan sendes som annen hjelp",
          ],
          findings: { "rk-1": { "dispatch.condition-covered": ["not-met", "AH-2.8-a"] } },
        },
        why: "Avtalen sier når enheten kan varsles (AH-2.8-a, AH-6.2-a). Prehosp gjetter ikke på hva partene mente.",
      },
      {
        happens:
          "Avtaleutkastet med blødning legges fram 21. november og undertegnes av begge parter 27. november. Det skal gjelde fra 1. desember. Samme spørsmål stilles 30. november.",
        acts: [
          {
            at: 40,
            does: "sign",
            unit: "rk-1",
            conditions: ["cardiac-arrest", "unconscious", "major-bleeding"],
            from: "2026-12-01",
          },
          { at: 864_000, does: "propose" },
        ],
        expected: {
          proposed: [],
          outside: [
            "Røde Kors 1 (frivillig organisasjon) · 10 min (8–12) · direkte i Nødnett · utenfor ordningen: avtalen dekker ikke tilstanden; kan sendes som annen hjelp",
          ],
        },
        why: "En undertegnet avtale gjelder fra sin første dag, ikke fra underskriften.",
      },
      {
        happens: "Og 1. desember.",
        acts: [{ at: 950_400, does: "propose" }],
        expected: {
          proposed: [
            "Røde Kors 1 (frivillig organisasjon) · 10 min (8–12) · direkte i Nødnett · foreslås: 10 min (1–19) før ordinær ressurs",
          ],
          findings: { "rk-1": { "dispatch.condition-covered": ["met", "AH-2.8-a"] } },
        },
        why: "Samme situasjon, ny avtale, nytt svar. Forslagene fra før den dagen står som de var.",
      },
    ],
  },
];
