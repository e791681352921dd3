import type { OrgId } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import type { InstructorNeed } from "./backwards.ts";
import type { CourseOffer } from "./plan.ts";

/** Seats of a date that go to a room. */
export interface PlacedSeats {
  readonly room: OrgId;
  readonly date: string;
  readonly seats: number;
}

/** Seats that no offered date has in time. */
export interface ShortSeats {
  readonly room: OrgId;
  readonly course: string;
  readonly seats: number;
  readonly by: Day;
}

/** How the needs go into the dates that are offered. */
export interface Fit {
  readonly placed: readonly PlacedSeats[];
  readonly short: readonly ShortSeats[];
  /** Dates with seats placed that are still fewer than the course is held with. */
  readonly thin: readonly string[];
}

const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/**
 * Places as many seats as can be placed: date by date, each to those who must be done first. Dates of a course being equally long,
 * each need's dates lie next to each other, and for such needs this order leaves the fewest without (Glover 1967).
 */
export const fitDates = (
  needs: readonly InstructorNeed[],
  offers: readonly CourseOffer[],
  fewest: (course: string) => number,
): Fit => {
  const left = needs
    .map((need) => ({ ...need }))
    .toSorted((a, b) => order(a.by, b.by) || order(a.from, b.from) || order(a.room, b.room));
  const placed: PlacedSeats[] = [];
  const thin: string[] = [];
  const open = offers
    .filter((offer) => needs.some(({ course }) => course === offer.course))
    .toSorted((a, b) => order(a.to, b.to) || order(a.from, b.from) || order(a.id, b.id));
  for (const { id, course, from, to, seats, taken } of open) {
    let free = Math.max(0, seats - taken);
    const before = free;
    for (const need of left) {
      if (need.course !== course || from < need.from || to > need.by) continue;
      const given = Math.min(free, need.seats);
      if (given === 0) continue;
      need.seats -= given;
      free -= given;
      placed.push({ room: need.room, date: id, seats: given });
    }
    if (free < before && taken + before - free < fewest(course)) thin.push(id);
  }
  const short = left.flatMap(({ room, course, seats, by }) => (seats > 0 ? [{ room, course, seats, by }] : []));
  return { placed, short, thin };
};
