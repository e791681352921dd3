import { alarmRoute } from "@prehosp/model";
import type { Candidate } from "@prehosp/model";
import type { Line } from "./line.ts";

/** The way the alarm goes, by the one main rule of model, and what it rests on. */
export const routeOf = ({ unit, cover }: Candidate): Pick<Line, "route" | "routeFrom"> => {
  const { route, from } = alarmRoute(unit.kind, cover?.route);
  return { route, routeFrom: from };
};
