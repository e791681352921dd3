import type { CompetenceId } from "@prehosp/model";
import { addMonths } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import type { Course } from "./course.ts";

/** The courses that lead to a competence for one person: the short path where it is open, else why not, and always the full one. */
export interface Path {
  readonly recertification: readonly Course[];
  readonly full: readonly Course[];
  readonly because: "open" | "no-earlier-proof" | "last-proof-too-old" | "no-such-course";
}

/** The path to a competence on a day; `lastProof` is the day of the latest proof that counted, undefined where none is recorded. */
export const pathTo = (
  competence: CompetenceId,
  {
    courses,
    lastProof,
    on,
  }: { readonly courses: readonly Course[]; readonly lastProof: Day | undefined; readonly on: Day },
): Path => {
  const giving = courses.filter((c) => c.gives.includes(competence));
  const short = giving.filter((c) => c.recertifies?.competence === competence);
  const recertification = short.filter(
    ({ recertifies }) =>
      lastProof !== undefined && recertifies !== undefined && on <= addMonths(lastProof, recertifies.withinMonths),
  );
  return {
    recertification,
    full: giving.filter((c) => c.kind !== "recertification"),
    because:
      recertification.length > 0
        ? "open"
        : short.length === 0
          ? "no-such-course"
          : lastProof === undefined
            ? "no-earlier-proof"
            : "last-proof-too-old",
  };
};
