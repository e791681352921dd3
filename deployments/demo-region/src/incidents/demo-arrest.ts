import { absent } from "@prehosp/model/absence";
import type { Plan } from "./plan.ts";

/**
 * The demonstration arrest: a farm in the valley at Evje, the part-time fire crew about 6 minutes away by relay, turn-out and road,
 * the nearest ambulance about 13 minutes down the valley and already under way.
 */
export const demoArrest: Plan = {
  id: "demo-arrest",
  title: "Hjertestans på gård, deltidsbrann først",
  spot: { near: "Evje", km: 0.9, bearing: 20 },
  minutesBefore: 90,
  observed: { awake: false, breathingNormally: false, suddenCollapse: true },
  urgency: "akutt",
  criterion: "A.91.01",
  note: "Falt om i førerhuset på traktoren, oppkjørsel ved låven",
  ordinary: [
    { unit: "amb-evje-1", from: { near: "Evje", km: 12.4, bearing: 176 }, arrives: 852 },
    { unit: "amb-vennesla-1", arrives: 2090 },
  ],
  helpers: [{ unit: "brann-evje-1", route: "110", arrives: 456 }],
  board: [
    { unit: "politi-evje", state: "free", from: { near: "Evje", km: 3.2, bearing: 165 } },
    // On a home visit far up the valley: the doctor of the district is not the nearest.
    { unit: "lege-evje", state: "free", from: { near: "Bygland", km: 1, bearing: 90 } },
  ],
  decision: { afterSeconds: 95 },
  early: [
    { role: "call-ringing", seconds: -24 },
    { role: "call-answered", seconds: -20 },
    { role: "arrest-recognised", seconds: 25 },
    { role: "telephone-cpr-started", seconds: 48 },
  ],
  late: [
    { role: "first-compression", unit: "brann-evje-1", seconds: 505 },
    { role: "first-shock", unit: "brann-evje-1", seconds: 561 },
    { role: "handover", unit: "amb-evje-1", seconds: 955 },
    { role: "unit-free", unit: "brann-evje-1", seconds: 970 },
    { role: "rosc", unit: "amb-evje-1", seconds: 1025 },
    { role: "left-scene", unit: "amb-evje-1", seconds: 2400 },
    { role: "unit-free", unit: "amb-vennesla-1", seconds: 2700 },
    { role: "at-destination", unit: "amb-evje-1", seconds: 4650 },
    { role: "unit-free", unit: "amb-evje-1", seconds: 5220 },
    { role: "incident-closed", seconds: 5230 },
  ],
  // The one missing time: the crew ran in and nobody pressed the button.
  unstamped: [{ role: "at-patient", unit: "brann-evje-1" }],
  care: {
    arrestConfirmed: true,
    ageYears: 61,
    sex: "male",
    location: "work",
    witnessed: "bystander",
    cause: "medical",
    cprStartedBy: "first-responder",
    firstShockBy: "first-responder",
    firstRhythm: "aed-shockable",
    resuscitationByAmbulance: true,
    rosc: true,
    statusAtHandover: "rosc",
    alive30Days: absent("not-recorded"),
    help: ["free-airway", "compressions", "ventilation", "defibrillation"],
    circumstances: "Måtte løftes ut av førerhuset før kompresjonene kunne begynne",
  },
  deliver: true,
};
