import { type Problem, isProblem } from "../problem.ts";

/** The figure; a test that gets a problem instead fails with its code. */
export const given = <A>(answer: A | Problem): A => {
  if (isProblem(answer)) throw new Error(answer.problem);
  return answer;
};
