import type { PersonId } from "@prehosp/model";
import type { NewFact, NonEmpty } from "@prehosp/ports";
import { evidenceRecorded } from "../../kinds/evidence.ts";
import { crewSaid } from "../../kinds/readiness.ts";
import { peopleTold } from "../../kinds/standing.ts";
import { courseDateSet, courseOffered } from "../../kinds/training.ts";
import { saidFact } from "../said.ts";
import { ORG, PEOPLE, START, UNITS, courses, dates } from "./small-world.ts";

/** The keys of everybody. */
export const people = PEOPLE as readonly string[] as readonly PersonId[];
const about = (subject: string, ref: string) => ({ subject, owner: ORG, by: "role:x" as never, at: START, ref });
const crew = (n: number, joined: readonly PersonId[]) => ({
  id: `c-${n}`,
  unit: UNITS[n],
  by: "p-0",
  at: START,
  minimum: 2,
  joined,
});
const proof = (person: string, competence: string, on: string, attestedBy: string) => {
  const source = { system: "portal", ref: competence };
  const attributes = { terminalType: "handheld" };
  const body = {
    person,
    competence,
    kind: "course",
    on,
    outcome: "passed",
    attributes,
    attestedBy,
    documented: true,
    source,
  };
  return saidFact(evidenceRecorded, body as never, about(`person:${person}`, competence));
};
/** What is written before anything else: who serves, in which crews, which courses there are, and who can attest to begin with. */
export const begun: NonEmpty<NewFact> = [
  proof("p-0", "area", "2025-01-01", "p-4"),
  proof("p-1", "instructor", "2025-06-01", "p-0"),
  ...courses.map((course) => saidFact(courseOffered, { course }, about(`course:${course.id}`, course.id))),
  ...dates.map((date) => saidFact(courseDateSet, { date }, about(`date:${date.id}`, date.id))),
  saidFact(
    peopleTold,
    { people: people.map((person) => ({ person, roles: ["akutthjelper"] })) },
    about("org:x", "all"),
  ),
  saidFact(crewSaid, { said: crew(0, people.slice(0, 2)) } as never, about("unit:1", "c-0")),
  saidFact(crewSaid, { said: crew(1, people.slice(2)) } as never, about("unit:2", "c-1")),
];
