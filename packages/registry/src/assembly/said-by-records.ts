import type { CareRecord } from "@prehosp/model";
import type { ElementId } from "../elements/index.ts";
import type { Statement } from "./statement.ts";
import { asSaid } from "./statement.ts";

/** Which field of the care record speaks of which element. */
const fields = {
  "age-years": "ageYears",
  sex: "sex",
  witnessed: "witnessed",
  location: "location",
  cause: "cause",
  "first-rhythm": "firstRhythm",
  "cpr-started-by": "cprStartedBy",
  "first-shock-by": "firstShockBy",
  "resuscitation-by-ambulance": "resuscitationByAmbulance",
  rosc: "rosc",
  "status-at-handover": "statusAtHandover",
  "alive-30-days": "alive30Days",
} as const satisfies Partial<Record<ElementId, keyof CareRecord>>;

const isField = (id: string): id is keyof typeof fields => Object.hasOwn(fields, id);

/** What the records say of an element; a later version of the same record replaces the earlier one. */
export const saidByRecords = (records: readonly CareRecord[], id: ElementId): readonly Statement[] =>
  isField(id) ? records.map((record) => ({ said: asSaid(record[fields[id]]), source: record.source })) : [];

/** What the records say of whether the arrest was confirmed. */
export const arrestSaid = (records: readonly CareRecord[]): readonly Statement[] =>
  records.map((record) => ({ said: asSaid(record.arrestConfirmed), source: record.source }));

/** The records of one patient, the last version of each. */
export const lastVersions = (records: readonly CareRecord[]): readonly CareRecord[] => [
  ...new Map(records.map((record) => [`${record.source.system}\n${record.source.ref}`, record])).values(),
];
