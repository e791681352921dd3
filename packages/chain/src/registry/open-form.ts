import { type ActorRef, type IncidentId, type OrgId, Status } from "@prehosp/model";
import { instantOf } from "@prehosp/model/time";
import { Ledger, LedgerError } from "@prehosp/ports";
import { datasets, ohca } from "@prehosp/registry";
import { Clock, Effect } from "effect";
import { Books } from "../books.ts";
import { fitting } from "../fitting.ts";
import { way as wayNow } from "../follow.ts";
import { patiently } from "../patiently.ts";
import { type KeptForm, readForm } from "./form.ts";
import { formFact, formSubject } from "./form-facts.ts";

/** Which form is asked for: of a patient of an incident of the chain, or by hand under a key that the screen makes up. */
export type FormAsked =
  | { readonly incident: IncidentId; readonly patient: string }
  | { readonly dataset: string; readonly key: string };

const idOf = (asked: FormAsked): string => ("key" in asked ? asked.key : fitting(`${asked.incident}.${asked.patient}`));

/**
 * Opens a form: new, one that is there already as it is, or one that was dismissed as a draft again. None where the incident or the
 * dataset is not known. Two who open it at once open one.
 */
export const openForm = Effect.fn("chain.openForm")(function* (
  asked: FormAsked,
  { by, owner }: { readonly by: ActorRef; readonly owner: OrgId },
) {
  const id = idOf(asked);
  const way = "incident" in asked ? yield* wayNow(asked.incident) : undefined;
  const dataset = "dataset" in asked ? datasets.find((one) => one.id === asked.dataset) : ohca;
  if (dataset === undefined || ("incident" in asked && way === undefined)) return undefined;
  const before = yield* readForm(id);
  if (before && before.form.standing !== "dismissed") return { ...before, was: "known" as const };
  // An incident is the centre's; its form is the register's, of the region that runs it.
  const { region } = yield* Books;
  const status = way?.status ?? Status.parse("actual");
  const at = instantOf(yield* Clock.currentTimeMillis);
  const said = {
    form: id,
    dataset: dataset.id,
    version: dataset.version,
    ...(way === undefined ? {} : { incident: way.incident }),
    patient: "patient" in asked ? asked.patient : "a",
    status,
    time: before?.form.history.filter(({ type }) => type === "dismissed").length ?? 0,
  };
  const about = { form: id, owner: before?.owner ?? (way === undefined ? owner : region.id), by, status, at };
  const expect = { subject: formSubject(id), last: before?.facts.at(-1)?.id };
  const ledger = yield* Ledger;
  yield* ledger.append([formFact({ type: "opened", said }, about)], expect).pipe(
    patiently,
    // Somebody opened it at the same moment: theirs is the one.
    Effect.catchIf(
      (error) => error.reason === "Conflict",
      () => Effect.void,
    ),
  );
  const after: KeptForm | undefined = yield* readForm(id);
  if (after === undefined) return yield* new LedgerError({ reason: "Conflict", message: "the form cannot be opened" });
  return { ...after, was: "new" as const };
});
