import type { Text } from "@prehosp/model";
import type { RecipientRole } from "./policy.ts";
import type { MessageTemplate } from "./template.ts";

type Part = MessageTemplate["parts"][number];
const text = (nb: string, nn: string, en: string): Text => ({ nb, nn, en });
const lead = (nb: string, nn: string, en: string): Part => ({ says: text(nb, nn, en), always: true });
const must = (field: string, says: Text): Part => ({ field, says, always: true });
const may = (field: string, says: Text): Part => ({ field, says, always: false });

const unit = must("unit", text("Enhet: {}.", "Eining: {}.", "Unit: {}."));
const place = must("place", text("Sted: {}.", "Stad: {}.", "Place: {}."));
const position = may("position", text("Posisjon: {}.", "Posisjon: {}.", "Position: {}."));
const hazards = must("hazards", text("Fare: {}.", "Fare: {}.", "Danger: {}."));
const talkGroup = must("talkGroup", text("Talegruppe: {}.", "Talegruppe: {}.", "Talk group: {}."));
const problem = may("problem", text("Problem: {}.", "Problem: {}.", "Problem: {}."));
const patient = may("patient", text("Pasient: {}.", "Pasient: {}.", "Patient: {}."));
const route = may("route", text("Varslet: {}.", "Varsla: {}.", "Route: {}."));

const helper = lead("Akutthjelperoppdrag.", "Akutthjelparoppdrag.", "First responder mission.");
const mission = lead("Oppdrag.", "Oppdrag.", "Mission.");
const assist = lead("Bistand til AMK.", "Bistand til AMK.", "Assistance to EMCC.");
const sent = lead("Alarmert.", "Alarmert.", "Alarmed.");
const off = lead("Avbestilt.", "Avbestilt.", "Stood down.");
const call = lead("Ring AMK.", "Ring AMK.", "Call EMCC.");

/** 140 characters is our choice for a short text on a radio; we have not read what each radio takes. */
const short = (...parts: readonly Part[]): MessageTemplate => ({ limit: 140, messages: 3, parts });

const crew = [unit, place, hazards, talkGroup, problem, position, patient] as const;
const told = short(sent, unit, route, place, hazards, problem, position);
const place110 = [unit, place, hazards, position] as const;

/** What each role is told when a unit is alarmed; what of it stands in the message is disclosure's work (AH-2.8-g). */
export const alarmTemplates: Readonly<Record<RecipientRole, MessageTemplate>> = {
  "first-responder-crew": short(helper, ...crew),
  ambulance: short(mission, ...crew),
  doctor: short(mission, ...crew),
  "110": short(helper, ...place110),
  "112": short(assist, ...place110),
  AMK: told,
  LVS: told,
  owner: short(sent, unit),
  registry: short(sent, unit),
  // Whoever is not told what it is about must be able to ask.
  partner: short(mission, ...place110, call),
};

/** What every role is told when a unit is stood down: no more than which and where. */
export const standDownTemplate: MessageTemplate = short(off, unit, place);

/** The smallest message that starts help: whom it is for, where, what is dangerous, and whom to ring. Nothing of what is wrong. */
export const fallbackTemplate: MessageTemplate = short(mission, unit, place, hazards, call);
