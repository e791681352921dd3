import { courseDateSet, courseOffered, seatSaid } from "@prehosp/chain";
import { Course, CourseDate } from "@prehosp/competence";
import { demoCatalogue, demoDatesAhead, demoRolloutPlan } from "@prehosp/demo-region";
import { FactId, type OrgId, PersonId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { NewFact } from "@prehosp/ports";
import type { FactAt } from "./facts.ts";

/** The catalogue, the dates ahead, and who of the control rooms has a seat. */
export const courses = (fact: FactAt, region: OrgId, at: Instant): readonly NewFact[] => {
  const dates = demoDatesAhead({ at }).map((one) => CourseDate.parse(one));
  const owner = (id: string): OrgId => dates.find((d) => d.id === id)?.organisation ?? region;
  return [
    ...demoCatalogue
      .map((one) => Course.parse(one))
      .map((course) =>
        fact(courseOffered, { course }, { subject: `course:${course.id}`, owner: region, ref: course.id }),
      ),
    ...dates.map((date) =>
      fact(courseDateSet, { date }, { subject: `course-date:${date.id}`, owner: date.organisation, ref: date.id }),
    ),
    ...demoRolloutPlan({ at }).bookings.map(({ date, person }) =>
      fact(
        seatSaid,
        {
          said: {
            id: FactId.parse(`demo-seat-${date}-${person}`),
            at,
            by: PersonId.parse("demo-leader"),
            date,
            kind: "enrolled" as const,
            person,
          },
        },
        { subject: `course-date:${date}`, owner: owner(date), ref: `${date}/${person}` },
      ),
    ),
  ];
};
