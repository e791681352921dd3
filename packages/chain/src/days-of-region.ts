import { problemTexts, problemsOf } from "@prehosp/indicators";
import type { Region } from "./region.ts";
import type { RegionProblem } from "./rules-on.ts";

/** What hinders the days that a region tells of: who lived there, and when its units existed. Pure. */
export const problemsOfDays = ({
  units,
  residents = [],
  lives = [],
}: Pick<Region, "units" | "residents" | "lives">): readonly RegionProblem[] => [
  ...problemsOf({ residents }).map(({ code, at }) => ({
    // Where two begin on the same day, the later one is at fault.
    path: `/residents/${residents.findLastIndex(({ from }) => from === at)}`,
    message: problemTexts[code].en ?? code,
  })),
  ...lives.flatMap(({ unit, from, to }, i): readonly RegionProblem[] => [
    ...(units.some(({ id }) => id === unit) ? [] : [{ path: `/lives/${i}/unit`, message: `there is no unit ${unit}` }]),
    ...(lives.findIndex((other) => other.unit === unit) === i
      ? []
      : [{ path: `/lives/${i}/unit`, message: `the unit ${unit} stands twice` }]),
    ...(to === undefined || from < to
      ? []
      : [{ path: `/lives/${i}/to`, message: `the unit ${unit} ends before it begins` }]),
  ]),
];
