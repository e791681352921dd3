import type { IncidentId } from "@prehosp/model";
import type { Fact } from "@prehosp/ports";
import { signsOfClock, signsOfRecord } from "@prehosp/registry";
import type * as z from "zod";
import { decisionTaken } from "../kinds/alarm.ts";
import { handoverReceived, recordRead } from "../kinds/care.ts";
import { incidentChanged, incidentReceived, missionCreated, timeRecorded } from "../kinds/incident.ts";
import { pointOf, wayOf } from "../way.ts";
import { type Known, seenOf, signKeys } from "./capture.ts";

/** The kinds of fact that tell what is seen of an incident. */
export const arrestKinds: readonly string[] = [
  incidentReceived.kind,
  incidentChanged.kind,
  missionCreated.kind,
  timeRecorded.kind,
  decisionTaken.kind,
  handoverReceived.kind,
  recordRead.kind,
];

/**
 * Whether a fact can be why its incident shows a sign of an arrest, so that only those incidents are folded; pure. What it shows
 * by itself is judged; what it shows only together with others, as an answer that came later, is always yes: never no where it can.
 */
export const mayShowArrest = (fact: Fact, books: Known): boolean => {
  if (fact.replaces !== undefined) return true;
  const incident = fact.subject as string as IncidentId;
  switch (fact.kind) {
    case incidentReceived.kind:
      return signKeys(seenOf(wayOf(incident, [fact])!, books)).length > 0;
    case incidentChanged.kind: {
      const { observed, criterion } = fact.payload as z.output<typeof incidentChanged.payload>;
      return observed !== undefined || criterion !== undefined;
    }
    case timeRecorded.kind:
      return signsOfClock(pointOf(fact)).length > 0;
    case recordRead.kind: {
      const record = fact.payload as z.output<typeof recordRead.payload>;
      return signsOfRecord({ ...record, incident, source: fact.source }).length > 0;
    }
    default:
      return false;
  }
};
