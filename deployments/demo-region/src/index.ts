export { demoCallMonth, demoCallYear, demoCallsOn } from "./calls/calls.ts";
export { demoCatalogue, demoDatesAhead } from "./courses/as-catalogue.ts";
export { competences, demoCourses } from "./courses/catalogue.ts";
export { skillsInstructorPack } from "./courses/skills-instructor.ts";
export { demoCourseDates } from "./courses/course-dates.ts";
export {
  demoDefibrillatorCounts,
  demoDefibrillators,
  demoGymDefibrillator,
  demoPlanted,
} from "./defibrillators/defibrillators.ts";
export { demoOtherRegister } from "./defibrillators/other-register.ts";
export { demoRegion } from "./demo-region.ts";
export { marks } from "./marks.ts";
export { demoActors } from "./people/actors.ts";
export { demoPeople, demoStandings } from "./people/evidence.ts";
export { demoNames } from "./people/names.ts";
export { municipalities } from "./places/municipalities.ts";
export { places } from "./places/places.ts";
export { planted } from "./planted.ts";
export { demoRolloutPlan } from "./rollout/plan.ts";
export { demoRollout, rolloutEvidence, roomWithoutInstructor } from "./rollout/rollout.ts";
export { crewGap } from "./shifts/rosters.ts";
export { existedOn } from "./region/lives.ts";
export { onShift, rostered, shiftsOn } from "./shifts/shifts.ts";
export { demoYearExpected } from "./year/expected.ts";
export { demoForms, demoNewForms, demoRegistered } from "./year/forms.ts";
export { demoArrests, demoMonthAfter, demoOutcomes, demoUntraced, demoYear } from "./year/year.ts";

export type { CallMonth, DemoCall } from "./calls/calls.ts";
export type { DemoCourse } from "./courses/catalogue.ts";
export type { CourseDate } from "./courses/course-dates.ts";
export type { DemoDefibrillator, HiddenBecause } from "./defibrillators/defibrillators.ts";
export type { DemoRegion } from "./demo-region.ts";
export type { DemoDecision, DemoIncident, DeviationReason, UnitReport } from "./incidents/words.ts";
export type { Mark } from "./marks.ts";
export type { DemoActor } from "./people/actors.ts";
export type { DemoPerson } from "./people/crews.ts";
export type { Standing } from "./people/evidence.ts";
export type { Planted } from "./people/invented.ts";
export type { NamedPerson } from "./people/names.ts";
export type { MunicipalityRow } from "./places/municipalities.ts";
export type { PlantedPiece } from "./planted.ts";
export type { DemoRegionData } from "./region/region.ts";
export type { Organisation, OrganisationKind } from "./region/organisations.ts";
export type { Statement } from "./region/availability.ts";
export type { RolloutRoom } from "./rollout/rollout.ts";
export type { Shift } from "./shifts/shifts.ts";
export type { DemoEntries, DemoEntry, DemoForm } from "./year/forms.ts";
export type { DemoOutcome } from "./year/year.ts";
