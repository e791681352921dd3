import { type Problem, isProblem } from "@prehosp/statistics";
import type { Drawing } from "../drawing.ts";

/** The drawing of a chart that must not be a problem. */
export const drawn = (answer: Drawing | Problem): Drawing => {
  if (isProblem(answer)) throw new Error(JSON.stringify(answer));
  return answer;
};
