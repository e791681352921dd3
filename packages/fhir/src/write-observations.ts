import type { Extension, Observation, Reference } from "./r4.ts";
import type { Remark, SourceRef } from "@prehosp/model";
import type { ValueKind } from "./fields.ts";
import { careFields, handoverFields, incidentFields } from "./fields.ts";
import { unitRef } from "./logical.ts";
import type { HandoverReport } from "./report.ts";
import { saidToFhir } from "./said.ts";
import type { ProfileOptions } from "./systems.ts";
import { codeSystem, extensionUrl } from "./systems.ts";

interface Links {
  readonly patient: Reference;
  readonly incident: Reference;
  readonly contact: Reference;
  readonly tasks: ReadonlyMap<string, Reference>;
}

const sourceOf = ({ system, ref }: SourceRef): Extension => ({
  url: extensionUrl("source"),
  extension: [
    { url: "system", valueString: system },
    { url: "ref", valueString: ref },
  ],
});

const fieldsOf = (
  group: string,
  fields: Readonly<Record<string, ValueKind>>,
  said: object,
  rest: Partial<Observation>,
): readonly Observation[] =>
  Object.entries(fields).map(([field, kind]) => ({
    resourceType: "Observation",
    status: "final",
    code: { coding: [{ system: codeSystem(group), code: field }] },
    ...rest,
    ...saidToFhir(kind, field, (said as Readonly<Record<string, unknown>>)[field]),
  }));

/** One Observation per time, and one per answer of the incident, the handover and the care record. */
export const observations = (
  { times, incident, handover, careRecord }: HandoverReport,
  options: ProfileOptions,
  { patient, incident: encounter, contact, tasks }: Links,
): {
  readonly times: readonly Observation[];
  readonly answers: readonly Observation[];
  readonly remarks: readonly Remark[];
} => {
  const clocks = times.map((point): Observation => {
    const task = point.unit === undefined ? undefined : tasks.get(point.unit);
    return {
      resourceType: "Observation",
      extension: [{ url: extensionUrl("exactness"), valueCode: point.exactness }, sourceOf(point.source)],
      status: "final",
      code: { coding: [{ system: codeSystem("time-role"), code: point.role }] },
      encounter,
      ...(task === undefined ? {} : { focus: [task] }),
      ...(point.unit === undefined ? {} : { performer: [unitRef(point.unit, options)] }),
      ...saidToFhir("dateTime", "time-role", point.at),
    };
  });
  const remarks = times.flatMap(({ unit: of }, i): Remark[] =>
    of === undefined || tasks.has(of)
      ? []
      : [
          {
            code: "no-task",
            path: `/times/${String(i)}`,
            said: of,
            means: "The unit has no mission in the report, so the time points at no task.",
          },
        ],
  );
  return {
    times: clocks,
    remarks,
    answers: [
      ...fieldsOf("incident", incidentFields, incident, { encounter }),
      ...fieldsOf("handover", handoverFields, handover, {
        encounter: contact,
        performer: [unitRef(handover.from, options)],
      }),
      ...(careRecord === undefined
        ? []
        : fieldsOf("care-record", careFields, careRecord, {
            extension: [sourceOf(careRecord.source)],
            subject: patient,
            encounter: contact,
            performer: [unitRef(careRecord.unit, options)],
          })),
    ],
  };
};
