export { available } from "./available.ts";
export { amended, prepare } from "./book.ts";
export { criteria } from "./packs/criteria.ts";
export { Atom, AtLeast, FactIs, Has, Meets, Members, Prior } from "./atom.ts";
export { Fresh, endOf } from "./fresh.ts";
export { Guard, factsOfGuard } from "./guard.ts";
export { akutthjelperPack } from "./packs/akutthjelper.ts";
export { checkLocal } from "./layers/check-local.ts";
export { LocalCompetence, LocalCompetencePart } from "./layers/local-competence.ts";
export { withLocal } from "./layers/with-local.ts";
export { hasesOf, namedIn } from "./needs.ts";
export { notCoded } from "./not-coded.ts";
export { competenceTexts } from "./packs/competences.ts";
export { nationalPacks } from "./packs/national.ts";
export { minimumSkills } from "./packs/skills.ts";
export { tensions } from "./packs/tensions.ts";
export { CompetenceDoor, Equivalence, Pack, Requirement, Terms } from "./pack.ts";
export { findings, qualified } from "./qualified.ts";
export { keptFindings } from "./kept-findings.ts";
export { outcomeTexts, reasonTexts, viaTexts } from "./texts.ts";
export { explain, explainer } from "./explain.ts";
export { statusCodes } from "./bulk/status.ts";
export { statuses } from "./bulk/by-unit.ts";
export { viaOf } from "./via.ts";
export { boardOf } from "./readiness/board.ts";
export { equipmentFindings, minimumStock } from "./readiness/equipment.ts";
export { EquipmentFact, StockKind } from "./readiness/equipment-fact.ts";
export { impactOf } from "./publish/impact.ts";
export { reviewPack } from "./publish/review-pack.ts";
export { published } from "./readiness/published.ts";
export { OutReason, ServiceFact, statusAt } from "./readiness/service.ts";
export { stockOf } from "./readiness/stock.ts";
export { colourTexts, outReasonTexts, stockTexts, whyTexts } from "./readiness/texts.ts";
export { catalogueOf } from "./training/catalogue.ts";
export { certificateDocument } from "./training/certificate-document.ts";
export { certificateText, readCode, verificationCode } from "./training/certificate-text.ts";
export { CheckItem, Course, CourseDate, Seats } from "./training/course.ts";
export { employerProof, proofColumns, proofHeadings } from "./training/employer-proof.ts";
export { evidenceFrom } from "./training/evidence-from.ts";
export { LocalCopy, Material, copyState } from "./training/material.ts";
export { merged } from "./training/merged.ts";
export { missingFor } from "./training/missing.ts";
export { classReminders, notReady, remindedDaysBefore } from "./training/not-ready.ts";
export { pathTo } from "./training/path-to.ts";
export { dateOfReminder, remindersDue, remindersOf } from "./training/reminders.ts";
export { SeatFact } from "./training/seat-fact.ts";
export { seatsOf } from "./training/seats.ts";
export { copyTexts, kindTexts, missingTexts, refusalTexts, verifiedTexts } from "./training/texts.ts";
export {
  CertificateIssued,
  CertificateRevoked,
  CheckOff,
  PreCourseDone,
  PreCourseShown,
  SignedIn,
  TrainingFact,
} from "./training/training-fact.ts";
export { registerOf, registered, verify } from "./training/verify.ts";
export { wayOf } from "./training/way.ts";
export { mayName } from "./importing/cells.ts";
export { importTable } from "./importing/import-table.ts";
export { ImportMapping, columnsRead } from "./importing/mapping.ts";
export { MatchFact, MatchKey, WaitingReason } from "./importing/match-fact.ts";
export { matchesAt } from "./importing/matches.ts";
export { proposeMatches } from "./importing/propose-matches.ts";
export { settle } from "./importing/settle.ts";
export { waitingTexts } from "./importing/texts.ts";
export { roleInRoom, rolloutFacts } from "./rollout/asked-with.ts";
export { rolloutChanges } from "./rollout/changes.ts";
export { Agreed, LeaderContact, contactsOf } from "./rollout/contact.ts";
export {
  Booking,
  CourseOffer,
  InstructorCourse,
  RolloutRoom,
  RolloutRules,
  RoomKind,
  UserCourse,
} from "./rollout/plan.ts";
export { prepareRollout, rolloutOf, withDate } from "./rollout/rollout.ts";
export { rolloutTexts } from "./rollout/texts.ts";
export type { Impact, Population, Shift } from "./publish/impact.ts";
export type { ReviewCode, ReviewProblem } from "./publish/problem.ts";
export type { PackReview, ReviewQuestion } from "./publish/review-pack.ts";
export type { WorkedDate } from "./publish/worked-dates.ts";
export type { Book } from "./book.ts";
export type { CompetenceExample, CompetenceProblem } from "./layers/problem.ts";
export type { QualifiedQuestion } from "./qualified.ts";
export type { Subject } from "./subject.ts";
export type { Facts } from "./guard.ts";
export type { ViaKind } from "./via.ts";
export type { Status, StatusQuestion, Statuses } from "./bulk/status.ts";
export type { Cure } from "./cures.ts";
export type { Explanation, Lacking, Member, Used } from "./explain.ts";
export type { Proof } from "./proof.ts";
export type { Reason, WhyNot } from "./weigh.ts";
export type { Board, BoardLine, Colour, UnitReadiness, Why } from "./readiness/board.ts";
export type { Wanted } from "./readiness/equipment.ts";
export type { ServiceState } from "./readiness/service.ts";
export type { Refill, Stock, StockItem } from "./readiness/stock.ts";
export type { IsQualified, Refusal } from "./training/attested.ts";
export type { CourseCatalogue } from "./training/catalogue.ts";
export type { CertificateDocument } from "./training/certificate-document.ts";
export type { Certificate } from "./training/certificates.ts";
export type { ProofColumn, ProofLine, ProofReader, ProvedRow } from "./training/employer-proof.ts";
export type { CopyState } from "./training/material.ts";
export type { Merged, Received } from "./training/merged.ts";
export type { Missing } from "./training/missing.ts";
export type { NotReady } from "./training/not-ready.ts";
export type { Part } from "./training/parts.ts";
export type { Path } from "./training/path-to.ts";
export type { PreCourse } from "./training/pre-course.ts";
export type { Refused } from "./training/refused.ts";
export type { Reminder, RunsOut } from "./training/reminders.ts";
export type { SeatRefusal, SeatState, SeatStep } from "./training/seats.ts";
export type { Registered, Verified } from "./training/verify.ts";
export type { Way, WayQuestion } from "./training/way.ts";
export type { Imported, ImportedFile, ImportedLine, TableLine } from "./importing/import-table.ts";
export type { Matches, StandingMatch, Whose } from "./importing/matches.ts";
export type { AccountKeys, KeyValue, PersonKeys, ProposedMatch, WaitingAccount } from "./importing/propose-matches.ts";
export type { QueuedAccount, ReceivedLearning, Settled } from "./importing/settle.ts";
export type { ImportContext, ImportRemarkCode, TranslatedLine } from "./importing/translate-line.ts";
export type { InstructorNeed, RoomNeeds, WeekSeats } from "./rollout/backwards.ts";
export type { ChangedRoom, ChangedSeat, ChangedWeek, RolloutChanges } from "./rollout/changes.ts";
export type { Fit, PlacedSeats, ShortSeats } from "./rollout/fit-dates.ts";
export type { Rollout, RolloutBook, RolloutInputs, RoomPlan } from "./rollout/rollout.ts";
export type { BookedSeat, IsTrained, MissingPerson, RoomStanding } from "./rollout/room-standing.ts";
