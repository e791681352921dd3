import type { CareRecord, Indication, Incident, SourceRef, Text, TimePoint, Timeline } from "@prehosp/model";
import { isAbsent, known } from "@prehosp/model/absence";
import type { Instant } from "@prehosp/model/time";
import { pointsOf } from "../assembly/said-by-clocks.ts";
import type { CallReview } from "../call-review.ts";
import { words } from "../texts.ts";

/** The signs of an arrest, in three languages. */
export const signTexts = {
  indicated: words("AMK mistenkte hjertestans", "AMK mistenkte hjartestans", "The centre suspected cardiac arrest"),
  recognised: words("hjertestans gjenkjent i samtalen", "hjartestans kjend att i samtalen", "recognised in the call"),
  "telephone-cpr": words("HLR på telefon", "HLR på telefon", "telephone CPR"),
  "first-compression": words("kompresjoner gitt", "kompresjonar gjevne", "compressions given"),
  "first-shock": words("sjokk gitt", "sjokk gjeve", "shock given"),
  rosc: words("egen sirkulasjon tilbake", "eigen sirkulasjon tilbake", "circulation returned"),
  "ambulance-cpr": words("HLR ved ambulansen", "HLR ved ambulansen", "CPR by the ambulance"),
  "died-in-care": words("død ved overlevering", "død ved overlevering", "dead at handover"),
  confirmed: words("hjertestans bekreftet i journalen", "hjartestans stadfesta i journalen", "confirmed in the record"),
} as const satisfies Readonly<Record<string, Text>>;

/** What points at an arrest, by code. */
export type SignCode = keyof typeof signTexts;

/** One sign of an arrest with its source; of a record, also which patient. `key` is the same when the same is told again. */
export interface Sign {
  readonly code: SignCode;
  readonly key: string;
  readonly source: SourceRef;
  readonly at?: Instant;
  readonly patient?: string;
}

/** Signs of help that was given: they stand although a record says that there was no arrest. */
export const HANDS_ON: ReadonlySet<SignCode> = new Set(["first-compression", "first-shock", "rosc", "ambulance-cpr"]);

const roles = {
  "arrest-recognised": "recognised",
  "telephone-cpr-started": "telephone-cpr",
  "first-compression": "first-compression",
  "first-shock": "first-shock",
  rosc: "rosc",
} as const satisfies Partial<Record<TimePoint["role"], SignCode>>;

const isSign = (role: TimePoint["role"]): role is keyof typeof roles => Object.hasOwn(roles, role);

/** What a clock points at; told anew, or corrected, it is the same sign. */
export const signsOfClock = ({ role, unit, at, source }: TimePoint): readonly Sign[] => {
  if (!isSign(role) || isAbsent(at)) return [];
  const code = roles[role];
  return [{ code, key: `${code} ${source.system} ${unit ?? ""}`, source, at }];
};

const gave = (by: CareRecord["firstShockBy"]): boolean => known(by) && by !== "nobody";

/** What a record points at; its later version gives the same signs. */
export const signsOfRecord = (record: CareRecord): readonly Sign[] => {
  const { source, patient } = record;
  const signs: readonly (readonly [SignCode, boolean])[] = [
    ["confirmed", record.arrestConfirmed === true],
    ["first-compression", gave(record.cprStartedBy)],
    ["first-shock", gave(record.firstShockBy)],
    ["ambulance-cpr", record.resuscitationByAmbulance === true],
    ["rosc", record.rosc === true],
    ["died-in-care", record.statusAtHandover === "dead"],
  ];
  return signs.flatMap(([code, holds]) =>
    holds ? [{ code, key: `${code} ${source.system} ${source.ref}`, source, patient }] : [],
  );
};

/** Everything that points at an arrest in an incident: what the centre suspected and answered, the clocks, and the records. */
export const signsOf = (seen: {
  readonly incident: Incident;
  readonly timeline: Timeline;
  readonly records: readonly CareRecord[];
  readonly indication?: Indication | undefined;
  readonly review?: CallReview | undefined;
}): readonly Sign[] => {
  const { incident, timeline, records, indication, review } = seen;
  const call = (code: SignCode, source: SourceRef): Sign => ({ code, key: `${code} ${source.system} `, source });
  const all = [
    ...(indication?.condition === "cardiac-arrest" ? [call("indicated", incident.source)] : []),
    ...pointsOf(timeline, incident).flatMap(signsOfClock),
    ...(review?.recognised === true ? [call("recognised", review.source)] : []),
    ...(review?.telephoneCpr === true ? [call("telephone-cpr", review.source)] : []),
    ...records.flatMap(signsOfRecord),
  ];
  return [...new Map(all.map((sign) => [sign.key, sign])).values()];
};
