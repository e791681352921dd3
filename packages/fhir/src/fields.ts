import type { CareRecord } from "@prehosp/model";

/** How the value of a field is said in an Observation. */
export type ValueKind = "code" | "boolean" | "integer" | "dateTime" | "string" | "criterion";

/** The fields of the care record, in the order they are written. */
export const careFields = {
  arrestConfirmed: "boolean",
  ageYears: "integer",
  sex: "code",
  location: "code",
  witnessed: "code",
  cause: "code",
  cprStartedBy: "code",
  firstShockBy: "code",
  firstRhythm: "code",
  resuscitationByAmbulance: "boolean",
  rosc: "boolean",
  statusAtHandover: "code",
  alive30Days: "boolean",
} as const satisfies Record<
  Exclude<keyof CareRecord, "incident" | "patient" | "unit" | "handover" | "source">,
  ValueKind
>;

/** What the report says of the incident and of the handover, each as its own Observation. */
export const incidentFields = { urgency: "code", criterion: "criterion" } as const satisfies Record<string, ValueKind>;
export const handoverFields = { arrived: "dateTime", circumstances: "string" } as const satisfies Record<
  string,
  ValueKind
>;
