import type { Text } from "@prehosp/model";
import type { Recorded } from "@prehosp/model/absence";
import { absent, known } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import { addDays, daysBetween } from "@prehosp/model/time";
import type { AnyCase } from "../case.ts";
import { hasValue } from "../case.ts";
import { datasets, elementsOf } from "../dataset.ts";
import type { Element, Whom } from "../element.ts";
import type { CaseRef } from "../event-of.ts";
import { eventOf } from "../event-of.ts";
import { outcomesFromDeath } from "./outcomes-from-death.ts";
import { milestones } from "./plan.ts";

/** A question of the outcome that can be answered now: of whom, since which day, how many days late, and who can answer. */
export interface FollowUp {
  readonly of: CaseRef;
  readonly element: string;
  /** Since when it could be answered; not recorded where nobody recorded when the event was. */
  readonly due: Recorded<Day>;
  readonly daysLate: Recorded<number>;
  readonly asks: Text;
  readonly whom: Whom;
}

const byDataset: ReadonlyMap<string, ReadonlyMap<string, Element>> = new Map(
  datasets.map((dataset) => [dataset.id, new Map(elementsOf(dataset).map((element) => [element.id, element]))]),
);

const noDay = absent("not-recorded");

const said = (one: AnyCase, element: string): unknown => {
  const entry = one.values[element];
  return entry !== undefined && hasValue(entry) ? entry.value : undefined;
};

const isDead = (one: AnyCase): boolean =>
  said(one, "status-at-handover") === "dead" ||
  said(one, "death-day") !== undefined ||
  said(one, "alive-at-discharge") === false ||
  milestones.some(({ element }) => said(one, element) === false);

const askedOf = (one: AnyCase): readonly (readonly [element: string, due: Day | undefined])[] => {
  const event = eventOf(one);
  const dead = isDead(one);
  const hospital = said(one, "status-at-handover") !== "dead" && said(one, "transported") !== false;
  // The day of death answers the rest, except for what is asked of that very day.
  const left = milestones.filter(({ day }) => !dead || (event !== undefined && said(one, "death-day") === day(event)));
  return [
    ...(dead ? [["death-day", event?.day] as const] : []),
    ...left.map(({ element, asked }) => [element, event && asked(event)] as const),
    ...(hospital ? [["alive-at-discharge", event && addDays(event.day, 30)] as const] : []),
    ...(said(one, "alive-at-discharge") === true ? [["cpc-discharge", event?.day] as const] : []),
  ];
};

/**
 * The outcomes that can be answered by a day and that nobody has recorded: alive at 24 hours, 30 days, discharge and 12 months, CPC of
 * those discharged alive, and the day of death of the dead. Longest due first, undated before them. What was looked for and not found
 * is not asked again.
 */
export const followUpsDue = (cases: Iterable<AnyCase>, today: Day): readonly FollowUp[] => {
  const all = [...cases].flatMap((given) => {
    const { case: one } = outcomesFromDeath(given);
    const elements = byDataset.get(one.dataset.id);
    return askedOf(one).flatMap(([id, from]): readonly FollowUp[] => {
      const [element, entry] = [elements?.get(id), one.values[id]];
      if (element === undefined || entry === undefined || hasValue(entry) || entry.absent !== "not-recorded") return [];
      if (from !== undefined && from > today) return [];
      const { asks, whom } = element;
      const of = { incident: one.incident, patient: one.patient };
      const [due, daysLate] = from === undefined ? [noDay, noDay] : [from, daysBetween(from, today)];
      return [{ of, element: id, due, daysLate, asks, whom }];
    });
  });
  const order = ({ due: from }: FollowUp): string => (known(from) ? from : "");
  return all.toSorted((a, b) => (order(a) < order(b) ? -1 : order(a) > order(b) ? 1 : 0));
};
