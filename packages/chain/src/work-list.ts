import { FactId, IncidentId, OrgId, Status, type Unit, UnitId } from "@prehosp/model";
import { type Recorded, known, recorded } from "@prehosp/model/absence";
import { Instant, compareInstants } from "@prehosp/model/time";
import * as z from "zod";
import { unexplained } from "./explain.ts";
import { moments, momentsOf, notBefore } from "./moments.ts";
import { ObligationCode, documented, elementOf, missionDuties, obligations } from "./obligations.ts";
import type { RolePeriod } from "./roles.ts";
import type { Way } from "./way.ts";

export const WorkCode = z
  .enum([...ObligationCode.options, "deviation-reason", "alarm-not-recorded"])
  .meta({ norsk: "mangler", means: "What is missing: a duty, a reason for a deviation, or what became of an alarm" });
export type WorkCode = z.output<typeof WorkCode>;

export const WorkItem = z
  .object({
    incident: IncidentId,
    status: Status,
    code: WorkCode,
    element: z.string().meta({
      norsk: "punkt",
      means:
        "What `settle` takes to end it: ikke innhentet, fordi …; a missing ordinary resource is ended by no reason",
    }),
    cites: z.array(z.string()).readonly().meta({ norsk: "hjemler", means: "Ids of the norms it rests on" }),
    unit: UnitId.optional(),
    responsible: OrgId.meta({ norsk: "hos", means: "The organisation whose work it is" }),
    since: recorded(Instant).meta({ norsk: "siden", means: "Since when it has been missing" }),
    decision: FactId.optional().meta({ norsk: "beslutning", means: "The decision it is about" }),
  })
  .meta({
    norsk: "punkt på arbeidslisten",
    means: "One thing that is still to be documented; never a fault of the unit",
  });
export type WorkItem = z.output<typeof WorkItem>;

/** Whose work a duty is: the unit's own organisation reports and identifies itself, the receiver records, the rest is the centre's. */
const responsible = (way: Way, code: ObligationCode, own: OrgId | undefined, receiver: OrgId | undefined): OrgId => {
  if (code === "oral-report" || code === "crew-identity") return own ?? way.owner;
  return code === "report-recorded" ? (receiver ?? way.owner) : way.owner;
};

const closedAt = (way: Way): Instant | undefined => moments(way).findLast((m) => m.role === "incident-closed")?.at;

/** When a mission was over, so that what is missing is missing: the unit free, taken over from, or the incident closed. */
const over = (way: Way, { end, until, free }: RolePeriod): Recorded<Instant> | undefined => {
  const ends = [until, free, closedAt(way)].filter(known).sort(compareInstants);
  return ends[0] ?? (end === undefined ? undefined : until);
};

const ofMissions = (way: Way, orgOf: (unit: UnitId | undefined) => OrgId | undefined): readonly WorkItem[] =>
  documented(way).flatMap((period) => {
    const since = over(way, period);
    if (since === undefined) return [];
    const { unit } = period;
    const to = way.reports.findLast((r) => r.from === unit)?.to;
    const receiver = orgOf(known(to) ? to : undefined);
    return missionDuties(way, period)
      .filter((d) => d.state === "open")
      .map(({ code, cites }) => ({
        incident: way.incident,
        status: way.status,
        code,
        element: elementOf(code, unit),
        cites,
        unit,
        responsible: responsible(way, code, orgOf(unit), receiver),
        since,
      }));
  });

const ofDecisions = (way: Way): readonly WorkItem[] => {
  const common = { incident: way.incident, status: way.status, cites: [], responsible: way.owner };
  const waiting = unexplained(way).map(({ fact, at }) => ({
    ...common,
    code: "deviation-reason" as const,
    element: elementOf("deviation-reason", fact),
    since: at,
    decision: fact,
  }));
  // The decision is in the ledger and nothing of what came of it: the alarm may have gone out, so somebody must find out.
  const lost = way.decisions.flatMap(({ fact, at, alarm }) =>
    alarm
      .filter(
        ({ unit }) => ![...way.alarms, ...way.failures].some((a) => a.unit === unit && compareInstants(a.at, at) >= 0),
      )
      .filter(({ unit }) => !momentsOf(way, unit).some((m) => m.role === "alarmed" && notBefore(at)(m)))
      .map(({ unit }) => ({
        ...common,
        code: "alarm-not-recorded" as const,
        element: elementOf("alarm-not-recorded", unit),
        unit,
        since: at,
        decision: fact,
      })),
  );
  return [...waiting, ...lost].filter((i) => !way.settled.some((s) => s.element === i.element));
};

/** What is open of the incident as a whole, once it is closed; until then it stands beside the incident itself. */
const ofIncident = (way: Way): readonly WorkItem[] => {
  const since = closedAt(way);
  if (since === undefined) return [];
  return obligations(way)
    .filter((o) => o.unit === undefined && o.state === "open")
    .map(({ code, cites }) => ({
      incident: way.incident,
      status: way.status,
      code,
      element: code,
      cites,
      responsible: way.owner,
      since,
    }));
};

const byAge = ({ since: a }: WorkItem, { since: b }: WorkItem): number =>
  known(a) && known(b) ? compareInstants(a, b) : Number(known(a)) - Number(known(b));

/**
 * What is still to be documented over many incidents, what has waited longest first; whose work each point is and since when. What
 * has ended with "ikke innhentet, fordi …" is done.
 */
export const workList = (ways: readonly Way[], units: readonly Unit[]): readonly WorkItem[] => {
  const orgs = new Map(units.map((u) => [u.id, u.organisation]));
  return ways
    .flatMap((w) => [...ofMissions(w, (u) => u && orgs.get(u)), ...ofDecisions(w), ...ofIncident(w)])
    .sort(byAge);
};
