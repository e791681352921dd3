import * as fc from "fast-check";
import { expect } from "vitest";
import { fromFhir } from "../from-fhir.ts";
import type { HandoverReport } from "../report.ts";
import { toFhir } from "../to-fhir.ts";
import { anyReport } from "./reports.ts";

export const options = { namespace: "https://amk.example.no/sid" };
export type Json = Record<string, any>;
export const [sample] = fc.sample(
  anyReport.filter(
    ({ handover, careRecord, patientIdentity, missions, incident }) =>
      handover.help.length > 1 &&
      typeof careRecord?.alive30Days === "boolean" &&
      patientIdentity?.kind === "fnr" &&
      patientIdentity.family !== undefined &&
      missions.length > 0 &&
      incident.status === "actual",
  ),
  { seed: 3, numRuns: 1 },
) as [HandoverReport];

export const documentOf = (report: HandoverReport = sample): Json =>
  JSON.parse(JSON.stringify(toFhir(report, options).value));
export const resource = (of: Json, type: string, code = ""): Json =>
  of["entry"].find(
    (one: Json) => one["resource"].resourceType === type && JSON.stringify(one["resource"].code ?? {}).includes(code),
  ).resource;
export const ALIVE = '"alive30Days"';

/** What is read of a document changed so. */
export const read = (change: (of: Json) => unknown, report = sample): ReturnType<typeof fromFhir> => {
  const document = documentOf(report);
  change(document);
  const found = fromFhir(document, options);
  // Whatever is left out stays in the document.
  if (found.value !== undefined)
    expect(toFhir(found.value, { ...options, keep: found.residue }).value).toEqual(document);
  return found;
};
export const codes = ({ remarks }: ReturnType<typeof fromFhir>): readonly string[] => remarks.map(({ code }) => code);
