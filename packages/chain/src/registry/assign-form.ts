import type { ActorRef, OrgId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { Clock, Effect } from "effect";
import { formAssigned } from "../kinds/form-beside.ts";
import { patiently } from "../patiently.ts";
import { givenTo } from "./assignments.ts";
import { type KeptForm, readForm } from "./form.ts";
import { formSubject } from "./form-facts.ts";

/**
 * Gives a form to an organisation beside its owner, or back to the owner alone. Nothing in the chain says which hospital a patient came
 * to, so it is somebody's act. Already so: nothing is written. Somebody who wrote the form at the same moment: Conflict.
 */
export const assignForm = Effect.fn("chain.assignForm")(function* (kept: KeptForm, to: OrgId, by: ActorRef) {
  const { form, owner, facts, assignments } = kept;
  if ((givenTo(owner, assignments) ?? owner) === to) return { kept, was: "known" as const };
  const ledger = yield* Ledger;
  const subject = formSubject(form.id);
  yield* ledger
    .append(
      [
        {
          kind: formAssigned.kind,
          version: formAssigned.version,
          subject,
          owner,
          by,
          payload: { to },
          valid: { from: instantOf(yield* Clock.currentTimeMillis), exactness: "exact" },
          source: { system: "prehosp", ref: `form/${form.id}#assigned/${String(assignments.length + 1)}` },
          status: form.case.status,
        },
      ],
      { subject, last: facts.at(-1)!.id },
    )
    .pipe(patiently);
  return { kept: (yield* readForm(form.id))!, was: "new" as const };
});
