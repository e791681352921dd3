import type { Text } from "./text.ts";
import { UrgencyCode, urgencyOf, urgencySystem } from "./urgency.ts";
import type { Urgency } from "./urgency.ts";

/** A code said in another system, or that it cannot be said there and why; never a nearest guess. */
export type Mapped<T> =
  | { readonly outcome: "mapped"; readonly value: T }
  | { readonly outcome: "unmapped"; readonly because: Text };

/** Systems that urgency is read from or said in. */
export type UrgencySystemId = "nimn" | "fhir-request-priority" | "mpds-level" | "danish-index";

interface UrgencyMap {
  readonly version: string;
  readonly pairs: Readonly<Record<UrgencyCode, string>> | undefined;
  readonly because: Text;
  readonly source: string;
}

const notEquated: Text = {
  nb: "Kodeverket har andre trinn enn de tre norske, og ingen kilde likestiller dem.",
  nn: "Kodeverket har andre trinn enn dei tre norske, og inga kjelde likestiller dei.",
  en: "The system has other steps than the three Norwegian ones, and no source equates them.",
};

/** Which systems map, and on what ground. A system without pairs is listed on purpose: someone looked and found no ground. */
export const urgencyMaps: Readonly<Record<UrgencySystemId, UrgencyMap>> = {
  nimn: {
    version: "4 (2018)",
    pairs: { akutt: "A", haster: "H", vanlig: "V" },
    because: {
      nb: "Norsk indeks har bare bokstavene A, H og V.",
      nn: "Norsk indeks har berre bokstavane A, H og V.",
      en: "The Norwegian index has the letters A, H and V only.",
    },
    source: "Norsk indeks for medisinsk nødhjelp, the form of the criterion codes",
  },
  "fhir-request-priority": {
    version: "R4",
    pairs: { akutt: "stat", haster: "urgent", vanlig: "routine" },
    because: {
      nb: "FHIR-prioriteten har ingen norsk hastegrad.",
      nn: "FHIR-prioriteten har ingen norsk hastegrad.",
      en: "The FHIR priority has no Norwegian grade.",
    },
    source: "our own map; the grade must travel beside it as a coding, so that it can be read back",
  },
  "mpds-level": { version: "unversioned", pairs: undefined, because: notEquated, source: "no source found" },
  "danish-index": { version: "unversioned", pairs: undefined, because: notEquated, source: "no source found" },
};

/** Says a grade in another system: akutt in "nimn" is "A". */
export const urgencyTo = (system: UrgencySystemId, code: UrgencyCode): Mapped<string> => {
  const { pairs, because } = urgencyMaps[system];
  return pairs === undefined ? { outcome: "unmapped", because } : { outcome: "mapped", value: pairs[code] };
};

/** Reads a grade from another system: "asap" of FHIR is unmapped, for it lies between two grades. */
export const urgencyFrom = (system: UrgencySystemId, code: string): Mapped<UrgencyCode> => {
  const { pairs, because } = urgencyMaps[system];
  const found = pairs && UrgencyCode.options.find((grade) => pairs[grade] === code);
  return found === undefined ? { outcome: "unmapped", because } : { outcome: "mapped", value: found };
};

const anotherSystem: Text = {
  nb: "Hastegraden er sagt i et annet kodeverk eller en annen versjon enn den vi kjenner.",
  nn: "Hastegraden er sagt i eit anna kodeverk eller ein annan versjon enn den vi kjenner.",
  en: "The urgency is said in another code system or version than the one known here.",
};

/** The grade of an urgency said in today's system and version; unmapped for any other, even where the word looks the same. */
export const gradeOf = (urgency: Urgency): Mapped<UrgencyCode> => {
  const found = UrgencyCode.options.find((grade) => urgency.code === grade);
  const ours = urgency.system === urgencySystem.id && urgency.version === urgencySystem.version;
  return found === undefined || !ours
    ? { outcome: "unmapped", because: anotherSystem }
    : { outcome: "mapped", value: found };
};

/** Reads a code of another system straight into an urgency of today's system. */
export const urgencyReadAs = (system: UrgencySystemId, code: string): Mapped<Urgency> => {
  const read = urgencyFrom(system, code);
  return read.outcome === "unmapped" ? read : { outcome: "mapped", value: urgencyOf(read.value) };
};
