import type { ActorRef } from "@prehosp/model";
import { contentHash } from "@prehosp/rules";
import { Ledger, RegistryDelivery } from "@prehosp/ports";
import { type Assembled, caseFrom } from "@prehosp/registry";
import { Effect } from "effect";
import { Books } from "./books.ts";
import { heldBriefly } from "./cut-off.ts";
import { subjectOf } from "./facts-of.ts";
import { caseDelivered } from "./kinds/care.ts";
import { patiently } from "./patiently.ts";
import { incidentOf } from "./question.ts";
import { wayOfCase } from "./relayed-alarm.ts";
import { type Way, careRecordOf } from "./way.ts";

/** The registry case of an incident as it stands, with its gaps; pure over the way and the region's units. */
export const assembled = (way: Way, units: Parameters<typeof caseFrom>[0]["units"]): Assembled => {
  const told = wayOfCase(way);
  return caseFrom({
    incident: incidentOf(told),
    timeline: told.timeline,
    records: way.records.map((r) => careRecordOf(way, r)),
    units,
  });
};

/** Delivers the case to the registry where there is one, and writes down what the registry answered. */
export const deliver = Effect.fn("chain.deliver")(function* (way: Way, by: ActorRef) {
  const { region } = yield* Books;
  const made = yield* heldBriefly(() => assembled(way, region.units));
  if (!made.case) return { ...made, receipt: undefined };
  const registry = yield* RegistryDelivery;
  const ledger = yield* Ledger;
  const ref = `${way.incident}.${made.case.patient}`;
  const dataset = `${made.case.dataset.id}@${made.case.dataset.version}`;
  const [receipt] = yield* registry.deliver([{ ref, dataset, body: made.case }]).pipe(patiently);
  const hash = contentHash(made.case);
  const body = typeof hash === "string" ? hash : "not-json";
  if (receipt)
    yield* ledger
      .append([
        {
          kind: caseDelivered.kind,
          version: caseDelivered.version,
          subject: subjectOf(way.incident),
          owner: way.owner,
          by,
          status: way.status,
          valid: way.valid,
          source: { system: "prehosp", ref: `${ref}#delivered/${body}/${receipt.receipt}` },
          payload: { ref, dataset, case: body, receipt: receipt.receipt, issues: receipt.issues.length },
        },
      ])
      .pipe(patiently);
  return { ...made, receipt };
});
