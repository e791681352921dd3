import type { CodeableConcept, Extension } from "./r4.ts";
import type { Absent, AbsenceReason } from "@prehosp/model/absence";
import { AbsenceReason as Reason } from "@prehosp/model/absence";
import { codeSystem, hl7 } from "./systems.ts";

/** HL7's nearest word for each reason; two of ours can be one of theirs, so ours goes along. */
const theirs = {
  "not-recorded": "unknown",
  unknown: "asked-unknown",
  refused: "asked-declined",
  "not-applicable": "not-applicable",
  "not-obtained": "not-performed",
} as const satisfies Record<AbsenceReason, string>;

const OURS = codeSystem("absence-reason");

/** Absence as dataAbsentReason: HL7's code, our own code, and the reason in words. */
export const absentToFhir = ({ absent, because }: Absent): CodeableConcept => ({
  coding: [
    { system: hl7.absent, code: theirs[absent] },
    { system: OURS, code: absent },
  ],
  ...(because === undefined ? {} : { text: because }),
});

/** Absence from dataAbsentReason; undefined where our own code is not there, since HL7's alone says too little. */
export const absentFromFhir = (concept: {
  coding?: readonly { system?: string | undefined; code?: string | undefined }[] | undefined;
  text?: string | undefined;
}): unknown => {
  const code = concept.coding?.find(({ system }) => system === OURS)?.code;
  if (!Reason.safeParse(code).success) return undefined;
  return { absent: code, ...(concept.text === undefined ? {} : { because: concept.text }) };
};

/** The extension for a value held back because it rests on too few. */
export const masked: Extension = { url: hl7.absentExtension, valueCode: "masked" };
