import type { ActorRef, IncidentId } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { type FormAct, type FormProblem, ohca } from "@prehosp/registry";
import { Clock, Effect } from "effect";
import { Books } from "../books.ts";
import { heldBriefly } from "../cut-off.ts";
import { way as wayNow } from "../follow.ts";
import { patiently } from "../patiently.ts";
import { seenOf, signKeys } from "./capture.ts";
import { type KeptForm, readForm } from "./form.ts";
import { formEvents, formFact } from "./form-facts.ts";
import { formIdOf, openingOf } from "./open-form.ts";

/** How many times it is judged anew because somebody else wrote in between. */
const TIMES = 8;

type Said = Omit<Extract<FormAct, { act: "dismiss" }>, "act" | "seen">;

/** What stands in the way of a dismissal, `known` where it is this very one that was sent again, or none. */
const standsThere = (
  before: KeptForm,
  { window, n, because }: Said,
): Extract<FormProblem, "wrong-standing" | "same-key-other-content"> | "known" | undefined => {
  const same = before.form.history.find((step) => step.window === window && step.n === n);
  if (same !== undefined)
    return same.type === "dismissed" && same.because === because ? "known" : "same-key-other-content";
  const last = formEvents(before.facts).at(-1);
  const isAskedAgain = last?.type === "dismissed" && before.signs.some((sign) => !last.said.signs.includes(sign));
  return isAskedAgain ? undefined : "wrong-standing";
};

/**
 * Says of a possible arrest that there is to be no form: the form is opened and dismissed in one piece, so that nothing is left half
 * done. Sent again it is known by its window and count. None where the incident is not known; a problem where it has a form in work or
 * signed, or was dismissed and nothing is new since.
 */
export const dismissPossible = Effect.fn("chain.dismissPossible")(function* (
  asked: { readonly incident: IncidentId; readonly patient: string },
  said: Said,
  by: ActorRef,
) {
  const ledger = yield* Ledger;
  const books = yield* Books;
  const id = formIdOf(asked);
  const once = Effect.gen(function* () {
    const way = yield* wayNow(asked.incident);
    if (way === undefined) return undefined;
    const before = yield* readForm(id);
    const stands = before && standsThere(before, said);
    if (stands === "known") return { kept: before!, new: false };
    if (stands !== undefined) return { problem: stands };
    const at = instantOf(yield* Clock.currentTimeMillis);
    const owner = books.region.id;
    const opening = { id, dataset: ohca, way, patient: asked.patient, before, owner, by, at };
    const { opened, about, expect } = openingOf(opening);
    const signs = yield* heldBriefly(() => signKeys(seenOf(way, books)));
    const seen = (before?.form.revision ?? 0) + 1;
    const { window, n, because } = said;
    const dismissed = formFact({ type: "dismissed", said: { window, n, because, seen, signs } }, about);
    yield* ledger.append([opened, dismissed], expect).pipe(patiently);
    return { kept: (yield* readForm(id))!, new: true };
  });
  return yield* once.pipe(
    Effect.retry({ times: TIMES, while: (error) => "reason" in error && error.reason === "Conflict" }),
  );
});
