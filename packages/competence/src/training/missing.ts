import type { Course } from "./course.ts";
import type { Part } from "./parts.ts";
import type { PreCourse } from "./pre-course.ts";
import type { SignedIn } from "./training-fact.ts";

/** What stands between a learner and the final certificate. */
export interface Missing {
  readonly what:
    | "pre-course-not-recorded"
    | "pre-course-not-shown"
    | "not-signed-in"
    | "item-not-done"
    | "item-failed"
    | "item-conflicting";
  readonly item?: string;
  readonly terminalType?: string;
}

const ofPart = ({ outcome, item, terminalType }: Part): readonly Missing[] =>
  outcome === "passed"
    ? []
    : [{ what: `item-${outcome}`, item: item.id, ...(terminalType === undefined ? {} : { terminalType }) }];

/** What is missing for a certificate on these terminal types: both parts shall be done (NN-h). Empty: it may be issued. */
export const missingFor = (
  course: Course,
  {
    preCourse,
    parts,
    signedIn,
  }: { readonly preCourse: PreCourse; readonly parts: readonly Part[]; readonly signedIn: readonly SignedIn[] },
  terminalTypes: readonly string[],
): readonly Missing[] => [
  ...(preCourse.state === "not-recorded" ? [{ what: "pre-course-not-recorded" } as const] : []),
  ...(preCourse.state === "done" ? [{ what: "pre-course-not-shown" } as const] : []),
  // Where nothing is checked off, being there is the practical part.
  ...(course.items.length === 0 && signedIn.length === 0 ? [{ what: "not-signed-in" } as const] : []),
  ...parts.filter((p) => p.terminalType === undefined || terminalTypes.includes(p.terminalType)).flatMap(ofPart),
];
