import { Books, type Way, assembled, incidentOf, lastProposal, lastSituation, obligations, way } from "@prehosp/chain";
import { indicate } from "@prehosp/criteria";
import { type IncidentId, type Unit, say } from "@prehosp/model";
import { Ledger } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { stopped } from "../stopped.ts";
import { type Told, plain } from "./told.ts";

export const namesOf = (units: readonly Pick<Unit, "id" | "name">[]): Told["units"] =>
  Object.fromEntries(units.map((u) => [u.id, u.name]));

const told = (at: Way) =>
  Effect.gen(function* () {
    const { region, criteria, policy } = yield* Books;
    const proposal = yield* lastProposal(at);
    const made = at.proposals.at(-1);
    const situation = yield* lastSituation(at);
    const { findings, remarks } = indicate(criteria, {
      observed: at.received.observed,
      criterion: at.received.criterion,
    });
    const registered = assembled(at, region.units);
    const report = at.handovers.at(-1);
    const missing = at.missing.at(-1);
    return {
      region: { name: say(region.name), demonstration: region.demonstration },
      units: namesOf(region.units),
      edition: proposal?.edition ?? policy.edition,
      incident: incidentOf(at),
      indication: { made: situation?.indication, findings, remarks: [...remarks, ...registered.remarks] },
      reaches:
        situation?.candidates.map(({ reach: { unit, source, parts, positionAgeSeconds } }) => ({
          unit,
          source,
          parts,
          positionAgeSeconds,
        })) ?? [],
      ...(made ? { situationHash: made.situation, policyHash: made.policy } : {}),
      ...(proposal ? { proposal } : missing ? { noProposal: missing.because } : {}),
      decisions: plain(at.decisions),
      alarms: plain(at.alarms),
      failures: plain(at.failures),
      timeline: at.timeline,
      obligations: obligations(at),
      ...(report
        ? { handover: { arrived: report.arrived, help: report.help, receivedBy: report.receivedBy, from: report.from } }
        : {}),
      inclusion: registered.inclusion,
      ...(registered.case ? { case: registered.case } : {}),
      gaps: registered.gaps,
      deliveries: plain(at.deliveries),
    } satisfies Told;
  });

/** The first incidents of a ledger, for whoever asked for one that is not there. */
const someOf = Effect.gen(function* () {
  const facts = yield* (yield* Ledger).since(undefined, ["incident.received"]).pipe(Stream.take(3), Stream.runCollect);
  return facts.map((f) => f.subject);
});

/** What a ledger holds of one incident, with what follows from it; fails with some that are there where it is not. */
export const fromLedger = (incident: IncidentId) =>
  Effect.gen(function* () {
    const at = yield* way(incident);
    if (at) return yield* told(at);
    const some = yield* someOf;
    return yield* stopped(
      `there is no incident ${incident} here`,
      some.length === 0 ? "nothing has been taken in yet: see `prehosp run`" : `some that are: ${some.join(", ")}`,
    );
  });
