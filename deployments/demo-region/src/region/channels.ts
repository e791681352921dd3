import type { ActorRef, Channel, ChannelId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";

/** Outside Nødnett somebody must have decided that a channel is secure (AH-2.8-c); an invented decision of an invented centre. */
const decided = {
  by: "role:emcc-director:amk-demo-sor" as ActorRef,
  on: "2026-01-01" as Day,
  source: "Risikovurdering (oppdiktet)",
};

/** The channels messages travel on; who hears each follows its kind in the national disclosure policy. */
export const channels: readonly Channel[] = [
  { id: "nodnett" as ChannelId, kind: "nodnett", secure: true },
  { id: "secure-tablet" as ChannelId, kind: "secure-tablet", secure: true, decided },
  { id: "control-room-line" as ChannelId, kind: "control-room-line", secure: true, decided },
  { id: "phone" as ChannelId, kind: "phone", secure: false },
];
