export { utsteinFlow } from "./cases/utstein-flow.ts";
export { aedBeforeAmbulance } from "./definitions/aed-before-ambulance.ts";
export { answerTime113 } from "./definitions/answer-time-113.ts";
export { answerTime116117 } from "./definitions/answer-time-116117.ts";
export { bystanderCpr } from "./definitions/bystander-cpr.ts";
export { callToCompression } from "./definitions/call-to-compression.ts";
export { considered } from "./definitions/considered.ts";
export { caseCoverage } from "./definitions/coverage.ts";
export { firstResponderAlarmed } from "./definitions/first-responder-alarmed.ts";
export { firstResponderCpr } from "./definitions/first-responder-cpr.ts";
export { goodFunction } from "./definitions/good-function.ts";
export { logFields } from "./definitions/log-fields.ts";
export { outcomeAmongTreated } from "./definitions/outcome-among-treated.ts";
export { parallelAlarm } from "./definitions/parallel-alarm.ts";
export { realisedGain } from "./definitions/realised-gain.ts";
export { recognisedArrest } from "./definitions/recognised-arrest.ts";
export { relayTime } from "./definitions/relay-time.ts";
export { responseTime } from "./definitions/response-time.ts";
export { survivalRate } from "./definitions/survival-rate.ts";
export { timeToForm } from "./definitions/time-to-form.ts";
export { utsteinComparator } from "./definitions/utstein-comparator.ts";
export { groupShares } from "./groups/shares.ts";
export { groupTimes } from "./groups/times.ts";
export { allIndicators, criteria, indicators, notCoded } from "./indicators.ts";
export { measureByLevel } from "./levels/measure-by-level.ts";
export { MunicipalityChange, MunicipalityChanges, MunicipalityCode } from "./levels/municipality-changes.ts";
export { municipalityOn } from "./levels/municipality-on.ts";
export { measure } from "./measure.ts";
export { seriesOf } from "./series/series-of.ts";
export { shareFrom } from "./share-from.ts";
export { alongside } from "./small-numbers/alongside.ts";
export { CountTable } from "./small-numbers/count-table.ts";
export { SmallNumbers } from "./small-numbers/policy.ts";
export { publish } from "./small-numbers/publish.ts";
export { publishable } from "./small-numbers/publishable.ts";
export { withheldLines } from "./small-numbers/withheld-lines.ts";
export { AnyMeasurement, RateMeasurement, TimeMeasurement } from "./measurement-kinds.ts";
export { Break, Excluded, Interval, Measurement, Period } from "./measurement.ts";
export { IndicatorProblem, ProblemCode, problemTexts } from "./problem.ts";
export { problemsOf } from "./problems-of.ts";
export { wilson } from "./wilson.ts";

export type {
  Basis,
  Call,
  Capture,
  Consideration,
  IncidentCourse,
  OpenedForm,
  Parts,
  Relay,
  Residents,
} from "./basis.ts";
export type { FlowCount } from "./cases/utstein-flow.ts";
export type { WitnessGroup } from "./cases/witness-group.ts";
export type { OutcomeAmongTreated } from "./definitions/outcome-among-treated.ts";
export type { Comparator } from "./definitions/utstein-comparator.ts";
export type { GroupedShares, GroupShare } from "./groups/shares.ts";
export type { Codes, GroupPopulation, GroupProblem, GroupWithheld } from "./groups/tally.ts";
export type { GroupedTimes, GroupTime } from "./groups/times.ts";
export type {
  Evidence,
  Exclusion,
  Indicator,
  Member,
  RateIndicator,
  SeriesBreak,
  ShareIndicator,
  TimeIndicator,
  TimedMember,
} from "./indicator.ts";
export type { Measured } from "./levels/measure-by-level.ts";
export type { MunicipalityThen } from "./levels/municipality-on.ts";
export type { Group, GroupLevel, MunicipalityPlace, Places } from "./levels/places.ts";
export type { Asked, UnitLife } from "./problems-of.ts";
export type { Series, SeriesPoint } from "./series/series-of.ts";
export type { Level } from "./wilson.ts";
export type { PublishedCount, PublishedTable } from "./small-numbers/publish.ts";
export type { Line } from "./small-numbers/lines.ts";
export type { Withheld } from "./small-numbers/withheld-lines.ts";
export type { Published } from "./small-numbers/publishable.ts";
