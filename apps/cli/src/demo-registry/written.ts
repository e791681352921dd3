import { Books, actOnForm, deliverForm, openForm, readForm, settle, way, workList } from "@prehosp/chain";
import type { DemoForm } from "@prehosp/demo-region";
import type { IncidentId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { FormAct } from "@prehosp/registry";
import { Effect } from "effect";
import { BY } from "../demo-competence/facts.ts";
import { asAt } from "../demo.ts";

/** The one screen of the demonstration's coordinator: with the count of each act it makes a form that is written again known. */
const WINDOW = "d3300000-0000-4000-8000-00000000de30";

/**
 * Writes one form through the door that people use, each step at its own time: opened, filled in, signed with the warnings looked at, and
 * what became known afterwards. A form whose incident is not there is left out; what somebody has gone on with stays as it is.
 */
export const written = ({ incident, patient, opened, entries, signed, outcome }: DemoForm) =>
  Effect.gen(function* () {
    const { region } = yield* Books;
    const open = yield* openForm({ incident, patient }, { by: BY, owner: region.id }).pipe(asAt(opened));
    if (open === undefined) return;
    const { id } = open.form;
    let { revision } = open.form;
    const act = (asked: FormAct, at: Instant) =>
      Effect.tap(actOnForm(id, asked, BY).pipe(asAt(at)), (done) =>
        Effect.sync(() => (revision = done?.kept.form.revision ?? revision)),
      );
    const said = (n: number) => ({ window: WINDOW, n, seen: revision });
    yield* act({ act: "save", ...said(1), entries }, opened);
    if (signed) {
      const judged = (yield* act({ act: "sign", ...said(2), confirmed: [] }, signed))?.judged;
      if (judged && "problem" in judged && judged.problem === "warnings-unconfirmed")
        yield* act({ act: "sign", ...said(2), confirmed: judged.issues.map(({ code }) => code) }, signed);
    }
    if (outcome) yield* act({ act: "followUp", ...said(3), entries: outcome.entries, confirmed: [] }, outcome.at);
  });

/** Delivers a form that was delivered then, as it stands in the ledger that stays: a delivery is of exactly what stands there. */
export const deliveredThen = ({ incident, patient, delivered }: DemoForm) =>
  Effect.gen(function* () {
    const kept = delivered && (yield* readForm(`${incident}.${patient}`));
    if (kept?.deliveries.length === 0) yield* deliverForm(kept, BY).pipe(asAt(delivered!));
  });

/** Ends what was still to be documented of an incident of the year: nobody asks for it any more. */
export const documented = (incident: IncidentId) =>
  Effect.gen(function* () {
    const { region } = yield* Books;
    const now = yield* way(incident);
    if (now === undefined) return;
    for (const { element } of workList([now], region.units)) yield* settle(now, element, "other", BY);
  });
