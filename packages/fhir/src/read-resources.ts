import { MissionRole } from "@prehosp/model";
import { isNationalNumber, nationalNumber } from "@prehosp/model/identifiers";
import { absentFromFhir } from "./absent-code.ts";
import { unreadable } from "./said.ts";
import type { Resource } from "./shape.ts";
import { PatientIdentity } from "./report.ts";
import { coded, identified, referred } from "./shape.ts";
import type { ProfileOptions } from "./systems.ts";
import { codeSystem, local, noBasis } from "./systems.ts";

const roleSaid = ({ performerType: [concept = {}] = [] }: Resource): unknown => {
  const role = MissionRole.safeParse(coded(concept, codeSystem("mission-role")));
  return role.success ? role.data : (absentFromFhir(concept) ?? unreadable);
};

/** The missions, from the tasks in the order of the document. */
export const missionsSaid = (tasks: readonly Resource[], options: ProfileOptions): readonly unknown[] =>
  tasks.map((task) => {
    const route = task.input?.find(({ type }) => coded(type, codeSystem("task-input")) === "alarm-route")?.valueCode;
    return {
      id: identified(task, local(options, "mission")),
      unit: referred(task.owner, local(options, "unit")),
      role: roleSaid(task),
      ...(route === undefined ? {} : { route }),
    };
  });

/** The units, from the locations in the order of the document. */
export const unitsSaid = (locations: readonly Resource[], options: ProfileOptions): readonly unknown[] =>
  locations.map((location) => ({
    id: identified(location, local(options, "unit")),
    kind: coded(Array.isArray(location.type) ? location.type[0] : location.type, codeSystem("unit-kind")),
    name: location.name,
    organisation: referred(location.managingOrganization, local(options, "organisation")),
  }));

/** Which patient it is, and who, where the document says so in a way that can be read. */
export const patientSaid = (patients: readonly Resource[], options: ProfileOptions): object => {
  const patient = patients.find((one) => identified(one, local(options, "patient")) !== undefined);
  const national = (["fnr", "dnr", "fhn"] as const).find(
    (kind) => patient !== undefined && identified(patient, noBasis[kind].system) !== undefined,
  );
  const letter = patient && identified(patient, local(options, "patient"))?.split("/").at(-1);
  const name = Array.isArray(patient?.name)
    ? patient.name.find(({ use }) => use !== "old" && use !== "maiden")
    : undefined;
  const [given] = name?.given ?? [];
  const who = PatientIdentity.safeParse({
    kind: national,
    value: patient && national && identified(patient, noBasis[national].system),
    ...(name?.family ? { family: name.family } : {}),
    ...(given ? { given } : {}),
  });
  return { patient: letter, ...(who.success ? { patientIdentity: who.data } : {}) };
};

// Month plus 40 is a help number or NAV's test of a fødselsnummer; the digits cannot tell.
const SERIES = { fnr: ["fnr", "h-number"], dnr: ["d-number"], fhn: ["fh-number"] } as const satisfies Record<
  PatientIdentity["kind"],
  readonly string[]
>;

/** Whether the check digits hold and the number is of the series it is said to be; a wrong number may be another person's. */
export const isSound = ({ kind, value }: PatientIdentity): boolean => {
  const read = nationalNumber(value);
  return isNationalNumber(read) && SERIES[kind].some((one) => one === read.kind);
};
