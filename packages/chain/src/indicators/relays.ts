import type { Relay } from "@prehosp/indicators";
import type { OrgId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import type { Region } from "../region.ts";
import { toldAlarmOf } from "../relayed-alarm.ts";
import { mayBeFirstResponder } from "../roles.ts";
import type { Way } from "../way.ts";

const unsaid = absent("not-recorded");

/**
 * The alarms of an incident that went by the 110 centre. Asked is when the centre received it. Alarmed is a clock that somebody tells
 * of the unit: the hub's own clock of the alarm is that of the first receipt, which may be the centre's, and tells nothing of the relay.
 */
export const relaysOf = (way: Way, { organisations }: Pick<Region, "organisations">): readonly Relay[] => {
  const centres = new Set<OrgId>(organisations.filter(({ kind }) => kind === "110").map(({ id }) => id));
  const sent = way.alarms.filter(({ route, message }) => route === "110" && message !== "stand-down");
  const units = way.missions
    .filter((mission) => mayBeFirstResponder(mission))
    .filter(({ route, unit }) => route === "110" || sent.some((one) => one.unit === unit))
    .map(({ unit }) => unit);
  return [...new Set(units)].map((unit) => ({
    incident: way.incident,
    unit,
    status: way.status,
    asked: sent.find((one) => one.unit === unit && centres.has(one.to))?.at ?? unsaid,
    alarmed: toldAlarmOf(way, unit) ?? unsaid,
  }));
};
