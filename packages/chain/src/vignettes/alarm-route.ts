import { ARREST, ambulance, fire, propose, redCross } from "./units.ts";
import type { Vignette } from "./vignette.ts";

/** The way the alarm goes: the main rules, and what an agreement makes of them. */
export const alarmRoute: readonly Vignette[] = [
  {
    id: "arrest-fire-through-110",
    title: "Hjertestans: brannvesenet varsles via 110",
    call: ARREST,
    board: [fire(), ambulance()],
    scenes: [
      {
        happens:
          "En mann falt om på tunet. Han svarer ikke og puster ikke normalt. Ambulansen er varslet og har rykket ut. Brannvesenet har avtale om akutthjelp.",
        acts: [propose],
        expected: {
          indication: { vital: "manifest", condition: "cardiac-arrest", cites: ["AH-2.5-d"] },
          proposed: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · foreslås: 9 min (3–15) før ordinær ressurs",
          ],
          ordinary: ["Ambulanse 1 (ambulanse) · 15 min (10–20) · kommer"],
          findings: {
            "brann-1": {
              "dispatch.time-gain": ["met", "AH-2.5-a", "AH-2.5-g"],
              "dispatch.condition-covered": ["met", "AH-2.8-a"],
            },
          },
          steps: ["alarm-ordinary", "own-talk-group", "second-person-aed"],
          parallel: "Ambulanse 1, kommer",
          firstDefibrillator: "Brann 1",
          ask: "",
        },
        why: "Plutselig bevisstløs med unormal pust tas som hjertestans (AH-2.5-d). Brannbilen er framme lenge før ambulansen, også når videreformidling og forspenningstid er regnet med. Uten annen avtale går varselet til brannvesenet via 110 (AH-2.8-d).",
      },
      {
        happens: "Operatøren varsler i ett steg.",
        acts: [{ at: 40, does: "alarm", units: [["brann-1", "110"]] }],
        expected: {
          told: [
            {
              to: "110",
              over: "sambandslinje",
              words: "Akutthjelperoppdrag. Enhet: Brann 1. Sted: Oppdiktet gard 17.",
              keptBack: ["problem", "patient", "talkGroup"],
            },
            {
              to: "first-responder-crew",
              over: "nodnett",
              words:
                "Akutthjelperoppdrag. Enhet: Brann 1. Sted: Oppdiktet gard 17. Talegruppe: HELSE-1. Problem: Antatt hjertestans. Pasient: Oppdiktet Pasient.",
              keptBack: [],
            },
          ],
          duties: { "ordinary-in-parallel": "met", "alarm-time-documented brann-1": "met" },
          roles: ["Brann 1: akutthjelper fra 0:40, pågår"],
        },
        why: "110 får det den trenger for å sende bilen, ikke hva som feiler hvem. Mannskapet er helsepersonell under oppdraget (AH-2.2-d) og får resten i Nødnett (AH-2.8-c, AH-4.3-d).",
      },
    ],
  },
  {
    id: "agreed-direct-route",
    title: "Avtalt direkte varsling av brannvesenet",
    call: ARREST,
    board: [fire({ agreement: { route: "direct" } }), ambulance()],
    scenes: [
      {
        happens: "Samme hendelse, men avtalen sier at AMK varsler brannbilen direkte i Nødnett.",
        acts: [propose, { at: 40, does: "alarm", units: [["brann-1", "direct"]] }],
        expected: {
          proposed: [
            "Brann 1 (brannvesen) · 5 min (4–6) · direkte i Nødnett · foreslås: 10 min (4–16) før ordinær ressurs",
          ],
          told: [
            {
              to: "first-responder-crew",
              over: "nodnett",
              words:
                "Akutthjelperoppdrag. Enhet: Brann 1. Sted: Oppdiktet gard 17. Talegruppe: HELSE-1. Problem: Antatt hjertestans. Pasient: Oppdiktet Pasient.",
              keptBack: [],
            },
          ],
        },
        why: "Via 110 er hovedregelen så lenge noe annet ikke er avtalt (AH-2.8-d); her er noe annet avtalt. Uten videreformidling kommer bilen ett minutt før, og bare mannskapet får melding.",
      },
    ],
  },
  {
    id: "volunteers-direct",
    title: "Frivillige varsles direkte",
    call: ARREST,
    board: [redCross(), ambulance({ km: 20 })],
    scenes: [
      {
        happens: "Nærmeste hjelp er et mannskap fra Røde Kors i beredskap.",
        acts: [propose, { at: 40, does: "alarm", units: [["rk-1", "direct"]] }],
        expected: {
          proposed: [
            "Røde Kors 1 (frivillig organisasjon) · 10 min (8–12) · direkte i Nødnett · foreslås: 10 min (1–19) før ordinær ressurs",
          ],
          told: [
            {
              to: "first-responder-crew",
              over: "nodnett",
              words:
                "1/2 Akutthjelperoppdrag. Enhet: Røde Kors 1. Sted: Oppdiktet gard 17. Talegruppe: HELSE-1. Problem: Antatt hjertestans. 2/2 Pasient: Oppdiktet Pasient.",
              keptBack: [],
            },
          ],
          findings: { "rk-1": { "dispatch.taking-part": ["met", "AH-2.3-a"] } },
        },
        why: "Frivillige organisasjoner varsles som hovedregel direkte til enheten i Nødnett (AH-2.8-e), så ingen sentral legger til tid.",
      },
    ],
  },
];
