import type { ActorRef } from "@prehosp/model";
import { instantOf, osloDay } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { type FormAct, judgeAct, validate } from "@prehosp/registry";
import { Clock, Effect } from "effect";
import { heldBriefly } from "../cut-off.ts";
import { patiently } from "../patiently.ts";
import { readForm } from "./form.ts";
import { formFact, formSubject } from "./form-facts.ts";

/** How many times an act is judged anew because somebody else wrote in between. */
const TIMES = 8;

/**
 * Does what a screen asks of a form, or says why not. Somebody else who writes at the same moment is seen: the act is judged anew on top of
 * what was written, so nothing is lost and nothing written twice. None where the form is not there.
 */
export const actOnForm = Effect.fn("chain.actOnForm")(function* (id: string, act: FormAct, by: ActorRef) {
  const ledger = yield* Ledger;
  const once = Effect.gen(function* () {
    const kept = yield* readForm(id);
    if (kept === undefined) return undefined;
    const at = instantOf(yield* Clock.currentTimeMillis);
    const judged = yield* heldBriefly(() =>
      judgeAct(kept.form, act, { faults: (one) => validate(one, osloDay(at)), signs: kept.signs }),
    );
    if ("problem" in judged || judged.event === undefined) return { judged, kept };
    const about = { form: id, owner: kept.owner, by, status: kept.form.case.status, at };
    const expect = { subject: formSubject(id), last: kept.facts.at(-1)!.id };
    yield* ledger.append([formFact(judged.event, about)], expect).pipe(patiently);
    return { judged, kept: (yield* readForm(id))! };
  });
  return yield* once.pipe(
    Effect.retry({ times: TIMES, while: (error) => "reason" in error && error.reason === "Conflict" }),
  );
});
