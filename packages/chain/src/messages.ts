import type { AlarmRoute, Channel, Identifying, MissionId, Recipient, Unit } from "@prehosp/model";
import { isOrdinary } from "@prehosp/model";
import type { AlarmMessage } from "@prehosp/ports";
import type { Organisation, Region } from "./region.ts";
import type { Way } from "./way.ts";

/** One recipient of an alarm and the channel it is reached on. */
export interface Addressed {
  readonly to: Recipient;
  readonly channel: Channel;
}

const first = (region: Region, kind: Organisation["kind"]) => region.organisations.find((o) => o.kind === kind);
const channelOf = (region: Region, kind: Channel["kind"]) => region.channels.find((c) => c.kind === kind);

const crewRole = (unit: Unit): Recipient["role"] => {
  if (unit.kind === "legevakt-doctor") return "doctor";
  return isOrdinary(unit.kind) ? "ambulance" : "first-responder-crew";
};

/** The route a unit is alarmed by, whatever was said: a police patrol is asked for through 112 and no other way (AH-2.4-b). */
export const routeFor = (unit: Unit, said: AlarmRoute): AlarmRoute => (unit.kind === "police" ? "112" : said);

/**
 * Who is told when a unit is alarmed by a route: the 110 or 112 centre over the line between the centres, and the crew itself
 * in Nødnett — but never a police patrol, which is asked for through 112 only (AH-2.4-b, AH-2.8-d, AH-2.8-e).
 */
export const recipients = (region: Region, unit: Unit, route: AlarmRoute): readonly Addressed[] => {
  const line = channelOf(region, "control-room-line");
  const nodnett = channelOf(region, "nodnett");
  const by = routeFor(unit, route);
  const centre = by === "110" || by === "112" ? first(region, by) : undefined;
  const crew: Recipient = { organisation: unit.organisation, role: crewRole(unit), unit: unit.id };
  return [
    ...(centre && line ? [{ to: { organisation: centre.id, role: by as "110" | "112" }, channel: line }] : []),
    ...(by !== "112" && nodnett ? [{ to: crew, channel: nodnett }] : []),
  ];
};

/** What is to be said, before it is known to whom and over what. */
export type Sayable = Omit<AlarmMessage, "to" | "channel">;

/** Everything that could be told of a mission; disclosure decides what of it each recipient gets. */
export const messageOf = (
  way: Way,
  unit: Unit,
  mission: MissionId,
  route: AlarmRoute,
  kind: AlarmMessage["kind"],
  identifying: Identifying | undefined,
  problem: string | undefined,
  talkGroup: string | undefined,
): Sayable => ({
  incident: way.incident,
  mission,
  unit: unit.id,
  route,
  status: way.status,
  kind,
  ...(identifying?.address ? { place: identifying.address } : {}),
  // A unit that is no longer to come has nothing to help: what is wrong, and with whom, is not for it any more.
  ...(problem && kind === "alarm" ? { problem } : {}),
  ...(identifying?.patient && kind === "alarm" ? { patient: identifying.patient } : {}),
  ...(way.received.flags.length > 0 ? { hazards: way.received.flags } : {}),
  ...(talkGroup ? { talkGroup } : {}),
});
