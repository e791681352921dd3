import { type KeptForm, caseHash } from "@prehosp/chain";
import { ActorRef, IncidentId, Status, Text } from "@prehosp/model";
import { Day, Instant } from "@prehosp/model/time";
import {
  CorrectionReason,
  DismissalReason,
  FormId,
  JoiningReason,
  KeptEntry,
  KeptStatement,
  SettlementReason,
  type Violation,
  eventOf,
  followUpsDue,
} from "@prehosp/registry";
import * as z from "zod";

const Standing = z.enum(["draft", "signed", "dismissed", "joined"]);
const Entries = z.record(z.string(), KeptEntry);
const strings = z.array(z.string()).readonly();
const Teller = z.object({ by: ActorRef, at: Instant });

/** One thing a validation rule says. */
export const ViolationView = z.object({
  rule: z.string(),
  level: z.enum(["error", "warning"]),
  elements: strings,
  message: Text,
});

const head = {
  form: FormId,
  dataset: z.object({ id: z.string(), version: z.string() }),
  incident: IncidentId,
  patient: z.string(),
  /** Entered by hand: the chain knows no such incident. */
  manual: z.boolean(),
  status: Status,
  standing: Standing,
  revision: z.int(),
  /** The form that goes on with this one's case, where it was found to be the same. */
  into: FormId.optional(),
  /** The forms that were found to be of this case. */
  holds: z.array(FormId).readonly(),
  /** It went into another form after a register had accepted it: the register has the case twice until it is told. */
  toWithdraw: z.boolean(),
};

/** A form in a list. */
export const FormRow = z.object({
  ...head,
  /** The day of the event, where it is recorded. */
  day: Day.optional(),
  opened: Teller,
  last: Teller,
  /** Sources that disagree and wait for a choice. */
  conflicts: z.int(),
  /** Outcomes that can be answered today and that nobody has. */
  due: strings,
  /** Signed and changed since the register accepted it, or never accepted. */
  undelivered: z.boolean(),
});

const Changes = z.array(z.object({ element: z.string(), was: KeptEntry.optional(), is: KeptEntry })).readonly();

/** A form as the screen shows it. */
export const FormView = z.object({
  ...head,
  values: Entries,
  touched: z.record(z.string(), Teller.extend({ revision: z.int() })),
  /** What the chain fills in today, also where somebody wrote otherwise. */
  chain: Entries,
  conflicts: z.array(z.object({ element: z.string(), statements: z.array(KeptStatement).readonly() })).readonly(),
  violations: z.array(ViolationView).readonly(),
  due: strings,
  history: z
    .array(
      Teller.extend({
        revision: z.int(),
        type: z.enum([
          "opened",
          "saved",
          "signed",
          "corrected",
          "settled",
          "followed-up",
          "dismissed",
          "joined",
          "joined-into",
          "parted",
          "told-apart",
        ]),
        because: z.union([CorrectionReason, SettlementReason, DismissalReason, JoiningReason]).optional(),
        /** The other form, where the step is of two. */
        other: FormId.optional(),
        confirmed: strings.optional(),
        changes: Changes,
        /** What followed from it that nobody wrote. */
        follows: Changes,
      }),
    )
    .readonly(),
  deliveries: z
    .array(
      z.object({
        at: Instant,
        receipt: z.enum(["accepted", "refused"]),
        issues: z.int(),
        /** It is the form as it stands now that was delivered. */
        current: z.boolean(),
      }),
    )
    .readonly(),
});

/** What a write came to: the form after it, the fields that stayed out with both values, and those that came too late to count. */
export const Written = z.object({
  form: FormView,
  refused: z
    .array(
      z.object({
        element: z.string(),
        why: z.enum(["changed-since", "open-conflict", "needs-correction"]),
        yours: KeptEntry,
        theirs: KeptEntry,
        by: ActorRef.optional(),
        at: Instant.optional(),
      }),
    )
    .readonly(),
  later: strings,
  /** Whether something was written now. */
  new: z.boolean(),
});

const headOf = ({ form, deliveries }: KeptForm) => ({
  form: form.id,
  dataset: form.case.dataset,
  incident: form.case.incident,
  patient: form.case.patient,
  manual: form.incident === undefined,
  status: form.case.status,
  standing: form.standing,
  revision: form.revision,
  ...(form.into === undefined ? {} : { into: form.into }),
  holds: form.holds,
  toWithdraw: form.standing === "joined" && deliveries.some(({ receipt }) => receipt === "accepted"),
});

const tellerOf = ({ by, at }: z.output<typeof Teller>) => ({ by, at });

const dueOf = ({ form }: KeptForm, today: Day) =>
  form.standing === "dismissed" || form.standing === "joined"
    ? []
    : followUpsDue([form.case], today).map(({ element }) => element);

/** Whether a signed form stands otherwise than the register last accepted it. */
export const isUndelivered = ({ form, deliveries }: KeptForm): boolean => {
  if (form.standing !== "signed") return false;
  const last = deliveries.at(-1);
  return last?.receipt !== "accepted" || last.case !== caseHash(form);
};

/** A form as it stands in the list. */
export const rowOf = (kept: KeptForm, today: Day): z.input<typeof FormRow> => {
  const { form } = kept;
  const day = eventOf(form.case)?.day;
  return {
    ...headOf(kept),
    ...(day === undefined ? {} : { day }),
    opened: tellerOf(form.history[0]!),
    last: tellerOf(form.history.at(-1)!),
    conflicts: form.conflicts.length,
    due: dueOf(kept, today),
    undelivered: isUndelivered(kept),
  };
};

/** A form as it is shown, with what the validation rules say of it. */
export const formView = (kept: KeptForm, violations: readonly Violation[], today: Day): z.input<typeof FormView> => {
  const { form, deliveries } = kept;
  const hash = caseHash(form);
  return {
    ...headOf(kept),
    values: form.case.values,
    touched: Object.fromEntries(
      Object.entries(form.touched).map(([id, { revision, by, at }]) => [id, { revision, by, at }]),
    ),
    chain: form.chain,
    conflicts: form.conflicts.map(({ element, statements }) => ({ element, statements })),
    violations,
    due: dueOf(kept, today),
    history: form.history.map(({ revision, type, at, by, because, other, confirmed, changes, follows }) => ({
      revision,
      type,
      at,
      by,
      changes,
      follows,
      ...(because === undefined ? {} : { because }),
      ...(other === undefined ? {} : { other }),
      ...(confirmed === undefined ? {} : { confirmed }),
    })),
    deliveries: deliveries.map(({ at, receipt, issues, case: was }) => ({
      at,
      receipt,
      issues,
      current: was === hash,
    })),
  };
};
