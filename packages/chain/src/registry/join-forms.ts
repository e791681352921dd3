import type { ActorRef } from "@prehosp/model";
import { type Instant, instantOf } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { type FormEvent, type JoinAct, judgeJoin } from "@prehosp/registry";
import { Clock, Effect } from "effect";
import { heldBriefly } from "../cut-off.ts";
import { patiently } from "../patiently.ts";
import { type KeptForm, keptForm, readForm } from "./form.ts";
import { formFact, formSubject } from "./form-facts.ts";

/** How many times a word is judged anew because somebody else wrote in between. */
const TIMES = 8;

type Said = Pick<FormEvent, "type" | "said">;

/** Counts that no screen comes to: what the chain itself takes apart has one of its own. */
const OWN = 1_000_000_000;

const isOpen = ({ form }: KeptForm): boolean => form.standing === "draft" || form.standing === "signed";

/**
 * Writes down what somebody says of two forms, on both or on none, or says why not; none where one of them is not there. The form that
 * goes into another is held still by its last fact, so that nothing written in it at that moment is lost; where the one that goes on went
 * away at that moment, the two are taken apart at once.
 */
export const joinForms = Effect.fn("chain.joinForms")(function* (act: JoinAct, by: ActorRef) {
  const ledger = yield* Ledger;
  const both = (said: { readonly keep: Said; readonly other: Said }, keep: KeptForm, other: KeptForm, at: Instant) => {
    const fact = ({ form, owner }: KeptForm, one: Said) =>
      formFact(one, { form: form.id, owner, by, status: form.case.status, at });
    const expect = { subject: formSubject(other.form.id), last: other.facts.at(-1)!.id };
    return ledger.append([fact(keep, said.keep), fact(other, said.other)], expect).pipe(patiently);
  };
  const once = Effect.gen(function* () {
    const [keep, other] = [yield* readForm(act.keep), yield* readForm(act.other)];
    if (keep === undefined || other === undefined) return undefined;
    const judged = yield* heldBriefly(() => judgeJoin(keep.form, other.form, act));
    if ("problem" in judged || judged.events === undefined) return { judged, keep, other };
    const at = instantOf(yield* Clock.currentTimeMillis);
    const [joined] = yield* both(judged.events, keep, other, at);
    const after = { keep: (yield* readForm(act.keep))!, other: (yield* readForm(act.other))! };
    if (act.is !== "merged" || after.keep.facts.length === keep.facts.length + 1) return { judged, ...after };
    // Somebody wrote in the one that goes on at the same moment: that stands below what was joined, unless the form went away.
    const between = yield* keptForm(
      after.keep.facts.slice(
        0,
        after.keep.facts.findIndex(({ id }) => id === joined.id),
      ),
    );
    if (between !== undefined && isOpen(between)) return { judged, ...after };
    const said = { window: act.window, n: act.n + OWN, because: "other" } as const;
    const parted = (seen: number, other: string): Said => ({ type: "parted", said: { ...said, seen, other } });
    yield* both(
      { keep: parted(after.keep.form.revision, act.other), other: parted(after.other.form.revision, act.keep) },
      after.keep,
      after.other,
      at,
    );
    return { judged: { problem: "changed-since" } as const, keep: after.keep, other: after.other };
  });
  return yield* once.pipe(
    Effect.retry({ times: TIMES, while: (error) => "reason" in error && error.reason === "Conflict" }),
  );
});
