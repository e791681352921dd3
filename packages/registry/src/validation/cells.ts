import type { AbsenceReason } from "@prehosp/model/absence";
import type { Exactness } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import type { AnyValues } from "../case.ts";
import type { Dataset } from "../dataset.ts";
import { elementsOf } from "../dataset.ts";
import { EVENT, TODAY } from "./condition.ts";
import { earliest, endOf, eventAnchors, latest, startOf } from "./moment.ts";

/** The entries of one case laid out by number, filled anew for each case: what compiled rules read. */
export interface Cells {
  readonly value: readonly unknown[];
  readonly reason: readonly (AbsenceReason | undefined)[];
  /** First and last possible millisecond of a moment; not a number where there is none. */
  readonly first: Float64Array;
  readonly last: Float64Array;
  readonly event: number;
  readonly slot: (id: string) => number;
  readonly fill: (values: AnyValues) => void;
}

interface Read {
  readonly value?: unknown;
  readonly exactness?: Exactness;
  readonly absent?: AbsenceReason;
}

const NOTHING: Read = { absent: "not-recorded" };

/** Cells for a dataset; the day of judging, where there is one, is a moment like others. */
export const cellsOf = (
  dataset: Dataset,
  today: { readonly first: number; readonly last: number } | undefined,
): Cells => {
  const all = elementsOf(dataset);
  const ids = all.map(({ id }) => id);
  const slots = new Map([...ids, EVENT, TODAY].map((id, at) => [id, at]));
  const [event, judged] = [ids.length, ids.length + 1];
  const value: unknown[] = Array.from({ length: slots.size });
  const reason: (AbsenceReason | undefined)[] = Array.from({ length: slots.size });
  const first = new Float64Array(slots.size).fill(Number.NaN);
  const last = new Float64Array(slots.size).fill(Number.NaN);
  if (today !== undefined) [first[judged], last[judged]] = [today.first, today.last];
  const times = all.flatMap(({ type }, at) => (type === "time" ? [at] : []));
  const days = all.flatMap(({ type }, at) => (type === "day" ? [at] : []));
  const anchors = eventAnchors(dataset).map((id) => slots.get(id) as number);
  const exactness: (Exactness | undefined)[] = Array.from({ length: ids.length });

  const fill = (values: AnyValues): void => {
    for (let at = 0; at < ids.length; at++) {
      const entry = (values[ids[at] as string] ?? NOTHING) as Read;
      value[at] = entry.value;
      reason[at] = entry.absent;
      exactness[at] = entry.exactness;
    }
    for (const at of times) {
      const said = value[at] as Instant | undefined;
      const from = said === undefined ? Number.NaN : earliest(said, exactness[at]);
      first[at] = from;
      last[at] = said === undefined ? Number.NaN : latest(from, said, exactness[at]);
    }
    for (const at of days) {
      const said = value[at] as Day | undefined;
      first[at] = said === undefined ? Number.NaN : startOf(said);
      last[at] = said === undefined ? Number.NaN : endOf(said);
    }
    const anchor = anchors.find((at) => value[at] !== undefined);
    first[event] = anchor === undefined ? Number.NaN : (first[anchor] as number);
    last[event] = anchor === undefined ? Number.NaN : (last[anchor] as number);
  };
  // Every id a rule reads is an element's: a test holds the rules to it.
  return { value, reason, first, last, event, slot: (id) => slots.get(id) as number, fill };
};
