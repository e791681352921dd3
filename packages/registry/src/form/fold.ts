import { IncidentId } from "@prehosp/model";
import type { AnyCase, AnyValues, Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { datasets, elementsOf } from "../dataset.ts";
import type { Settlement } from "../assembly/settlement.ts";
import { withoutOutcomesFromDeath } from "../follow-up/outcomes-from-death.ts";
import { milestones } from "../follow-up/plan.ts";
import type { FormEvent } from "./event.ts";
import type { Change, Form, FormStanding, Prefill, Step, Touch } from "./form.ts";
import { fallenIn, heldTogether, joinsIn } from "./joins.ts";
import { withOutcomes } from "./outcomes.ts";
import { settlementTexts } from "./reasons.ts";
import { sameEntry } from "./same.ts";

type Entries = Readonly<Record<string, Entry<unknown>>>;

/** What an event writes into the fields. */
const writtenBy = (event: FormEvent): Entries => {
  switch (event.type) {
    case "saved":
    case "corrected":
    case "followed-up":
      return event.said.entries;
    case "settled":
      return { [event.said.element]: event.said.entry };
    default:
      return {};
  }
};

const standings: Partial<Record<FormEvent["type"], FormStanding>> = {
  opened: "draft",
  saved: "draft",
  signed: "signed",
  dismissed: "dismissed",
  // Nothing that is signed changes in silence: the case of two forms is looked at and signed anew.
  joined: "draft",
  "joined-into": "joined",
};

// What a form brought with it into the one that goes on, whether it was taken out again or not.
const broughtBy = (
  event: FormEvent<"joined">,
  before: AnyValues,
  dataset: Dataset,
  form: Parameters<typeof heldTogether>[2],
) => {
  const { values } = heldTogether(dataset, before, form, [{ event, revision: Infinity }]);
  return Object.entries(values).flatMap(([element, is]): readonly Change[] => {
    const was = before[element];
    return was === undefined || sameEntry(was, is) ? [] : [{ element, was, is }];
  });
};

// What a step changed without writing it: the day of death answers outcomes, and another day or none takes the answers back.
const followed = (event: FormEvent, before: AnyValues, after: AnyValues): readonly Change[] =>
  milestones.flatMap(({ element }) => {
    const [was, is] = [writtenBy(event)[element] ?? before[element], after[element]];
    return was === undefined || is === undefined || sameEntry(was, is) ? [] : [{ element, was, is }];
  });

const stepOf = (event: FormEvent, revision: number, before: Entries, follows: readonly Change[]): Step => ({
  revision,
  type: event.type,
  at: event.at,
  by: event.by,
  ...("window" in event.said ? { window: event.said.window, n: event.said.n } : {}),
  ...("because" in event.said ? { because: event.said.because } : {}),
  ...("other" in event.said ? { other: event.said.other } : {}),
  ...("confirmed" in event.said ? { confirmed: event.said.confirmed } : {}),
  changes: Object.entries(writtenBy(event)).map(([element, is]): Change => {
    const was = before[element];
    return { element, ...(was === undefined ? {} : { was }), is };
  }),
  follows,
});

const filled = (dataset: Dataset, values: Entries): AnyValues =>
  Object.fromEntries(elementsOf(dataset).map(({ id }) => [id, values[id] ?? { absent: "not-recorded" }]));

// A choice counts against everything that has been chosen against: what nobody had said then opens the question again.
const settlementsIn = (events: readonly FormEvent[]): readonly Settlement[] => {
  const made = new Map<string, Settlement>();
  for (const { type, said, by } of events) {
    if (type !== "settled") continue;
    const { element, entry, statements, because } = said;
    const against = [...(made.get(element)?.against ?? []), ...statements];
    made.set(element, {
      element,
      entry: entry as Settlement["entry"],
      because: settlementTexts[because].nb,
      by,
      against,
    });
  }
  return [...made.values()];
};

/**
 * A form as it stands after its events, in the order they were recorded: what the chain fills in, with what people wrote over it. From
 * the signature on it stands on the values that were signed, whatever the chain learns later. None where it was never opened.
 */
export const formOf = (events: readonly FormEvent[], prefill?: Prefill): Form | undefined => {
  const [first] = events;
  if (first?.type !== "opened") return undefined;
  const dataset = datasets.find(({ id }) => id === first.said.dataset);
  if (dataset === undefined) return undefined;
  const { form: id, incident, patient, status } = first.said;
  const fallen = fallenIn(events);
  const standingEvents = events.filter((event) => !fallen.has(event));
  const assembled = prefill?.(settlementsIn(standingEvents));
  const chain: AnyValues = assembled?.case?.values ?? {};
  const conflicts = assembled?.conflicts ?? [];
  const caseOf = (values: Entries): AnyCase =>
    withOutcomes({
      incident: incident ?? IncidentId.parse(id),
      patient,
      status,
      dataset: { id: dataset.id, version: dataset.version },
      values: filled(dataset, values),
    });
  let standing: FormStanding = "draft";
  let signed: Entries | undefined;
  let own: Entries = {};
  let one = caseOf(chain);
  const touched: Record<string, Touch> = {};
  const history: Step[] = [];
  for (const [i, event] of events.entries()) {
    const revision = i + 1;
    const [before, stood] = [{ ...signed, ...own }, one.values];
    const brought = event.type === "joined" ? broughtBy(event, stood, dataset, { id, touched, conflicts }) : undefined;
    if (fallen.has(event)) {
      history.push(stepOf(event, revision, before, brought ?? []));
      continue;
    }
    standing = standings[event.type] ?? standing;
    // What followed from the day of death was signed too, and still follows from that day alone.
    if (event.type === "signed")
      [signed, own] = [withoutOutcomesFromDeath({ ...one, values: event.said.values }).values, {}];
    own = { ...own, ...writtenBy(event) };
    one = caseOf({ ...(signed ?? chain), ...own });
    history.push(stepOf(event, revision, before, brought ?? followed(event, stood, one.values)));
    if (!("window" in event.said)) continue;
    const { window, n } = event.said;
    for (const element of Object.keys(writtenBy(event)))
      touched[element] = { revision, by: event.by, at: event.at, window, n };
  }
  const joins = joinsIn(standingEvents, events);
  const bare = withoutOutcomesFromDeath(one).values;
  const held = heldTogether(dataset, bare, { id, touched, conflicts }, joins);
  const into = standingEvents.findLast(({ type }) => type === "joined-into");
  return {
    id,
    ...(incident === undefined ? {} : { incident }),
    standing,
    revision: events.length,
    case: joins.length === 0 ? one : caseOf(held.values),
    touched: held.touched,
    chain: Object.fromEntries(Object.entries(chain).filter(([, entry]) => hasValue(entry))),
    conflicts: held.conflicts,
    history,
    ...(into?.type === "joined-into" ? { into: into.said.other } : {}),
    holds: standingEvents.flatMap(({ type, said }) => (type === "joined" ? [said.other] : [])),
  };
};
