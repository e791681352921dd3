import { CareRecord, Handover } from "@prehosp/model";
import { kind } from "@prehosp/ports";
import * as z from "zod";

/** The oral report as its receiver documented it; circumstances are free text and lie in the vault. */
export const handoverReceived = kind({
  kind: "handover.received",
  version: 1,
  norsk: "rapport mottatt",
  payload: Handover.omit({ circumstances: true }),
  classes: { arrived: "operational", help: "health", receivedBy: "operational", from: "operational" },
});

/** What the record says of the patient. Age, sex and findings without name or place: health, not identity. */
export const recordRead = kind({
  kind: "record.read",
  version: 1,
  norsk: "journal lest",
  payload: CareRecord.omit({ handover: true, incident: true, source: true }),
  classes: {
    patient: "none",
    unit: "operational",
    arrestConfirmed: "health",
    ageYears: "health",
    sex: "health",
    location: "health",
    witnessed: "health",
    cause: "health",
    cprStartedBy: "health",
    firstShockBy: "health",
    firstRhythm: "health",
    resuscitationByAmbulance: "health",
    rosc: "health",
    statusAtHandover: "health",
    alive30Days: "health",
  },
});

/** A case was handed to a registry, and what the registry answered. */
export const caseDelivered = kind({
  kind: "case.delivered",
  version: 1,
  norsk: "registerskjema levert",
  payload: z.object({
    ref: z.string().meta({ norsk: "referanse", means: "What the registry calls the delivery" }),
    dataset: z.string().meta({ norsk: "datasett", means: "Which definition it was delivered by" }),
    case: z.string().meta({ norsk: "skjema", means: "Hash of the case as it was delivered" }),
    receipt: z.enum(["accepted", "refused"]).meta({ norsk: "kvittering", means: "godtatt · avslått" }),
    issues: z.number().int().nonnegative().meta({ norsk: "merknader", means: "How many issues the registry gave" }),
  }),
  classes: { ref: "operational", dataset: "none", case: "none", receipt: "operational", issues: "none" },
});

/** A gap reached a lawful end: "ikke innhentet, fordi …", by code. */
export const gapSettled = kind({
  kind: "gap.settled",
  version: 1,
  norsk: "mangel avsluttet",
  payload: z.object({
    element: z.string().meta({ norsk: "element", means: "Which element or duty was settled" }),
    because: z
      .enum(["not-measured", "radio-failed", "unit-cannot-recall", "not-applicable", "other"])
      .meta({ norsk: "fordi", means: "Why it was not obtained, by code" }),
  }),
  classes: { element: "operational", because: "operational" },
});
