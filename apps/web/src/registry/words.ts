import { Exactness, Text } from "@prehosp/model";
import { AbsenceReason } from "@prehosp/model/absence";
import { Day, Instant } from "@prehosp/model/time";
import { AbsenceBecause, type Entry } from "@prehosp/registry";
import * as z from "zod";

const list = <S extends z.ZodType>(of: S) => z.array(of).readonly();

const source = z.looseObject({ system: z.string(), ref: z.string() });

/** A value with its source, or the reason why there is none. */
const EntrySeen: z.ZodType<Entry<unknown>> = z.union([
  z.looseObject({ value: z.unknown(), source, exactness: Exactness.optional() }).refine((one) => "value" in one),
  z.looseObject({ absent: AbsenceReason, because: AbsenceBecause.optional(), source: source.optional() }),
]);

/** Entries of a form, by element. */
export const EntriesSeen = z.record(z.string(), EntrySeen);

const Absence = z.looseObject({ absent: AbsenceReason, because: AbsenceBecause.optional() });

const Statement = z.looseObject({ said: z.unknown(), source, exactness: Exactness.optional() });
type Statement = z.output<typeof Statement>;

/** What a statement says, as an entry: a value, or why the source has none. */
export const entrySaidBy = ({ said, source: from, exactness }: Statement): Entry<unknown> => {
  const absence = Absence.safeParse(said);
  if (absence.success) return { ...absence.data, source: from };
  return { value: said, source: from, ...(exactness === undefined ? {} : { exactness }) };
};

const Conflict = z.looseObject({ element: z.string(), statements: list(Statement) });
export type Conflict = z.output<typeof Conflict>;

const Violation = z.looseObject({
  rule: z.string(),
  level: z.enum(["error", "warning"]),
  elements: list(z.string()),
  message: Text,
});

const changes = list(z.looseObject({ element: z.string(), was: EntrySeen.optional(), is: EntrySeen }));

const Step = z.looseObject({
  revision: z.number(),
  type: z.string(),
  at: Instant,
  by: z.string(),
  because: z.string().optional(),
  other: z.string().optional(),
  changes,
  follows: changes.optional(),
});

const standing = z.enum(["draft", "signed", "dismissed", "joined"]);
const dataset = z.looseObject({ id: z.string(), version: z.string() });

/** A form as the hub gives it, open to later fields. */
export const FormView = z.looseObject({
  form: z.string(),
  dataset,
  incident: z.string(),
  patient: z.string(),
  manual: z.boolean(),
  status: z.enum(["actual", "exercise", "test"]),
  standing,
  into: z.string().optional(),
  holds: list(z.string()).default([]),
  revision: z.number(),
  values: EntriesSeen,
  touched: z.record(z.string(), z.looseObject({ revision: z.number(), by: z.string(), at: Instant })),
  chain: EntriesSeen,
  conflicts: list(Conflict),
  violations: list(Violation),
  history: list(Step),
  deliveries: list(z.looseObject({ at: Instant, receipt: z.string(), issues: z.number(), current: z.boolean() })),
});
export type FormView = z.output<typeof FormView>;

/** A form that was handed to the register, with what the register found wrong in it. */
export const Delivered = FormView.extend({
  issues: list(z.looseObject({ path: z.string(), message: z.string() })),
});
export type Delivered = z.output<typeof Delivered>;

/** One form in the list. */
export const FormBrief = z.looseObject({
  form: z.string(),
  dataset,
  incident: z.string(),
  patient: z.string(),
  manual: z.boolean(),
  status: z.enum(["actual", "exercise", "test"]),
  standing,
  revision: z.number(),
  into: z.string().optional(),
  toWithdraw: z.boolean().default(false),
  day: Day.optional(),
  last: z.looseObject({ at: Instant, by: z.string() }),
  conflicts: z.number(),
  due: list(z.string()),
  undelivered: z.boolean(),
});
export type FormBrief = z.output<typeof FormBrief>;

const Refused = z.looseObject({
  element: z.string(),
  why: z.enum(["changed-since", "open-conflict", "needs-correction"]),
  yours: EntrySeen,
  theirs: EntrySeen,
  by: z.string().optional(),
  at: Instant.optional(),
});
export type Refused = z.output<typeof Refused>;

/** What became of a write: the form as it is now, and the fields that stayed out. */
export const Taken = z.looseObject({ form: FormView, refused: list(Refused), later: list(z.string()) });
export type Taken = z.output<typeof Taken>;
