import {
  type AlarmRoute,
  type Channel,
  type Identifying,
  type Language,
  type MissionId,
  type MissionRole,
  OrgId,
  type Recipient,
  type Text,
  type Unit,
  isOrdinary,
  say,
} from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import type { AlarmMessage } from "@prehosp/ports";
import type { Organisation, Region } from "./region.ts";
import type { Way } from "./way.ts";

/** One recipient of an alarm, the channel it is reached on, and every other that may be tried where that one fails. */
export interface Addressed {
  readonly to: Recipient;
  /** Undefined where the region has no such channel or recipient, or the unit is known not to be on it. */
  readonly channel: Channel | undefined;
  readonly others: readonly Channel[];
}

const first = (region: Region, kind: Organisation["kind"]) => region.organisations.find((o) => o.kind === kind);

/** The kinds of channel that somebody at the other end hears, the ordinary one first. */
const TO_CENTRE: readonly Channel["kind"][] = ["control-room-line", "nodnett", "phone", "sms"];
const TO_CREW: readonly Channel["kind"][] = ["nodnett", "secure-tablet", "phone", "sms"];

const over = ({ channels }: Region, to: Recipient, [ordinary, ...kinds]: readonly Channel["kind"][]): Addressed => {
  const channel = channels.find((c) => c.kind === ordinary);
  const others = channels.filter((c) => c.id !== channel?.id && (c.kind === ordinary || kinds.includes(c.kind)));
  return { to, channel, others };
};

/** A crew that is known not to be in Nødnett is reached another way; that is believed only where there is one. */
const toCrew = (region: Region, unit: Unit, role: Recorded<MissionRole>): Addressed => {
  const to: Recipient = { organisation: unit.organisation, role: crewRole(unit, role), unit: unit.id };
  const reached = over(region, to, TO_CREW);
  const others = reached.others.filter((c) => c.kind !== "nodnett");
  return unit.nodnett === false && others.length > 0 ? { to, channel: undefined, others } : reached;
};

/** A centre that the region does not have cannot be told, and the operator must hear it. */
const toCentre = (region: Region, role: "110" | "112"): Addressed => {
  const centre = first(region, role);
  if (!centre) return { to: { organisation: OrgId.parse(role), role }, channel: undefined, others: [] };
  return over(region, { organisation: centre.id, role }, TO_CENTRE);
};

/**
 * An akutthjelper is health personnel on the mission, and may be told of the patient (AH-4.1-a); other help is not. Where no rule
 * has spoken of the unit's role the operator has, and the crew is told what it needs to help.
 */
const crewRole = (unit: Unit, role: Recorded<MissionRole>): Recipient["role"] => {
  if (unit.kind === "legevakt-doctor") return "doctor";
  if (isOrdinary(unit.kind)) return "ambulance";
  return role === "other-help" || role === "ad-hoc-helper" ? "partner" : "first-responder-crew";
};

/** The route a unit is alarmed by, whatever was said: a police patrol is asked for through 112 and no other way (AH-2.4-b). */
export const routeFor = (unit: Unit, said: AlarmRoute): AlarmRoute => (unit.kind === "police" ? "112" : said);

/**
 * Who is told when a unit is alarmed by a route: the 110 or 112 centre over the line between the centres, and the crew itself
 * in Nødnett — but never a police patrol, which is asked for through 112 only (AH-2.4-b, AH-2.8-d, AH-2.8-e).
 */
export const recipients = (
  region: Region,
  unit: Unit,
  route: AlarmRoute,
  role: Recorded<MissionRole>,
): readonly Addressed[] => {
  const by = routeFor(unit, route);
  return [
    ...(by === "110" || by === "112" ? [toCentre(region, by)] : []),
    ...(by === "112" ? [] : [toCrew(region, unit, role)]),
  ];
};

type InWords = Omit<AlarmMessage, "to" | "channel" | "texts">;

/** What is to be said, before it is known to whom, over what and in which words. */
export type Sayable = Omit<InWords, "problem"> & { readonly problem?: Text };

/** Everything that could be told of a mission; disclosure decides what of it each recipient gets. */
export const messageOf = (
  way: Way,
  unit: Unit,
  mission: MissionId,
  route: AlarmRoute,
  kind: AlarmMessage["kind"],
  identifying: Identifying | undefined,
  problem: Text | undefined,
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

/** The same with its words in one language: that of whoever is told. */
export const saidIn = (message: Sayable, language: Language): InWords => {
  const rest: Omit<InWords, "problem"> = message;
  return { ...rest, ...(message.problem ? { problem: say(message.problem, language) } : {}) };
};
