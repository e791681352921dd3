import type { OrgId } from "@prehosp/model";
import { type Fact, Ledger } from "@prehosp/ports";
import { type Form, type Prefill, caseFrom, formOf } from "@prehosp/registry";
import { Effect, Stream } from "effect";
import { Books } from "../books.ts";
import { heldBriefly } from "../cut-off.ts";
import { way as wayNow } from "../follow.ts";
import { caseDelivered } from "../kinds/care.ts";
import { incidentOf } from "../question.ts";
import { wayOfCase } from "../relayed-alarm.ts";
import { type Way, careRecordOf } from "../way.ts";
import { type FormAssignment, assignmentsIn } from "./assignments.ts";
import { seenOf, signKeys } from "./capture.ts";
import { formEvents, formSubject } from "./form-facts.ts";

/** One time a form was handed to a register, and what it answered. */
export interface FormDelivery {
  readonly at: Fact["valid"]["from"];
  readonly case: string;
  readonly receipt: "accepted" | "refused";
  readonly issues: number;
}

/** A form with whose it is, the facts it was folded from, and where it was delivered. */
export interface KeptForm {
  readonly form: Form;
  readonly owner: OrgId;
  readonly facts: readonly Fact[];
  readonly deliveries: readonly FormDelivery[];
  /** To whom it was given beside its owner; the last is who has it now. */
  readonly assignments: readonly FormAssignment[];
  /** Keys of the signs of an arrest that its incident shows. */
  readonly signs: readonly string[];
}

/** What the chain fills in of a patient's form today; pure over the way and the region's units. */
export const prefillOf =
  (way: Way, units: Parameters<typeof caseFrom>[0]["units"], patient: string): Prefill =>
  (settlements) => {
    const told = wayOfCase(way);
    return caseFrom({
      incident: incidentOf(told),
      timeline: told.timeline,
      records: way.records.map((record) => careRecordOf(way, record)),
      units,
      settlements,
      // Where no record speaks of a patient yet, the form of the first is the form of whoever it was.
      patient,
    });
  };

/** Folds a form from the facts of its subject, over what the chain fills in; none where it was never opened. */
export const keptForm = Effect.fn("chain.keptForm")(function* (facts: readonly Fact[]) {
  const events = formEvents(facts);
  const [first] = events;
  if (first?.type !== "opened") return undefined;
  const { incident, patient } = first.said;
  const books = yield* Books;
  const way = incident === undefined ? undefined : yield* wayNow(incident);
  const prefill = way && prefillOf(way, books.region.units, patient);
  const form = yield* heldBriefly(() => formOf(events, prefill));
  if (form === undefined) return undefined;
  const deliveries = facts.flatMap(({ kind, payload, valid }) =>
    kind === caseDelivered.kind ? [{ ...(payload as Omit<FormDelivery, "at">), at: valid.from }] : [],
  );
  const signs = way === undefined ? [] : yield* heldBriefly(() => signKeys(seenOf(way, books)));
  return {
    form,
    owner: facts[0]!.owner,
    facts,
    deliveries,
    assignments: assignmentsIn(facts),
    signs,
  } satisfies KeptForm;
});

/** A form by its id as it stands now; none where it was never opened. */
export const readForm = Effect.fn("chain.readForm")(function* (id: string) {
  const ledger = yield* Ledger;
  return yield* keptForm(yield* ledger.of(formSubject(id)).pipe(Stream.runCollect));
});
