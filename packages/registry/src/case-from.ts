import type { CareRecord, Gap, Incident, Remark, Timeline, Unit } from "@prehosp/model";
import type { Finding } from "@prehosp/rules";
import { isAbsent } from "@prehosp/model/absence";
import { fillAll } from "./assembly/fill-all.ts";
import { inclusionFacts } from "./assembly/inclusion-facts.ts";
import { arrestConfirmed, askFor, askWhich } from "./assembly/questions.ts";
import { remarksOf } from "./assembly/remarks.ts";
import { pointsOf } from "./assembly/said-by-clocks.ts";
import { lastVersions } from "./assembly/said-by-records.ts";
import type { Conflict, Settlement } from "./assembly/settlement.ts";
import { conflictOf } from "./assembly/settlement.ts";
import { groupsOf } from "./assembly/units.ts";
import type { CallReview } from "./call-review.ts";
import type { Case, Values } from "./case.ts";
import { dataset } from "./dataset.ts";
import { inclusion } from "./inclusion.ts";

/** What a case is assembled from; the patient is named where the records speak of several. */
export interface CaseInput {
  readonly timeline: Timeline;
  readonly records: readonly CareRecord[];
  readonly incident: Incident;
  readonly units: readonly Unit[];
  readonly review?: CallReview | undefined;
  readonly patient?: string | undefined;
  /** What people have chosen where the sources disagreed; of one element the last counts. */
  readonly settlements?: readonly Settlement[] | undefined;
}

/** The case where the event belongs in the register, why, the questions and disagreements left, and what could not be used. */
export interface Assembled {
  readonly inclusion: Finding;
  readonly case: Case | undefined;
  readonly gaps: readonly Gap[];
  readonly conflicts: readonly Conflict[];
  /** Who chose what where the sources disagreed, and why; also those that a later statement opened again. */
  readonly settlements: readonly Settlement[];
  readonly remarks: readonly Remark[];
}

const SIGNS = new Set(["arrest-recognised", "telephone-cpr-started", "first-compression", "first-shock", "rosc"]);

const patientOf = ({
  patient,
  records,
}: CaseInput): { readonly patient: string | undefined; readonly patients: readonly string[] } => {
  const patients = [...new Set(records.map((record) => record.patient))];
  return { patients, patient: patient ?? (patients.length === 1 ? patients[0] : undefined) };
};

/**
 * Assembles the case of one arrest from the incident, its clocks and its care records, with the source of every value.
 * Nothing is estimated and no source is preferred: what is missing or disagrees becomes a question in Norwegian.
 */
export const caseFrom = (input: CaseInput): Assembled => {
  const { incident, units, review } = input;
  const own = input.records.filter((record) => record.incident === incident.id);
  const { patient, patients } = patientOf({ ...input, records: own });
  const timeline = input.timeline.incident === incident.id ? input.timeline : { incident: incident.id, points: [] };
  const points = pointsOf(timeline, incident);
  const groups = groupsOf(incident, units);
  const records = lastVersions(own.filter((record) => record.patient === patient));
  const settlements = [...new Map(input.settlements?.map((one) => [one.element, one])).values()];
  const settled = new Map(settlements.map((one) => [one.element, one]));
  const { facts, arrest } = inclusionFacts(points, records, incident, groups, settled.get(arrestConfirmed.id));
  const finding = inclusion(facts);
  const remarks = remarksOf(input, groups, { patient, patients });
  const sign = own.length > 0 || points.some(({ role, at }) => SIGNS.has(role) && !isAbsent(at));
  const open: readonly Gap[] =
    arrest.outcome === "conflict"
      ? [askWhich(arrestConfirmed, arrest.statements)]
      : isAbsent(facts.arrestConfirmed) && facts.arrestConfirmed.absent === "not-recorded" && sign
        ? [askFor(arrestConfirmed)]
        : [];
  const { id } = arrestConfirmed;
  const torn = arrest.outcome === "conflict" ? [conflictOf(id, arrest.all, settled.get(id))] : [];
  if (finding.outcome !== "met" || patient === undefined)
    return { inclusion: finding, case: undefined, gaps: open, conflicts: torn, settlements, remarks };

  const ground = { incident, points, records, groups, review, severalPatients: patients.length > 1 };
  const filled = fillAll(ground, settled);
  const values = Object.fromEntries(filled.map(([id, { entry }]) => [id, entry])) as unknown as Values;
  return {
    inclusion: finding,
    case: { incident: incident.id, patient, status: incident.status, dataset, values } as Case,
    gaps: [...open, ...filled.flatMap(([, { gaps }]) => gaps)],
    conflicts: [
      ...torn,
      ...filled.flatMap(([element, { open: isOpen, said, before }]) =>
        isOpen === undefined ? [] : [conflictOf(element, said, before)],
      ),
    ],
    settlements,
    remarks,
  };
};
