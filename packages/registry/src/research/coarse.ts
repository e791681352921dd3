import type { Exactness } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import { addDays, addSeconds, osloDay } from "@prehosp/model/time";
import type { Pseudonym } from "./pseudonym.ts";
import type { ResearchProject } from "./project.ts";

const widths = { years: 1, "five-years": 5, "ten-years": 10 } as const;

/** From this age all are one band: few are older, and each of them would be known. */
export const OLDEST = 90;

/** An age as a project gets it: the year, or its band such as "65-69"; where bands are asked for, all from 90 are "90+". */
export const ageAs = (years: number, age: ResearchProject["age"]): string => {
  const width = widths[age];
  if (width === 1) return String(years);
  if (years >= OLDEST) return `${String(OLDEST)}+`;
  const first = Math.floor(years / width) * width;
  return `${String(first)}-${String(first + width - 1)}`;
};

/** A day moved as far as all of the person's days. */
export const movedDay = (day: Day, { days }: Pseudonym): Day => addDays(day, days);

/**
 * A time moved as far as all of the person's times, so that what lies between them stays to the millisecond. One that is known to the day
 * alone is a day: its clock would tell how far the others are moved.
 */
export const movedTime = (at: Instant, exactness: Exactness | undefined, moved: Pseudonym): string =>
  exactness === "day" ? movedDay(osloDay(at), moved) : addSeconds(at, (moved.days * 24 * 60 + moved.minutes) * 60);
