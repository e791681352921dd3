import { ARREST, INJURY, ambulance, doctor, fire, propose } from "./units.ts";
import type { Vignette } from "./vignette.ts";

/** Against whom an akutthjelper gains time, and when that counts. */
export const timeGain: readonly Vignette[] = [
  {
    id: "no-gain",
    title: "Ingen tidsgevinst",
    call: INJURY,
    board: [fire({ km: 8 }), ambulance({ km: 4 })],
    scenes: [
      {
        happens: "Alvorlig skade etter fall. Ambulansen er på vei og nærmere enn brannbilen.",
        acts: [propose],
        expected: {
          proposed: [],
          possible: [
            "Brann 1 (brannvesen) · 11 min (8–14) · via 110-sentralen · mulig: ingen tidsgevinst mot ordinær ressurs",
          ],
          findings: { "brann-1": { "dispatch.time-gain": ["not-met", "AH-2.5-a", "AH-2.5-g"] } },
          notes: { "brann-1": ["no-time-gain"] },
        },
        why: "Akutthjelper varsles som hovedregel bare når en tidsgevinst er sannsynlig (AH-2.5-g). Enheten er fortsatt synlig og ett steg fra varsling: operatøren kan vite noe systemet ikke vet.",
      },
    ],
  },
  {
    id: "doctor-nearest-acknowledged",
    title: "Legen er nærmest og har kvittert",
    call: ARREST,
    board: [fire({ km: 8 }), doctor({ state: "acknowledged" }), ambulance({ km: 25 })],
    scenes: [
      {
        happens: "Hjertestans. Legevaktbilen er nærmere enn brannbilen og har kvittert; ambulansen er langt unna.",
        acts: [propose],
        expected: {
          proposed: [],
          possible: [
            "Brann 1 (brannvesen) · 11 min (8–14) · via 110-sentralen · mulig: ingen tidsgevinst mot ordinær ressurs",
          ],
          ordinary: [
            "Legevaktbil 1 (legevaktslege) · 5 min (2–7) · kommer",
            "Ambulanse 1 (ambulanse) · 25 min (16–34) · kommer",
          ],
          parallel: "Legevaktbil 1, kommer",
          findings: { "brann-1": { "dispatch.time-gain": ["not-met", "AH-2.5-a", "AH-2.5-g"] } },
        },
        why: "Ordinær ressurs er ambulanse, lege eller luft, den som kommer først (AH-2.5-a). Legen har kvittert og regnes med, så gevinsten mot ambulansen teller ikke.",
      },
    ],
  },
  {
    id: "doctor-nearest-not-acknowledged",
    title: "Legen er nærmest, men har ikke kvittert",
    call: ARREST,
    board: [fire({ km: 8 }), doctor(), ambulance({ km: 25 })],
    scenes: [
      {
        happens: "Samme tavle, men legen har ikke kvittert.",
        acts: [propose],
        expected: {
          proposed: [
            "Brann 1 (brannvesen) · 11 min (8–14) · via 110-sentralen · foreslås: hjertestans, selv om tidsgevinsten er uavklart",
          ],
          ordinary: [
            "Legevaktbil 1 (legevaktslege) · 5 min (3–7) · ikke kvittert ennå",
            "Ambulanse 1 (ambulanse) · 25 min (16–34) · kommer",
          ],
          parallel: "Ambulanse 1, kommer",
          findings: { "brann-1": { "dispatch.time-gain": ["unclear", "AH-2.5-a", "AH-2.5-g"] } },
          notes: { "brann-1": ["arrest-despite-unclear-gain"] },
        },
        why: "En lege som ikke har kvittert, er ikke på vei: gevinsten er uavklart, verken oppfylt eller ikke. Ved hjertestans foreslås enheten likevel (AH-2.5-d) – å vente på et svar koster mer enn en enhet for mye.",
      },
      {
        happens: "Så kvitterer legen, og forslaget lages på nytt.",
        acts: [
          { at: 50, does: "time", unit: "lege-1", is: "acknowledged" },
          { at: 55, does: "propose" },
        ],
        expected: {
          proposed: [],
          possible: [
            "Brann 1 (brannvesen) · 11 min (8–14) · via 110-sentralen · mulig: ingen tidsgevinst mot ordinær ressurs",
          ],
          findings: { "brann-1": { "dispatch.time-gain": ["not-met", "AH-2.5-a", "AH-2.5-g"] } },
        },
        why: "Nå er det kjent at legen kommer, og først. Hadde brannbilen alt vært varslet, sto den beslutningen: et nytt forslag avbestiller ingen.",
      },
    ],
  },
  {
    id: "doctor-not-acknowledged-injury",
    title: "Legen har ikke kvittert, og det er ikke hjertestans",
    call: INJURY,
    board: [fire({ km: 8 }), doctor(), ambulance({ km: 25 })],
    scenes: [
      {
        happens: "Alvorlig skade, samme tavle.",
        acts: [propose],
        expected: {
          proposed: [],
          possible: [
            "Brann 1 (brannvesen) · 11 min (8–14) · via 110-sentralen · mulig: uavklart (kvittering fra ordinær ressurs)",
          ],
          ask: "Har den ordinære ressursen kvittert? (spør den ordinære ressursen)",
          findings: { "brann-1": { "dispatch.time-gain": ["unclear", "AH-2.5-a", "AH-2.5-g"] } },
        },
        why: "Uten hjertestans venter et uavklart forslag på svar. Prehosp stiller det ene spørsmålet som ville endret varslingen: har legen kvittert?",
      },
    ],
  },
  {
    id: "every-ambulance-busy",
    title: "Alle ambulanser er opptatt",
    call: INJURY,
    board: [
      fire(),
      ambulance({ state: "engaged-elsewhere" }),
      ambulance({ id: "amb-2", name: "Ambulanse 2", km: 22, state: "out-of-service" }),
    ],
    scenes: [
      {
        happens: "Alvorlig skade. Én ambulanse er på et annet oppdrag, den andre ute av tjeneste.",
        acts: [propose, { at: 40, does: "alarm", units: [["brann-1", "110"]] }],
        expected: {
          proposed: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · foreslås: ingen ordinær ressurs kan komme",
          ],
          ordinary: [
            "Ambulanse 1 (ambulanse) · 16 min (11–21) · opptatt eller ute av tjeneste",
            "Ambulanse 2 (ambulanse) · 23 min (15–31) · opptatt eller ute av tjeneste",
          ],
          steps: ["find-ordinary", "own-talk-group"],
          parallel: "ingen; spør nabo-AMK, lege, luftambulanse",
          findings: { "brann-1": { "dispatch.time-gain": ["met", "AH-2.5-a", "AH-2.5-g"] } },
          duties: { "ordinary-in-parallel": "open" },
        },
        why: "Når ingen ordinær ressurs kan komme, er gevinsten gitt. Plikten til å varsle en ordinær ressurs parallelt (AH-2.8-b) forsvinner ikke; den står åpen og synlig, og holder ingen varsling igjen.",
      },
      {
        happens: "Operatøren spør nabo-AMK, som sender en ambulanse. Den kvitterer et minutt senere.",
        acts: [
          { at: 60, does: "ask", whom: "neighbour-AMK" },
          { at: 90, does: "answer", answer: "sends", unit: "nabo-amb-1" },
          { at: 150, does: "time", unit: "nabo-amb-1", is: "acknowledged" },
        ],
        expected: { duties: { "ordinary-in-parallel": "met" } },
        why: "Et løfte lukker ikke plikten, en kvittering gjør det.",
      },
    ],
  },
];
