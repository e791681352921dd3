import { MissionRole } from "@prehosp/model";
import { absentFromFhir } from "./absent-code.ts";
import { unreadable } from "./said.ts";
import type { Resource } from "./shape.ts";
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

/** Which patient it is, and who, where the document says so. */
export const patientSaid = (patients: readonly Resource[], options: ProfileOptions): object => {
  const patient = patients.find((one) => identified(one, local(options, "patient")) !== undefined);
  const national = (["fnr", "dnr", "fhn"] as const).find(
    (kind) => patient !== undefined && identified(patient, noBasis[kind].system) !== undefined,
  );
  const letter = patient && identified(patient, local(options, "patient"))?.split("/").at(-1);
  if (patient === undefined || national === undefined) return { patient: letter };
  const name = Array.isArray(patient.name) ? patient.name[0] : undefined;
  return {
    patient: letter,
    patientIdentity: {
      kind: national,
      value: identified(patient, noBasis[national].system),
      ...(name?.family === undefined ? {} : { family: name.family }),
      ...(name?.given?.[0] === undefined ? {} : { given: name.given[0] }),
    },
  };
};
