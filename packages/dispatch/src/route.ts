import type { Candidate } from "@prehosp/model";
import type { Line } from "./line.ts";

type Route = Pick<Line, "route" | "routeFrom">;

const agreed = (route: Line["route"]): Route => ({ route, routeFrom: "agreement" });
const rule = (route: Line["route"]): Route => ({ route, routeFrom: "guideline" });

/**
 * The way the alarm goes: police always through 112 (AH-2.4-b), fire through 110 unless the agreement says otherwise
 * (AH-2.8-d), voluntary organisations directly (AH-2.8-e). Neither the guideline nor the agreement may say anything of
 * other units: then through their own centre, marked as our assumption, since one step from alarm needs a way.
 */
export const routeOf = ({ unit, cover }: Candidate): Route => {
  if (unit.kind === "police") return rule("112");
  if (cover?.route !== undefined) return agreed(cover.route);
  if (unit.kind === "fire") return rule("110");
  if (unit.kind === "voluntary" || unit.kind === "rescue-vessel") return rule("direct");
  return { route: "own-centre", routeFrom: "assumed" };
};
