import { ARREST, ambulance, fire, propose, redCross } from "./units.ts";
import type { Vignette } from "./vignette.ts";

/** What a unit must carry, and what only changes what is said of it. */
export const equipment: readonly Vignette[] = [
  {
    id: "defibrillator-at-service",
    title: "Hjertestarteren er på service",
    call: ARREST,
    board: [fire({ equipment: { aed: false } }), redCross(), ambulance({ equipment: { aed: true } })],
    scenes: [
      {
        happens: "Hjertestans. Brannbilen er nærmest, men hjertestarteren er på service.",
        acts: [propose],
        expected: {
          proposed: [
            "Røde Kors 1 (frivillig organisasjon) · 10 min (8–12) · direkte i Nødnett · foreslås: 5 min (−2–12) før ordinær ressurs",
          ],
          outside: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · utenfor ordningen: mangler hjertestarter; kan sendes som annen hjelp",
          ],
          firstDefibrillator: "Røde Kors 1",
          findings: { "brann-1": { "dispatch.defibrillator": ["not-met", "AH-2.7-a"] } },
        },
        why: "Minsteutstyret kan suppleres lokalt, aldri reduseres (AH-2.7-a). Bilen er utenfor ordningen så lenge, men ett steg fra varsling som annen hjelp: mannskapet kan gi HLR. Hvem som kommer først med hjertestarter, står for seg.",
      },
    ],
  },
  {
    id: "oxygen-without-spo2",
    title: "Oksygen uten SpO2-måler",
    call: ARREST,
    board: [fire({ equipment: { oxygen: true, "spo2-meter": false, "oxygen-procedure": true } }), ambulance()],
    scenes: [
      {
        happens: "Brannbilen har oksygen om bord, men ingen SpO2-måler.",
        acts: [propose],
        expected: {
          proposed: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · foreslås: 9 min (3–15) før ordinær ressurs",
          ],
          findings: { "brann-1": { "dispatch.oxygen": ["not-met", "AH-2.7-d"] } },
          notes: { "brann-1": ["do-not-advertise-oxygen"] },
        },
        why: "Kravet gjelder oksygenet, ikke enheten (AH-2.7-d): oksygen nevnes ikke, og bilen foreslås som før.",
      },
    ],
  },
  {
    id: "tablet-without-nodnett",
    title: "Nettbrett uten Nødnett",
    call: ARREST,
    board: [redCross({ nodnett: false }), ambulance({ km: 20 })],
    channels: [{ id: "nettbrett", kind: "secure-tablet", secure: true }],
    scenes: [
      {
        happens: "Mannskapet har nettbrett i bilen, men radioen er til reparasjon.",
        acts: [propose],
        expected: {
          proposed: [],
          outside: [
            "Røde Kors 1 (frivillig organisasjon) · 10 min (8–12) · direkte i Nødnett · utenfor ordningen: nås ikke i Nødnett; kan sendes som annen hjelp",
          ],
          findings: {
            "rk-1": {
              "dispatch.nodnett": ["not-met", "AH-2.7-b"],
              "dispatch.secure-channel": ["not-met", "AH-2.8-c"],
            },
          },
          notes: { "rk-1": ["withhold-identity"] },
        },
        why: "Enheten skal kunne nås i Nødnett (AH-2.7-b). Nettbrett kan komme i tillegg (AH-2.7-c), ikke i stedet.",
      },
      {
        happens: "Operatøren sender mannskapet som annen hjelp. Nettbrettet er eneste vei.",
        acts: [{ at: 40, does: "alarm", units: [["rk-1", "direct"]] }],
        expected: {
          told: [
            {
              to: "partner",
              over: "nettbrett",
              words: "Oppdrag. Enhet: Røde Kors 1. Sted: Oppdiktet gard 17. Ring AMK.",
              keptBack: ["problem", "patient", "talkGroup"],
            },
          ],
        },
        why: "Uten Nødnett er enheten annen hjelp, og annen hjelp får stedet og faren, ikke pasienten. Ingen har heller besluttet at nettbrettet er en sikker løsning, og ukjent er ikke sikkert (AH-2.8-c). Resten får mannskapet når det ringer; varslingen stopper ikke.",
      },
    ],
  },
];
