import { entrySaid } from "../assembly/settlement.ts";
import type { Entry } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { datasets } from "../dataset.ts";
import type { FormAct } from "./act.ts";
import type { FormEvent } from "./event.ts";
import type { Fields } from "./fields.ts";
import { entriesFrom, fieldsOf, hasSeen } from "./fields.ts";
import type { Form, FormStanding, Step } from "./form.ts";
import type { FormGround, JudgedAct } from "./judged.ts";
import { faultsIn, no } from "./judged.ts";
import { withOutcomes } from "./outcomes.ts";
import { sameEntry } from "./same.ts";

const none: Fields = { taken: {}, refused: [], later: [] };

const allowed: Readonly<Record<FormAct["act"], readonly FormStanding[]>> = {
  save: ["draft"],
  sign: ["draft"],
  correct: ["signed"],
  settle: ["draft", "signed"],
  followUp: ["draft", "signed"],
  dismiss: ["draft", "signed"],
};

const types = {
  save: "saved",
  sign: "signed",
  correct: "corrected",
  settle: "settled",
  followUp: "followed-up",
  dismiss: "dismissed",
} as const satisfies Readonly<Record<FormAct["act"], FormEvent["type"]>>;

// A resend is known by its screen and count; what it wrote then must be what it says now.
const isResend = (step: Step, act: FormAct, entries: Readonly<Record<string, Entry<unknown>>>): boolean =>
  step.type === types[act.act] &&
  (!("because" in act) || step.because === act.because) &&
  step.changes.every(({ element, is }) =>
    act.act === "settle"
      ? element === act.element
      : sameEntry(entries[element] ?? { absent: "not-recorded" }, is) && element in entries,
  );

const settled = (form: Form, dataset: Dataset, asked: Extract<FormAct, { act: "settle" }>): JudgedAct => {
  const { act: _, choice, ...said } = asked;
  const { element, window, seen } = said;
  const conflict = form.conflicts.find((one) => one.element === element);
  if (conflict === undefined) return no("no-such-conflict");
  const touch = form.touched[element];
  if (touch !== undefined && touch.window !== window && !hasSeen(form, seen, touch.revision))
    return no("changed-since");
  const event = (entry: Entry<unknown>): JudgedAct => ({
    event: { type: "settled", said: { ...said, entry, statements: conflict.statements } },
    fields: { ...none, taken: { [element]: entry } },
  });
  if (typeof choice === "number") {
    const chosen = conflict.statements[choice];
    return chosen === undefined ? no("no-such-conflict") : event(entrySaid(chosen));
  }
  // Whether it was an arrest at all is no element: one of the statements is the answer.
  const read = entriesFrom(dataset, form, { ...said, entries: { [element]: choice } });
  return "problems" in read ? no("bad-entry", read.problems) : event(read.entries[element]!);
};

const signed = (form: Form, asked: Extract<FormAct, { act: "sign" }>, { faults }: FormGround): JudgedAct => {
  const { act: _, ...said } = asked;
  const means = "Kildene er ikke enige.";
  const open = form.conflicts.map(({ element }) => ({ code: "conflict", path: `/values/${element}`, means }));
  if (open.length > 0) return no("conflicts-open", open);
  const event = { type: "signed", said: { ...said, values: form.case.values } } as const;
  return faultsIn(faults, form.case, undefined, said.confirmed) ?? { event, fields: none };
};

const withoutAct = <A extends FormAct>(asked: A): Omit<A, "act"> => {
  const { act: _, ...said } = asked;
  return said;
};

const wrote = (act: Extract<FormAct, { entries: unknown }>, fields: Fields): JudgedAct => ({
  event:
    Object.keys(fields.taken).length === 0
      ? undefined
      : { type: types[act.act], said: { ...withoutAct(act), entries: fields.taken } },
  fields,
});

/**
 * Judges what a screen asks of a form as it stands: pure, so that whoever writes it down judges anew when somebody else wrote first.
 * The same asked again is known by its screen and count, and adds nothing.
 */
export const judgeAct = (form: Form, act: FormAct, ground: FormGround): JudgedAct => {
  const dataset = datasets.find(({ id }) => id === form.case.dataset.id);
  if (dataset === undefined) return no("bad-entry");
  const writes = act.act === "save" || act.act === "correct" || act.act === "followUp" ? act : undefined;
  const read = writes === undefined ? { entries: {} } : entriesFrom(dataset, form, writes);
  if ("problems" in read) return no("bad-entry", read.problems);
  const before = form.history.find(({ window, n }) => window === act.window && n === act.n);
  if (before !== undefined && !isResend(before, act, read.entries)) return no("same-key-other-content");
  const had = new Set(before?.changes.map(({ element }) => element));
  const rest = Object.fromEntries(Object.entries(read.entries).filter(([element]) => !had.has(element)));
  const fields = writes === undefined ? none : fieldsOf(form, dataset, writes, rest, writes.act);
  if (before !== undefined) return { event: undefined, fields };
  if (!allowed[act.act].includes(form.standing)) return no("wrong-standing");
  if (writes === undefined && act.act !== "settle" && act.seen !== form.revision) return no("changed-since");
  if (act.act === "sign") return signed(form, act, ground);
  if (act.act === "dismiss")
    return { event: { type: "dismissed", said: { ...withoutAct(act), signs: ground.signs } }, fields };
  const done = act.act === "settle" ? settled(form, dataset, act) : wrote(act, fields);
  if ("problem" in done || done.event === undefined || form.standing !== "signed") return done;
  const after = withOutcomes(form.case, done.fields.taken);
  return faultsIn(ground.faults, after, form.case, "confirmed" in act ? act.confirmed : undefined) ?? done;
};
