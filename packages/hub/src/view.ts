import {
  type HeldTooLong,
  type Way,
  Books,
  assembled,
  heldBriefly,
  incidentOf,
  lastProposal,
  lastSituation,
  obligations,
  reasonOf,
} from "@prehosp/chain";
import { indicate } from "@prehosp/criteria";
import { known } from "@prehosp/model/absence";
import type { Editions } from "@prehosp/ports";
import { Effect } from "effect";
import type * as z from "zod";
import { afterAlarmOf } from "./after-alarm.ts";
import type { Brief, WayView } from "./way-view.ts";

/** Shows a way: what is stored, and what follows from it by the pure rooms. */
export const viewOf = (way: Way): Effect.Effect<z.input<typeof WayView>, HeldTooLong, Books | Editions> =>
  Effect.gen(function* () {
    const { region, criteria } = yield* Books;
    const proposal = yield* lastProposal(way);
    const situation = yield* lastSituation(way);
    const made = way.proposals.at(-1);
    const { received } = way;
    const [{ findings, remarks }, registered, duties, afterwards] = yield* heldBriefly(
      () =>
        [
          indicate(criteria, { observed: received.observed, criterion: received.criterion }),
          assembled(way, region.units),
          obligations(way),
          afterAlarmOf(way, region),
        ] as const,
    );
    const report = way.handovers.at(-1);
    return {
      incident: incidentOf(way),
      last: way.last,
      indication: {
        ...(situation ? { made: situation.indication } : {}),
        findings,
        remarks: [...remarks, ...registered.remarks],
      },
      ...(made ? { situationHash: made.situation, policyHash: made.policy } : {}),
      ...(proposal ? { proposal } : {}),
      reaches:
        situation?.candidates.map(({ reach: { unit, source, parts, positionAgeSeconds } }) => ({
          unit,
          source,
          parts,
          positionAgeSeconds,
        })) ?? [],
      ...(!proposal && way.missing.at(-1) ? { noProposal: way.missing.at(-1)!.because } : {}),
      // With the reason as last said, also where it came after the alarm.
      decisions: way.decisions.map((d) => {
        const reason = reasonOf(way, d.fact);
        return reason === undefined ? d : { ...d, reason };
      }),
      alarms: way.alarms,
      failures: way.failures,
      fallbacks: way.fallbacks,
      timeline: way.timeline,
      obligations: duties,
      ...(report
        ? { handover: { arrived: report.arrived, help: report.help, receivedBy: report.receivedBy, from: report.from } }
        : {}),
      inclusion: registered.inclusion,
      ...(registered.case ? { case: registered.case } : {}),
      gaps: registered.gaps.filter(({ element }) => !way.settled.some((s) => s.element === element)),
      deliveries: way.deliveries,
      ...afterwards,
    };
  });

/** The line of an incident in the list; pure. */
export const briefOf = (way: Way, criteria: Books["Service"]["criteria"]): Brief => {
  const { indication } = indicate(criteria, { observed: way.received.observed, criterion: way.received.criterion });
  const made = way.proposals.at(-1);
  return {
    id: way.incident,
    ...(known(way.received.received) ? { received: way.received.received } : {}),
    urgency: way.received.urgency,
    ...(known(indication.condition) ? { condition: indication.condition } : {}),
    place: way.received.place,
    status: way.status,
    proposed: made?.proposed.length ?? 0,
    possible: made?.possible.length ?? 0,
    open: obligations(way)
      .filter((o) => o.state === "open")
      .map((o) => o.code),
    closed: way.timeline.points.some((p) => p.role === "incident-closed"),
  };
};
