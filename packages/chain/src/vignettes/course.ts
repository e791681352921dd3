import { ARREST, ambulance, fire, propose, redCross } from "./units.ts";
import type { Vignette } from "./vignette.ts";

const nothing = { absent: "not-recorded" } as const;
/** What the receiving unit's record does not say. */
const unsaid = {
  ageYears: nothing,
  sex: nothing,
  location: nothing,
  witnessed: nothing,
  cause: nothing,
  cprStartedBy: nothing,
  firstShockBy: nothing,
  firstRhythm: nothing,
  resuscitationByAmbulance: nothing,
  rosc: nothing,
  statusAtHandover: nothing,
  alive30Days: nothing,
};

/** When an akutthjelper mission begins, what comes before it, and what is left after. */
export const course: readonly Vignette[] = [
  {
    id: "lvs-initiates",
    title: "Legevaktsentralen initierer",
    call: { ...ARREST, initiator: "LVS" },
    board: [fire(), ambulance()],
    scenes: [
      {
        happens: "Anropet kom til legevaktsentralen, som ser at dette er hjertestans.",
        acts: [propose, { at: 40, does: "alarm", units: [["brann-1", "110"]] }],
        expected: {
          proposed: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · foreslås: 9 min (3–15) før ordinær ressurs",
          ],
          steps: ["conference-with-AMK", "alarm-ordinary", "own-talk-group", "second-person-aed"],
          findings: { "brann-1": { "dispatch.initiator": ["met", "AH-2.2-a"] } },
          duties: { "conference-with-AMK": "open" },
        },
        why: "Legevaktsentralen kan initiere (AH-2.2-a), med konferanse med AMK først (AH-3.1-d) og de samme vurderingene. Konferansen er en plikt som står åpen; varslingen venter ikke på den.",
      },
      {
        happens: "Konferansen holdes.",
        acts: [{ at: 60, does: "confer" }],
        expected: { duties: { "conference-with-AMK": "met" } },
        why: "Plikten er oppfylt når noen har ført at den er det.",
      },
    ],
  },
  {
    id: "lifting-turns-into-arrest",
    title: "Løftehjelp som blir hjertestans",
    call: { observed: { awake: true, breathingNormally: true }, purpose: "lifting", urgency: "vanlig" },
    board: [fire(), ambulance({ state: "free" })],
    scenes: [
      {
        happens: "Hjemmetjenesten ber om hjelp til å løfte en pasient. Brannvesenet sendes.",
        acts: [propose, { at: 40, does: "alarm", units: [["brann-1", "110"]] }],
        expected: {
          proposed: [],
          outside: [
            "Brann 1 (brannvesen) · 6 min (5–7) · via 110-sentralen · utenfor ordningen: løftehjelp; kan sendes som annen hjelp",
          ],
          findings: { "brann-1": { "dispatch.purpose": ["not-met", "AH-2.2-a"] } },
          notes: { "brann-1": ["not-a-first-responder-mission"] },
          roles: ["Brann 1: annen hjelp, utenfor akutthjelperordningen fra 0:40, pågår"],
        },
        why: "Løfting er ikke livreddende førstehjelp og faller utenfor ordningen (AH-2.2-a). Den kan sendes som det den er.",
      },
      {
        happens: "Ti minutter etter faller pasienten om mens mannskapet er der. Operatøren varsler på nytt.",
        acts: [
          { at: 300, does: "time", unit: "brann-1", is: "at-scene" },
          {
            at: 600,
            does: "change",
            to: {
              purpose: "life-saving-first-aid",
              urgency: "akutt",
              observed: { awake: false, breathingNormally: false, suddenCollapse: true },
            },
          },
          { at: 605, does: "propose" },
          { at: 620, does: "alarm", units: [["brann-1", "110"]] },
          { at: 1800, does: "time", unit: "brann-1", is: "unit-free" },
        ],
        expected: {
          indication: { vital: "manifest", condition: "cardiac-arrest", cites: ["AH-2.5-d"] },
          proposed: [
            "Brann 1 (brannvesen) · fremme · via 110-sentralen · foreslås: 16 min (11–21) før ordinær ressurs",
          ],
          roles: [
            "Brann 1: annen hjelp, utenfor akutthjelperordningen fra 0:40 til 10:20 (ny rolle)",
            "Brann 1: akutthjelper fra 10:20 til 30:00 (ledig)",
          ],
        },
        why: "Akutthjelperoppdraget begynner med AMKs beslutning og aldri før (AH-2.2-a, AH-2.2-f): løftet forblir annen hjelp, med eget oppgjør og egen forsikring.",
      },
    ],
  },
  {
    id: "post-that-started-before-the-call",
    title: "Sanitetsvakt som var i gang før anropet",
    call: ARREST,
    board: [redCross({ km: 0, turnOutSeconds: 0 }), ambulance()],
    scenes: [
      {
        happens:
          "Et idrettsstevne har sanitetsvakt. En løper faller om, og vaktlaget begynner HLR fem minutter før noen får ringt 113. AMK varsler laget.",
        acts: [
          propose,
          { at: 35, does: "time", unit: "rk-1", is: "at-patient", happened: -300 },
          { at: 40, does: "alarm", units: [["rk-1", "direct"]] },
        ],
        expected: {
          proposed: [
            "Røde Kors 1 (frivillig organisasjon) · fremme · direkte i Nødnett · foreslås: 15 min (10–20) før ordinær ressurs",
          ],
          roles: ["Røde Kors 1: akutthjelper fra 0:40, pågår"],
          duties: { "arrival-documented rk-1": "met" },
        },
        why: "Det laget gjorde før, var godt, men ikke på oppdrag fra AMK. Rollen som akutthjelper, med taushetsplikt og pasientskadeordning, gjelder fra varslingen (AH-2.2-a, AH-2.2-f). Ankomsten står som den ble meldt; ingenting tilbakedateres.",
      },
    ],
  },
  {
    id: "close-out-with-one-field-missing",
    title: "Avslutning der ett felt mangler",
    call: ARREST,
    board: [fire(), ambulance()],
    records: [
      {
        incident: "hendelse-1",
        patient: "a",
        unit: "amb-1",
        ...unsaid,
        arrestConfirmed: true,
        handover: {
          arrived: { absent: "unknown" },
          help: ["compressions", "defibrillation"],
          circumstances: { absent: "not-recorded" },
          receivedBy: "amb-1",
          from: "brann-1",
        },
        source: { system: "epj", ref: "hendelse-1/a" },
      },
    ],
    scenes: [
      {
        happens:
          "Brannmannskapet ga HLR til ambulansen overtok, meldte seg av og oppga tjenestenummer. Ingen førte når de var framme.",
        acts: [
          propose,
          { at: 40, does: "alarm", units: [["brann-1", "110"]] },
          { at: 900, does: "time", unit: "amb-1", is: "at-patient" },
          { at: 960, does: "time", unit: "amb-1", is: "handover" },
          { at: 1200, does: "close", unit: "brann-1" },
          { at: 1210, does: "identify", unit: "brann-1", serviceNumber: "B-42" },
          { at: 3600, does: "read-record" },
        ],
        expected: {
          roles: ["Brann 1: akutthjelper fra 0:40 til 16:00 (helsepersonell har overtatt)"],
          work: [{ code: "arrival-documented", unit: "brann-1", responsible: "amk" }],
          duties: {
            "close-out brann-1": "met",
            "crew-identity brann-1": "met",
            "report-recorded brann-1": "met",
            "arrival-documented brann-1": "open",
          },
          complete: false,
        },
        why: "Enheten er ledig i det den melder seg av; dokumentasjonen er en arbeidsliste. Ankomsttiden er AMKs å føre (AH-4.4-a), og den beregnes aldri i etterkant. Rollen sluttet da helsepersonell overtok (AH-2.2-f).",
      },
      {
        happens: "Mannskapet husker ikke tidspunktet, og loggen har det ikke.",
        acts: [{ at: 4000, does: "settle", element: "arrival-documented:brann-1", because: "unit-cannot-recall" }],
        expected: { work: [], complete: true, duties: { "arrival-documented brann-1": "settled" } },
        why: "«Ikke innhentet, fordi …» er en lovlig slutt. Feltet forblir tomt, med grunnen.",
      },
    ],
  },
];
