import { minimumSkills } from "@prehosp/competence";
import type { CompetenceId, Text } from "@prehosp/model";
import { osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { org } from "../region/organisations.ts";
import { competences, demoCourses } from "./catalogue.ts";
import type { DemoCourse } from "./catalogue.ts";
import { demoCourseDates } from "./course-dates.ts";
import { SKILLS_INSTRUCTOR } from "./skills-instructor.ts";

const ARRANGER = org("hf-demo");
/** Which requirement shows that somebody has a competence that a course builds on. */
const SHOWN_BY: ReadonlyMap<CompetenceId, string> = new Map([
  [competences.nodnett, "nodnett.before-use"],
  [competences.lifex, "control-room.before-use"],
  [competences.akutthjelper, "akutthjelper.basic-training"],
]);
const LIFEX = { terminalTypes: ["lifex"], attribute: "product" };
const TERMINALS = { terminalTypes: ["handheld", "vehicle"], attribute: "terminalType" };

const item = (
  id: string,
  title: Text,
  perTerminalType: boolean,
  cites: readonly string[],
  competence?: CompetenceId,
) => ({
  id,
  title,
  perTerminalType,
  cites,
  ...(competence === undefined ? {} : { competence }),
});
const answering: Text = {
  nb: "Tar imot og setter over anrop",
  nn: "Tek imot og set over anrop",
  en: "Takes and transfers calls",
};
const conference: Text = { nb: "Setter opp konferanse", nn: "Set opp konferanse", en: "Sets up a conference" };
const talkGroup: Text = { nb: "Bytter talegruppe", nn: "Byter talegruppe", en: "Changes talk group" };

const CHECKED: Readonly<Partial<Record<DemoCourse["id"], ReturnType<typeof item>[]>>> = {
  "akutthjelper-arsovelse": minimumSkills.map(({ competence, title }) =>
    item(competence.replace("skill.", ""), title, false, ["AH-2.6-g"], competence),
  ),
  "radioterminal-bruker": [item("talk-group", talkGroup, true, ["NN-d"])],
  "lifex-bruker": [item("calls", answering, true, ["NN-e"]), item("conference", conference, true, ["NN-e"])],
};

/** The catalogue as competence reads it: what is checked off and by whom, prerequisites as requirements, and the pre-course before each radio course. */
export const demoCatalogue = demoCourses.map(({ id, title, form, hours, seats, gives, requires, for: whom }) => ({
  id,
  title,
  kind: form,
  hours,
  gives,
  prerequisites: requires.flatMap((one) => SHOWN_BY.get(one) ?? []),
  ...(requires.includes(competences.precourse) ? { preCourse: competences.precourse } : {}),
  ...(id.startsWith("lifex-") ? LIFEX : id.startsWith("radioterminal-") ? TERMINALS : { terminalTypes: [] }),
  items: CHECKED[id] ?? [],
  ...(seats === undefined ? {} : { seats: { min: seats[0], max: seats[1] } }),
  ...(whom !== "akutthjelper"
    ? { instructor: "instructor.trained" }
    : gives.includes(competences.skills)
      ? { instructor: SKILLS_INSTRUCTOR }
      : {}),
}));

/** The dates from today on, as competence reads them; held by the trust of the region. */
export const demoDatesAhead = (wanted: { readonly seed?: number; readonly at: Instant }) =>
  demoCourseDates(wanted)
    .filter(({ from }) => from >= osloDay(wanted.at))
    .map(({ id, course, place, from, to, seats }) => ({ id, course, organisation: ARRANGER, place, from, to, seats }));
