import { addDays, osloDay, secondsBetween, zoned } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { ARREST, HEARD } from "./calls.ts";
import type { Plan } from "./plan.ts";

/**
 * Yesterday at a camping site: a fire crew and two ambulances at one arrest, and two clocks that do not agree on the first shock, 14:07 by
 * the defibrillator and 14:11 by the record. The registry asks which one is right. The crew and the day cars are in no other of the forty.
 */
export const twoClocks = (at: Instant): Plan => {
  const yesterday = addDays(osloDay(at), -1);
  const received = zoned(yesterday, "13:54:00")?.instant ?? at;
  return {
    ...ARREST,
    id: "demo-two-clocks",
    title: "Hjertestans på campingplass, to ambulanser og brann",
    spot: { near: "Tvedestrand", km: 2.6, bearing: 110 },
    minutesBefore: secondsBetween(received, at) / 60,
    note: "Ligger ved bryggen nedenfor resepsjonen",
    ordinary: [
      { unit: "amb-tvedestrand-1", from: { near: "Tvedestrand", km: 14, bearing: 300 }, arrives: 900 },
      { unit: "amb-arendal-2", arrives: 1260 },
    ],
    helpers: [{ unit: "brann-tvedestrand-1", route: "110", arrives: 640 }],
    decision: { afterSeconds: 75 },
    early: [...HEARD, { role: "arrest-recognised", seconds: 28 }],
    late: [
      { role: "first-compression", unit: "brann-tvedestrand-1", seconds: 715 },
      { role: "first-shock", unit: "brann-tvedestrand-1", seconds: 780 },
      { role: "first-shock", unit: "brann-tvedestrand-1", seconds: 1020, system: "demo-epj" },
      { role: "handover", unit: "amb-tvedestrand-1", seconds: 1050 },
      { role: "rosc", unit: "amb-tvedestrand-1", seconds: 1290 },
      { role: "left-scene", unit: "amb-tvedestrand-1", seconds: 2400 },
      { role: "at-destination", unit: "amb-tvedestrand-1", seconds: 3600 },
      { role: "unit-free", unit: "amb-tvedestrand-1", seconds: 4200 },
    ],
    care: {
      arrestConfirmed: true,
      ageYears: 63,
      sex: "female",
      location: "public",
      witnessed: "bystander",
      cause: "medical",
      cprStartedBy: "first-responder",
      firstShockBy: "first-responder",
      firstRhythm: "aed-shockable",
      resuscitationByAmbulance: true,
      rosc: true,
      statusAtHandover: "rosc",
      help: ["compressions", "ventilation", "defibrillation"],
    },
    deliver: true,
  };
};
