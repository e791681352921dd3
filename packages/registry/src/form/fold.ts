import { IncidentId } from "@prehosp/model";
import type { AnyValues, Entry } from "../case.ts";
import { hasValue } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { datasets, elementsOf } from "../dataset.ts";
import type { Settlement } from "../assembly/settlement.ts";
import type { FormEvent } from "./event.ts";
import type { Change, Form, FormStanding, Prefill, Step, Touch } from "./form.ts";
import { settlementTexts } from "./reasons.ts";

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
  signed: "signed",
  dismissed: "dismissed",
};

const stepOf = (event: FormEvent, revision: number, before: Entries): Step => ({
  revision,
  type: event.type,
  at: event.at,
  by: event.by,
  ...("window" in event.said ? { window: event.said.window, n: event.said.n } : {}),
  ...("because" in event.said ? { because: event.said.because } : {}),
  ...("confirmed" in event.said ? { confirmed: event.said.confirmed } : {}),
  changes: Object.entries(writtenBy(event)).map(([element, is]): Change => {
    const was = before[element];
    return { element, ...(was === undefined ? {} : { was }), is };
  }),
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
  let standing: FormStanding = "draft";
  let signed: Entries | undefined;
  let own: Entries = {};
  const touched: Record<string, Touch> = {};
  const history: Step[] = [];
  for (const [i, event] of events.entries()) {
    const revision = i + 1;
    history.push(stepOf(event, revision, { ...signed, ...own }));
    standing = standings[event.type] ?? standing;
    if (event.type === "signed") [signed, own] = [event.said.values, {}];
    own = { ...own, ...writtenBy(event) };
    if (!("window" in event.said)) continue;
    const { window, n } = event.said;
    for (const element of Object.keys(writtenBy(event)))
      touched[element] = { revision, by: event.by, at: event.at, window, n };
  }
  const { form: id, incident, patient, status } = first.said;
  const assembled = prefill?.(settlementsIn(events));
  const chain: AnyValues = assembled?.case?.values ?? {};
  return {
    id,
    ...(incident === undefined ? {} : { incident }),
    standing,
    revision: events.length,
    case: {
      incident: incident ?? IncidentId.parse(id),
      patient,
      status,
      dataset: { id: dataset.id, version: dataset.version },
      values: filled(dataset, { ...(signed ?? chain), ...own }),
    },
    touched,
    chain: Object.fromEntries(Object.entries(chain).filter(([, entry]) => hasValue(entry))),
    conflicts: assembled?.conflicts ?? [],
    history,
  };
};
