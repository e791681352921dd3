export { bare } from "./bare.ts";
export { criteria } from "./criteria.ts";
export { lifeOf } from "./life/life.ts";
export { Reminded, ReminderKind, ReminderTo, Stage } from "./life/reminded.ts";
export { reminderRules } from "./life/reminder-rules.ts";
export { publicOf } from "./public-of.ts";
export { shown } from "./shown/shown.ts";
export { reminderTexts, reminderToTexts, stageTexts } from "./texts/life.ts";
export { sayFinding, sayWhy } from "./texts/say-why.ts";
export { shownTexts } from "./texts/shown.ts";
export { usableTexts } from "./texts/usable.ts";
export { confirmedAgo } from "./usable/confirmed-ago.ts";
export { nextChange } from "./usable/next-change.ts";
export { LocalFlag } from "./usable/reported.ts";
export { usable, usableOutcome } from "./usable/usable.ts";
export { Asker } from "./vocabulary.ts";
export { contactsIn } from "./exchange/contacts/contacts-in.ts";
export { withoutContacts } from "./exchange/contacts/without-contacts.ts";
export { fromGeoJson, toGeoJson } from "./exchange/formats/geo-json.ts";
export { fromRows } from "./exchange/formats/from-rows.ts";
export { fromOsm, fromOsmList, toOsm } from "./exchange/formats/osm.ts";
export { seenIn } from "./exchange/formats/read.ts";
export { hoursFromText } from "./exchange/hours/hours-from-text.ts";
export { hoursToText } from "./exchange/hours/hours-to-text.ts";
export { checked } from "./exchange/sanity/checked.ts";
export { sanityDefaults } from "./exchange/sanity/sanity-policy.ts";
export { contentOf } from "./exchange/sync/content.ts";
export { nearDuplicates } from "./exchange/sync/near-duplicates.ts";
export { plan, syncDefaults } from "./exchange/sync/plan.ts";
export { bestPlaces } from "./in-reach/best-places.ts";
export { coverageByHour } from "./in-reach/by-hour.ts";
export { PopulationCell } from "./in-reach/population-cell.ts";
export { fromSsbRows } from "./in-reach/ssb-grid.ts";
export { coverageTexts } from "./in-reach/texts.ts";

export type { Life, LifeBesides } from "./life/life.ts";
export type { Reminder } from "./life/reminded.ts";
export type { ReminderRule } from "./life/reminder-rules.ts";
export type { RuleSource, SourcedCriterion } from "./source.ts";
export type { CriterionTexts } from "./texts/criterion-texts.ts";
export type { Asking } from "./usable/facts.ts";
export type { FactName } from "./vocabulary.ts";
export type { ContactFound } from "./exchange/contacts/contacts-in.ts";
export type { CellMapping } from "./exchange/formats/from-cells.ts";
export type { RowMapping } from "./exchange/formats/from-rows.ts";
export type { Tags } from "./exchange/formats/from-tags.ts";
export type { GeoJson, GeoJsonOptions } from "./exchange/formats/geo-json.ts";
export type { OsmElement, OsmOptions } from "./exchange/formats/osm.ts";
export type { Read, ReadList, ReadOne } from "./exchange/formats/read.ts";
export type { HoursRead } from "./exchange/hours/hours-from-text.ts";
export type { Checked } from "./exchange/sanity/checked.ts";
export type { SanityPolicy } from "./exchange/sanity/sanity-policy.ts";
export type { NearDuplicate } from "./exchange/sync/near-duplicates.ts";
export type { Exchange } from "./exchange/sync/plan.ts";
export type {
  Held,
  Seen,
  SyncConflict,
  SyncGuard,
  SyncPlan,
  SyncPolicy,
  SyncSend,
  SyncStep,
  SyncWarning,
} from "./exchange/sync/sync-plan.ts";
export type { BestPlace, BestPlaces, BestPlacesQuestion } from "./in-reach/best-places.ts";
export type { Coverage, CoveredHour } from "./in-reach/by-hour.ts";
export type { CoverageAssumptions, CoverageQuestion, WithinReach } from "./in-reach/question.ts";
export type { FewPeople } from "./in-reach/few-people.ts";
export type { PopulationGrid } from "./in-reach/ssb-grid.ts";
export type { WeekHour } from "./in-reach/week-hours.ts";
