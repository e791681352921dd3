import { ARREST, ambulance, fire, police, propose, redCross } from "./units.ts";
import type { Vignette } from "./vignette.ts";

/** Police, and what is special about the scene. */
export const others: readonly Vignette[] = [
  {
    id: "police-nearest",
    title: "Politiet er nærmest",
    call: ARREST,
    board: [police(), fire(), ambulance()],
    scenes: [
      {
        happens: "Hjertestans. En politipatrulje er et par kilometer unna.",
        acts: [propose, { at: 40, does: "alarm", units: [["politi-1", "112"]] }],
        expected: {
          proposed: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · foreslås: 9 min (3–15) før ordinær ressurs",
          ],
          outside: [
            "Politi 1 (politi) · 4 min (3–5) · via politiets operasjonssentral (112) · utenfor ordningen: politiet er ikke akutthjelper; kan sendes som medhjelper",
          ],
          steps: ["alarm-ordinary", "own-talk-group", "second-person-aed", "weigh-police"],
          notes: { "politi-1": ["weigh-police-duties"] },
          findings: { "politi-1": { "dispatch.police": ["not-met", "AH-2.4-a"] } },
          told: [
            {
              to: "112",
              over: "sambandslinje",
              words: "Bistand til AMK. Enhet: Politi 1. Sted: Oppdiktet gard 17.",
              keptBack: ["problem", "patient", "talkGroup"],
            },
          ],
          roles: ["Politi 1: medhjelper fra 0:40, pågår"],
        },
        why: "Politiet kan ikke inngå i ordningen, men kan spørres som medhjelper i det konkrete tilfellet (AH-2.4-a), alltid via 112 (AH-2.4-b) og veid mot politiets egne oppgaver (AH-2.4-c). 112 får ikke vite mer enn hjelpen krever.",
      },
    ],
  },
  {
    id: "overdose-with-police",
    title: "Overdose, politiet er bedt om",
    call: {
      observed: { awake: false, breathingNormally: false, suddenCollapse: { absent: "unknown" } },
      flags: ["violence", "wait-for-police"],
    },
    board: [police({ state: "under-way" }), redCross(), ambulance({ km: 20 })],
    scenes: [
      {
        happens: "Mulig overdose i en leilighet. Innringeren melder om trusler, og politiet er på vei.",
        acts: [propose, { at: 40, does: "alarm", units: [["rk-1", "direct"]] }],
        expected: {
          indication: { vital: "manifest", condition: "cardiac-arrest", cites: ["AH-2.5-d"] },
          proposed: [
            "Røde Kors 1 (frivillig organisasjon) · 10 min (8–12) · direkte i Nødnett · foreslås: 10 min (1–19) før ordinær ressurs",
          ],
          outside: [
            "Politi 1 (politi) · 2 min (1–3) · via politiets operasjonssentral (112) · utenfor ordningen: politiet er ikke akutthjelper; kan sendes som medhjelper",
          ],
          warnings: ["violence", "wait-for-police"],
          notes: { "rk-1": ["hold-until-safe"] },
          told: [
            {
              to: "first-responder-crew",
              over: "nodnett",
              words:
                "1/2 Akutthjelperoppdrag. Enhet: Røde Kors 1. Sted: Oppdiktet gard 17. Fare: vold eller trusler, vent på politiet. Talegruppe: HELSE-1. 2/2 Problem: Antatt hjertestans. Pasient: Oppdiktet Pasient.",
              keptBack: [],
            },
          ],
        },
        why: "Fare på stedet er et varsel, ikke en sperre: mannskapet varsles nå og venter på avstand til stedet er sikret. Det frivillige laget får faren, stedet og problemet; politiets patrulje er ikke akutthjelper (AH-2.4-a).",
      },
    ],
  },
  {
    id: "nursing-home",
    title: "Sykehjem med HLR minus",
    call: { ...ARREST, flags: ["no-cpr-directive"] },
    board: [
      fire(),
      {
        id: "hjemmetjenesten-1",
        kind: "primary-care",
        name: "Hjemmetjenesten 1",
        km: 1,
        turnOutSeconds: 120,
      },
      ambulance(),
    ],
    scenes: [
      {
        happens: "Beboer på sykehjem faller om. Innringeren sier at HLR minus er dokumentert.",
        acts: [propose, { at: 40, does: "alarm", units: [["brann-1", "110"]] }],
        expected: {
          proposed: [
            "Hjemmetjenesten 1 (kommunal helsetjeneste) · 3 min (2–4) · via egen sentral · foreslås: 12 min (6–18) før ordinær ressurs",
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · foreslås: 9 min (3–15) før ordinær ressurs",
          ],
          warnings: ["no-cpr-directive"],
          told: [
            {
              to: "110",
              over: "sambandslinje",
              words: "Akutthjelperoppdrag. Enhet: Brann 1. Sted: Oppdiktet gard 17.",
              keptBack: ["problem", "patient", "hazards", "talkGroup"],
            },
            {
              to: "first-responder-crew",
              over: "nodnett",
              words:
                "1/2 Akutthjelperoppdrag. Enhet: Brann 1. Sted: Oppdiktet gard 17. Fare: HLR minus. Talegruppe: HELSE-1. Problem: Antatt hjertestans. 2/2 Pasient: Oppdiktet Pasient.",
              keptBack: [],
            },
          ],
          findings: { "hjemmetjenesten-1": { "dispatch.taking-part": ["met", "AH-2.3-a"] } },
        },
        why: "HLR minus avklares av helsepersonell på stedet; varslingen venter ikke. Det er en helseopplysning og går til mannskapet, aldri til 110 (AH-2.8-c). Kommunalt helsepersonell kan være med etter høringsutkastet (AH-2.3-a); hvordan de varsles, sier verken avtalen eller veilederen, og det står.",
      },
    ],
  },
];
