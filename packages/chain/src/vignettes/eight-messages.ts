import { ARREST, ambulance, fire, propose } from "./units.ts";
import type { Vignette } from "./vignette.ts";

/** One incident told to everybody, each over a channel of its own. */
export const eightMessages: Vignette = {
  id: "eight-messages-over-eight-channels",
  title: "Åtte meldinger over åtte kanaler",
  call: { ...ARREST, flags: ["violence", "infection"] },
  board: [fire({ agreement: { route: "direct" } }), ambulance()],
  channels: [
    { id: "baps", kind: "nodnett", secure: true, heardBy: ["110", "112"] },
    { id: "samvirke", kind: "nodnett", secure: true, heardBy: ["110", "112", "partner"] },
    {
      id: "nettbrett",
      kind: "secure-tablet",
      secure: true,
      decided: { by: "direktoren", on: "2025-01-01", source: "oppdiktet vedtak" },
    },
    { id: "nytt-nettbrett", kind: "secure-tablet", secure: true },
    { id: "telefon", kind: "phone", secure: false },
    { id: "sms", kind: "sms", secure: { absent: "unknown" } },
  ],
  scenes: [
    {
      happens:
        "Samme hendelse skal fortelles åtte mottakere, hver over sin kanal. Alle feltene er kjent: sted, problem, pasient, talegruppe, vold og smitte.",
      acts: [
        propose,
        { at: 40, does: "alarm", units: [["brann-1", "direct"]] },
        { at: 41, does: "tell", role: "110", over: "sambandslinje" },
        { at: 42, does: "tell", role: "112", over: "baps" },
        { at: 43, does: "tell", role: "ambulance", over: "samvirke" },
        { at: 44, does: "tell", role: "doctor", over: "nettbrett" },
        { at: 45, does: "tell", role: "AMK", over: "nytt-nettbrett" },
        { at: 46, does: "tell", role: "LVS", over: "telefon" },
        { at: 47, does: "tell", role: "owner", over: "sms" },
      ],
      expected: {
        told: [
          {
            to: "first-responder-crew",
            over: "nodnett",
            words:
              "1/2 Akutthjelperoppdrag. Enhet: Brann 1. Sted: Oppdiktet gard 17. Fare: vold eller trusler, smitte. Talegruppe: HELSE-1. 2/2 Problem: Antatt hjertestans. Pasient: Oppdiktet Pasient.",
            keptBack: [],
          },
          {
            to: "110",
            over: "sambandslinje",
            words: "Akutthjelperoppdrag. Enhet: Brann 1. Sted: Oppdiktet gard 17. Fare: vold eller trusler, smitte.",
            keptBack: ["problem", "patient", "talkGroup"],
          },
          {
            to: "112",
            over: "baps",
            words: "Bistand til AMK. Enhet: Brann 1. Sted: Oppdiktet gard 17. Fare: vold eller trusler.",
            keptBack: ["problem", "patient", "hazards", "talkGroup"],
          },
          {
            to: "ambulance",
            over: "samvirke",
            words: "Oppdrag. Enhet: Brann 1. Sted: Oppdiktet gard 17. Fare: vold eller trusler.",
            keptBack: ["problem", "patient", "hazards", "talkGroup"],
          },
          {
            to: "doctor",
            over: "nettbrett",
            words:
              "1/2 Oppdrag. Enhet: Brann 1. Sted: Oppdiktet gard 17. Fare: vold eller trusler, smitte. Talegruppe: HELSE-1. Problem: Antatt hjertestans. 2/2 Pasient: Oppdiktet Pasient.",
            keptBack: [],
          },
          {
            to: "AMK",
            over: "nytt-nettbrett",
            words: "Alarmert. Enhet: Brann 1. Sted: Oppdiktet gard 17. Fare: vold eller trusler. Varslet: direkte.",
            keptBack: ["problem", "patient", "hazards"],
          },
          {
            to: "LVS",
            over: "telefon",
            words: "Alarmert. Enhet: Brann 1. Sted: Oppdiktet gard 17. Fare: vold eller trusler. Varslet: direkte.",
            keptBack: ["problem", "patient", "hazards"],
          },
          {
            to: "owner",
            over: "sms",
            words: "Alarmert. Enhet: Brann 1.",
            keptBack: ["place", "problem", "patient", "hazards", "talkGroup"],
          },
        ],
      },
      why: "En kanal er sikker og har tilhørere: det som sies i en gruppe der 110 eller politiet hører med, sies også til dem. Adresse og problem sammen er beskyttet, også uten navn (AH-2.8-g). Ukjent kanal er ikke sikker (AH-2.8-c). Det går alltid en setning.",
    },
  ],
};
