import type { Day } from "@prehosp/model/time";
import { addDays, addMonths, addSeconds, osloDay } from "@prehosp/model/time";
import type { eventOf } from "../event-of.ts";

type Event = NonNullable<ReturnType<typeof eventOf>>;

/** Whether the patient lived until a day: its element, that day, and since when it can be asked. */
interface Milestone {
  readonly element: string;
  readonly day: (event: Event) => Day;
  readonly asked: (event: Event) => Day;
}

// Of an event known to the day only, the 24 hours end somewhere on the day after.
const hours24 = ({ at, day, exactness }: Event): Day =>
  exactness === "day" ? addDays(day, 1) : osloDay(addSeconds(at, 86_400));
const days30 = ({ day }: Event): Day => addDays(day, 30);
const months12 = ({ day }: Event): Day => addMonths(day, 12);

/** The outcomes that ask whether the patient lived until a certain day, in the order of their days. */
export const milestones: readonly Milestone[] = [
  // The hours end during a day: asked from the day after.
  { element: "alive-24-hours", day: hours24, asked: (event) => addDays(hours24(event), 1) },
  { element: "alive-30-days", day: days30, asked: days30 },
  { element: "alive-12-months", day: months12, asked: months12 },
];
