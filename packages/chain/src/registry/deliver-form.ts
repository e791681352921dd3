import type { ActorRef } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Ledger, RegistryDelivery } from "@prehosp/ports";
import type { Form } from "@prehosp/registry";
import { contentHash } from "@prehosp/rules";
import { Clock, Effect } from "effect";
import { caseDelivered } from "../kinds/care.ts";
import { patiently } from "../patiently.ts";
import { type KeptForm, readForm } from "./form.ts";
import { formSubject } from "./form-facts.ts";

/** The hash a case is delivered under. */
export const caseHash = ({ case: one }: Pick<Form, "case">): string => {
  const hash = contentHash(one);
  return typeof hash === "string" ? hash : "not-json";
};

/**
 * Hands a signed form to the register and writes down what it answered; its own reference makes a later version replace the earlier one.
 * A form that is not signed is not delivered: none.
 */
export const deliverForm = Effect.fn("chain.deliverForm")(function* ({ form, owner }: KeptForm, by: ActorRef) {
  if (form.standing !== "signed") return undefined;
  const registry = yield* RegistryDelivery;
  const ledger = yield* Ledger;
  const { id, version } = form.case.dataset;
  const dataset = `${id}@${version}`;
  const [receipt] = yield* registry.deliver([{ ref: form.id, dataset, body: form.case }]).pipe(patiently);
  if (receipt === undefined) return undefined;
  const at = instantOf(yield* Clock.currentTimeMillis);
  const hash = caseHash(form);
  const payload = { ref: form.id, dataset, case: hash, receipt: receipt.receipt, issues: receipt.issues.length };
  const { kind } = caseDelivered;
  yield* ledger
    .append([
      {
        kind,
        version: caseDelivered.version,
        subject: formSubject(form.id),
        owner,
        by,
        status: form.case.status,
        valid: { from: at, exactness: "exact" },
        source: { system: "prehosp", ref: `form/${form.id}#delivered@${at}` },
        payload,
      },
    ])
    .pipe(patiently);
  return { receipt, kept: (yield* readForm(form.id))! };
});
