import type { ActorRef, Channel, ChannelId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { DisclosurePolicy, RecipientRole } from "./policy.ts";

const envelope = ["to", "channel", "incident", "mission", "unit", "route", "status", "kind"] as const;
const everything = [...envelope, "place", "position", "problem", "patient", "hazards", "talkGroup"] as const;
const dangers = ["hazards.violence", "hazards.wait-for-police", "hazards.traffic", "hazards.water"] as const;
const group: readonly RecipientRole[] = ["first-responder-crew", "ambulance", "doctor", "AMK", "LVS"];

const decided = {
  by: "prehosp" as ActorRef,
  on: "2026-11-22" as Day,
  source: "Prehosps lesning av AH-2.8-c, AH-2.8-g, AH-4.3-d og AH-4.3-e; ikke vedtatt av noen myndighet",
};

/** A kind of channel, named by its kind, with who is taken to hear it at least. */
const channel = (kind: Channel["kind"], secure: boolean, heardBy: readonly RecipientRole[] = []): Channel => ({
  id: kind as string as ChannelId,
  kind,
  secure,
  heardBy,
  ...(secure ? { decided } : {}),
});

/**
 * Our reading of the draft of 2019-06-19 for alarm messages (fields to, channel, incident, mission, unit, route, status, kind, place,
 * position, problem, patient, hazards, talkGroup), over channels named by their kind. Sources: AH-2.8-c, AH-2.8-g, AH-4.3-d, AH-4.3-e;
 * a deployment puts its own channels in with `withChannels`.
 */
export const nationalDisclosure: DisclosurePolicy = {
  id: "national-disclosure",
  edition: "2019-06-19-horing",
  decided,
  classes: {
    to: "operational",
    channel: "none",
    incident: "none",
    mission: "none",
    unit: "operational",
    route: "operational",
    status: "none",
    kind: "operational",
    place: "operational",
    position: "operational",
    problem: "health",
    patient: "identity",
    hazards: "operational",
    talkGroup: "operational",
  },
  coded: {
    hazards: {
      violence: "operational",
      "wait-for-police": "operational",
      infection: "health",
      "no-cpr-directive": "health",
      "minors-in-crew": "operational",
      traffic: "operational",
      water: "operational",
    },
  },
  freeText: ["problem", "patient"],
  // Where nothing secure is at hand the place goes alone, so that help still starts; what it is about follows when asked for.
  // An exact position is an address in figures.
  together: [
    ["place", "problem", "patient"],
    ["position", "problem", "patient"],
  ],
  envelope,
  allow: {
    "first-responder-crew": everything,
    ambulance: everything,
    doctor: everything,
    AMK: everything,
    LVS: everything,
    "110": [...envelope, "place", "position", ...dangers, "hazards.infection"],
    "112": [...envelope, "place", "position", ...dangers],
    owner: envelope,
    registry: envelope,
    partner: [...envelope, "place", "position", ...dangers],
  },
  health: group,
  channels: [
    channel("nodnett", true, group),
    channel("secure-tablet", true),
    channel("control-room-line", true),
    channel("internal", true),
    channel("phone", false),
    channel("sms", false),
  ],
};
