import type { CareRecord, Gap, Incident, Remark, Timeline, Unit } from "@prehosp/model";
import type { Finding } from "@prehosp/rules";
import { absent, isAbsent } from "@prehosp/model/absence";
import { entryOf } from "./assembly/entry-of.ts";
import type { Filled } from "./assembly/entry-of.ts";
import { doesNotApply, fill } from "./assembly/fill.ts";
import { inclusionFacts } from "./assembly/inclusion-facts.ts";
import { arrestConfirmed, askFor, askWhich } from "./assembly/questions.ts";
import { pointsOf } from "./assembly/said-by-clocks.ts";
import { lastVersions } from "./assembly/said-by-records.ts";
import { groupsOf } from "./assembly/units.ts";
import type { CallReview } from "./call-review.ts";
import type { Case, Entry, Values } from "./case.ts";
import { hasValue } from "./case.ts";
import type { Element } from "./element.ts";
import { dataset, elements } from "./elements/index.ts";
import { inclusion } from "./inclusion.ts";

/** What a case is assembled from; the patient is named where the records speak of several. */
export interface CaseInput {
  readonly timeline: Timeline;
  readonly records: readonly CareRecord[];
  readonly incident: Incident;
  readonly units: readonly Unit[];
  readonly review?: CallReview | undefined;
  readonly patient?: string | undefined;
}

/** The case where the event belongs in the register, the finding behind that, the questions left, and what could not be used. */
export interface Assembled {
  readonly inclusion: Finding;
  readonly case: Case | undefined;
  readonly gaps: readonly Gap[];
  readonly remarks: readonly Remark[];
}

const SIGNS = new Set(["arrest-recognised", "telephone-cpr-started", "first-compression", "first-shock", "rosc"]);

const said = (entry: Entry<unknown> | undefined): unknown =>
  entry !== undefined && hasValue(entry) ? entry.value : undefined;

// An element that another one makes pointless is not asked for; where both were recorded, the two disagree.
const heed = (element: Element, filled: Filled, byId: ReadonlyMap<string, Filled>): Filled => {
  if (element.notWhen === undefined) return filled;
  const { element: other, is, because } = element.notWhen;
  const reason = byId.get(other)?.entry;
  if (reason === undefined || said(reason) !== is) return filled;
  const { source } = reason as Extract<Entry<unknown>, { value: unknown }>;
  if (!hasValue(filled.entry)) return doesNotApply(because, source);
  const statements = [
    { said: absent("not-applicable", because), source },
    { said: filled.entry.value as string, source: filled.entry.source },
  ];
  return entryOf(element, { outcome: "conflict", statements });
};

const patientOf = ({
  patient,
  records,
}: CaseInput): { readonly patient: string | undefined; readonly patients: readonly string[] } => {
  const patients = [...new Set(records.map((record) => record.patient))];
  return { patients, patient: patient ?? (patients.length === 1 ? patients[0] : undefined) };
};

const strangers = ({ timeline, records, incident }: CaseInput): readonly Remark[] => [
  ...(timeline.incident === incident.id
    ? []
    : [{ code: "other-incident", path: "/timeline", means: "The timeline is of another incident and is not read." }]),
  ...records.flatMap((record, i) =>
    record.incident === incident.id
      ? []
      : [
          {
            code: "other-incident",
            path: `/records/${String(i)}`,
            means: "The record is of another incident and is not read.",
          },
        ],
  ),
];

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
  const { facts, arrest } = inclusionFacts(points, records, incident, groups);
  const finding = inclusion(facts);
  const remarks: Remark[] = [
    ...strangers(input),
    ...groups.roleUntold.map((unit) => ({
      code: "role-untold",
      path: "/incident/missions",
      said: unit,
      means: "The role of this unit is not told, so it counts neither as ordinary nor as akutthjelper.",
    })),
    ...groups.kindUntold.map((unit) => ({
      code: "kind-untold",
      path: "/incident/missions",
      said: unit,
      means: "The kind of this unit is not told, so its clocks do not count as an ambulance's.",
    })),
    ...(patient === undefined && patients.length > 1
      ? [
          {
            code: "several-patients",
            path: "/records",
            said: patients.join(", "),
            means: "The records speak of several patients; name one of them to assemble its case.",
          },
        ]
      : []),
  ];
  const sign = own.length > 0 || points.some(({ role, at }) => SIGNS.has(role) && !isAbsent(at));
  const open: readonly Gap[] =
    arrest.outcome === "conflict"
      ? [askWhich(arrestConfirmed, arrest.statements)]
      : isAbsent(facts.arrestConfirmed) && facts.arrestConfirmed.absent === "not-recorded" && sign
        ? [askFor(arrestConfirmed)]
        : [];
  if (finding.outcome !== "met" || patient === undefined)
    return { inclusion: finding, case: undefined, gaps: open, remarks };

  const ground = { points, records, groups, review, severalPatients: patients.length > 1 };
  const byId = new Map<string, Filled>();
  for (const element of elements) byId.set(element.id, fill(element, element.id, ground));
  const filled = elements.map((element): readonly [string, Filled] => {
    const plain = byId.get(element.id) ?? entryOf(element, { outcome: "none" });
    return [element.id, heed(element, plain, byId)];
  });
  const values = Object.fromEntries(filled.map(([id, { entry }]) => [id, entry])) as unknown as Values;
  return {
    inclusion: finding,
    case: { incident: incident.id, patient, status: incident.status, dataset, values } as Case,
    gaps: [...open, ...filled.flatMap(([, { gaps }]) => gaps)],
    remarks,
  };
};
