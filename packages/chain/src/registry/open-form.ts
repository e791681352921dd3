import { type ActorRef, type IncidentId, type OrgId, Status } from "@prehosp/model";
import { type Instant, instantOf } from "@prehosp/model/time";
import { Ledger, LedgerError } from "@prehosp/ports";
import { type Dataset, datasets, ohca } from "@prehosp/registry";
import { Clock, Effect } from "effect";
import { Books } from "../books.ts";
import { fitting } from "../fitting.ts";
import { way as wayNow } from "../follow.ts";
import { patiently } from "../patiently.ts";
import type { Way } from "../way.ts";
import { type KeptForm, readForm } from "./form.ts";
import { formFact, formSubject } from "./form-facts.ts";

/** Which form is asked for: of a patient of an incident of the chain, or by hand under a key that the screen makes up. */
export type FormAsked =
  | { readonly incident: IncidentId; readonly patient: string }
  | { readonly dataset: string; readonly key: string };

/** The id of the form that is asked for. */
export const formIdOf = (asked: FormAsked): string =>
  "key" in asked ? asked.key : fitting(`${asked.incident}.${asked.patient}`);

/** The fact of a form that is opened, for the first time or again, and how its subject must stand for it; pure. */
export const openingOf = ({
  id,
  dataset,
  way,
  patient,
  before,
  ...teller
}: {
  readonly id: string;
  readonly dataset: Dataset;
  readonly way: Way | undefined;
  readonly patient: string;
  readonly before: KeptForm | undefined;
  readonly owner: OrgId;
  readonly by: ActorRef;
  readonly at: Instant;
}) => {
  const status = way?.status ?? Status.parse("actual");
  const said = {
    form: id,
    dataset: dataset.id,
    version: dataset.version,
    ...(way === undefined ? {} : { incident: way.incident }),
    patient,
    status,
    time: before?.form.history.filter(({ type }) => type === "dismissed").length ?? 0,
  };
  const about = { ...teller, form: id, owner: before?.owner ?? teller.owner, status };
  const expect = { subject: formSubject(id), last: before?.facts.at(-1)?.id };
  return { opened: formFact({ type: "opened", said }, about), about, expect };
};

/**
 * Opens a form: new, one that is there already as it is, or one that was dismissed as a draft again. None where the incident or the
 * dataset is not known. Two who open it at once open one.
 */
export const openForm = Effect.fn("chain.openForm")(function* (
  asked: FormAsked,
  { by, owner }: { readonly by: ActorRef; readonly owner: OrgId },
) {
  const id = formIdOf(asked);
  const way = "incident" in asked ? yield* wayNow(asked.incident) : undefined;
  const dataset = "dataset" in asked ? datasets.find((one) => one.id === asked.dataset) : ohca;
  if (dataset === undefined || ("incident" in asked && way === undefined)) return undefined;
  const before = yield* readForm(id);
  if (before && before.form.standing !== "dismissed") return { ...before, was: "known" as const };
  // An incident is the centre's; its form is the register's, of the region that runs it.
  const { region } = yield* Books;
  const at = instantOf(yield* Clock.currentTimeMillis);
  const { opened, expect } = openingOf({
    id,
    dataset,
    way,
    patient: "patient" in asked ? asked.patient : "a",
    before,
    owner: way === undefined ? owner : region.id,
    by,
    at,
  });
  const ledger = yield* Ledger;
  yield* ledger.append([opened], expect).pipe(
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
