import type { CompetenceId, Remark } from "@prehosp/model";
import type { Course, CourseDate } from "./course.ts";

/** Courses and their dates, found by id and by what they give. */
export interface CourseCatalogue {
  readonly courses: readonly Course[];
  readonly course: (id: string) => Course | undefined;
  /** Dates of a course, in order of first day. */
  readonly dates: (course: string) => readonly CourseDate[];
  readonly giving: (competence: CompetenceId) => readonly Course[];
  /** What should be looked at before anybody enrols; nothing is left out because of it. */
  readonly remarks: readonly Remark[];
}

/** Indexes courses and dates, both as parsed at the door, and remarks on what does not fit together. */
export const catalogueOf = (courses: readonly Course[], dates: readonly CourseDate[]): CourseCatalogue => {
  const remarks: Remark[] = [];
  const say = (code: string, path: string, means: string): void => void remarks.push({ code, path, means });
  const byId = new Map<string, Course>();
  const given = new Set(courses.flatMap((c) => c.gives));
  for (const [i, course] of courses.entries()) {
    if (byId.has(course.id))
      say("course-twice", `/courses/${i}`, `Kurset ${course.id} står to ganger; det første gjelder.`);
    else byId.set(course.id, course);
    if (course.preCourse !== undefined && !given.has(course.preCourse))
      say("pre-course-nobody-gives", `/courses/${i}/preCourse`, `Ingen kurs gir forkurset ${course.preCourse}.`);
    if (course.kind === "drill" && course.items.length === 0)
      say("drill-without-items", `/courses/${i}/items`, "Øvelsen har ingenting å sjekke ut og gir derfor ikke bevis.");
    if (course.items.some((item) => item.perTerminalType) && course.terminalTypes.length === 0)
      say(
        "terminal-types-missing",
        `/courses/${i}/terminalTypes`,
        "Punkt sjekkes ut per terminaltype, men ingen er nevnt.",
      );
  }
  const seen = new Set<string>();
  for (const [i, date] of dates.entries()) {
    const course = byId.get(date.course);
    if (seen.has(date.id)) say("date-twice", `/dates/${i}`, `Kursdatoen ${date.id} står to ganger.`);
    seen.add(date.id);
    if (course === undefined) say("date-of-no-course", `/dates/${i}/course`, `Kurset ${date.course} finnes ikke.`);
    else if (course.seats !== undefined && date.seats > course.seats.max)
      say("more-seats-than-course", `/dates/${i}/seats`, `Kurset har høyst ${String(course.seats.max)} plasser.`);
  }
  const inOrder = dates.toSorted((a, b) => (a.from === b.from ? (a.id < b.id ? -1 : 1) : a.from < b.from ? -1 : 1));
  return {
    courses: [...byId.values()],
    course: (id) => byId.get(id),
    dates: (course) => inOrder.filter((d) => d.course === course),
    giving: (competence) => [...byId.values()].filter((c) => c.gives.includes(competence)),
    remarks,
  };
};
