import type { Channel, ChannelId } from "@prehosp/model";

/** The channels messages travel on; Nødnett, the tablet and the line between control rooms count as secure (AH-2.8-c). */
export const channels: readonly Channel[] = [
  { id: "nodnett" as ChannelId, kind: "nodnett", secure: true },
  { id: "secure-tablet" as ChannelId, kind: "secure-tablet", secure: true },
  { id: "control-room-line" as ChannelId, kind: "control-room-line", secure: true },
  { id: "phone" as ChannelId, kind: "phone", secure: false },
];
