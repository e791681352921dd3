import { say } from "@prehosp/model";
import type { CodedAbsent } from "@prehosp/registry";
import { absenceBecauseTexts } from "@prehosp/registry";
import { absentFromFhir, absentToFhir } from "../absent-code.ts";
import type { CodeableConcept } from "../r4.ts";
import { codeSystem } from "../systems.ts";

const BECAUSE = codeSystem("absence-because");

/** Why an entry has no value: the reason, and the reason behind it by its code, with our Norwegian words for it. */
export const absenceOf = ({ absent, because }: CodedAbsent): CodeableConcept => {
  if (because === undefined) return absentToFhir({ absent } as CodedAbsent);
  const { coding = [], text } = absentToFhir({ absent, because: say(absenceBecauseTexts[because]) });
  return { coding: [...coding, { system: BECAUSE, code: because }], ...(text === undefined ? {} : { text }) };
};

/** The absence again, still to be held to the element; a reason that is there in words only stands in the source. */
export const absenceFrom = (concept: Parameters<typeof absentFromFhir>[0]): unknown => {
  const read = absentFromFhir(concept);
  if (typeof read !== "object" || read === null || !("because" in read)) return read;
  return { ...read, because: concept.coding?.find(({ system }) => system === BECAUSE)?.code ?? "stated-in-source" };
};
