import type { Indicator } from "../indicator.ts";
import { allIndicators } from "../indicators.ts";
import { membersOf } from "./same-members.ts";

/** The indicators whose figures tell of each other, and are made ready for publishing together: those given, then all others of the same members. */
export const alongside = (indicators: readonly Indicator[]): readonly Indicator[] => {
  const members = new Set(indicators.map(({ id }) => membersOf(id)));
  const given = new Set(indicators.map(({ id }) => id));
  return [...indicators, ...allIndicators.filter(({ id }) => !given.has(id) && members.has(membersOf(id)))];
};
