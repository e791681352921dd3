import type { Agreement, Condition, UnitId } from "@prehosp/model";
import { isAbsent } from "@prehosp/model/absence";
import type { Day } from "@prehosp/model/time";
import type { AgreedRoute, RouteConflict } from "./problem.ts";

/** First day no longer in force; undefined = without end, and no answer where nobody knows it. */
const endOf = ({ until }: Agreement): { readonly end: Day | undefined } | undefined =>
  isAbsent(until) ? (until.absent === "not-applicable" ? { end: undefined } : undefined) : { end: until };

const earlier = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined || a < b ? a : b;

const shared = (a: Agreement, b: Agreement): readonly Condition[] | undefined => {
  const [ours, theirs] = [a.conditions, b.conditions];
  return isAbsent(ours) || isAbsent(theirs) ? undefined : ours.filter((c) => theirs.includes(c));
};

export const routeOf = ({ id, route }: Agreement): AgreedRoute => ({
  agreement: id,
  ...(route === undefined ? {} : { route }),
});

/** The conflict between two agreements on a unit, if they name different routes for the same condition on the same day. */
export const routeConflict = (unit: UnitId, a: Agreement, b: Agreement, path: string): RouteConflict | undefined => {
  const [endA, endB] = [endOf(a), endOf(b)];
  // An end nobody knows can't be shown to overlap; it is a problem by itself.
  if (a.route === b.route || endA === undefined || endB === undefined) return undefined;
  const from = a.from > b.from ? a.from : b.from;
  const until = earlier(endA.end, endB.end);
  const conditions = shared(a, b);
  if ((until !== undefined && until <= from) || conditions?.length === 0) return undefined;
  return {
    problem: "overlap-with-other-route",
    path,
    unit,
    routes: [routeOf(a), routeOf(b)],
    from,
    ...(until === undefined ? {} : { until }),
    ...(conditions === undefined ? {} : { conditions }),
  };
};
