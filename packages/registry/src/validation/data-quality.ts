import type { Day } from "@prehosp/model/time";
import type { AnyCase } from "../case.ts";
import { datasets } from "../dataset.ts";
import type { Joining } from "../duplicates/joined.ts";
import { duplicates } from "../duplicates/duplicates.ts";
import { eventOf } from "../event-of.ts";
import type { Quality } from "./quality.ts";
import { qualityOf } from "./quality.ts";

/** The quality of one dataset's cases: all together, and unit by unit. */
export interface DatasetQuality {
  readonly dataset: string;
  readonly all: Quality;
  readonly units: readonly (Quality & { readonly unit: string | undefined })[];
}

/** What a report is of: the days of the events (`to` is not in it), whose case each is, and the day of judging. */
export interface QualityAsk {
  readonly unitOf: (one: AnyCase) => string | undefined;
  readonly from: Day;
  readonly to: Day;
  readonly on?: Day;
  /** A keyed hash of the person where the register knows one; no national number comes in here. */
  readonly personOf?: (one: AnyCase) => string | undefined;
  /** What people decided of pairs of cases: those are no longer possible duplicates. */
  readonly joinings?: readonly Joining[];
}

/**
 * Completeness, consistency and duplicates of the cases of a period, per dataset and unit. Cases whose event has no day are in no
 * period: they are counted as `dayless`, and those of a dataset this room does not know as `unknown`. Hand in actual events, or
 * exercises, never both.
 */
export const dataQuality = (
  cases: Iterable<AnyCase>,
  { unitOf, from, to, on, personOf, joinings }: QualityAsk,
): { readonly datasets: readonly DatasetQuality[]; readonly dayless: number; readonly unknown: number } => {
  const all = [...cases];
  const days = new Map(all.map((one) => [one, eventOf(one)?.day]));
  const ours = all.filter((one) => datasets.some(({ id }) => id === one.dataset.id));
  const within = ours.filter((one) => {
    const day = days.get(one);
    return day !== undefined && day >= from && day < to;
  });
  return {
    dayless: ours.filter((one) => days.get(one) === undefined).length,
    unknown: all.length - ours.length,
    datasets: datasets.flatMap((dataset) => {
      const own = within.filter((one) => one.dataset.id === dataset.id);
      if (own.length === 0) return [];
      const pairs = duplicates(
        own.map((one) => ({ case: one, person: personOf?.(one) })),
        joinings,
      );
      return [
        {
          dataset: dataset.id,
          all: qualityOf(dataset, own, pairs, on),
          units: [...new Set(own.map(unitOf))].map((unit) => {
            const some = own.filter((one) => unitOf(one) === unit);
            return { unit, ...qualityOf(dataset, some, pairs, on) };
          }),
        },
      ];
    }),
  };
};
