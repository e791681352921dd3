import { Reminded } from "@prehosp/defibrillators";
import { Defibrillator, DefibrillatorId, FactId, IncidentId } from "@prehosp/model";
import { recorded } from "@prehosp/model/absence";
import { Instant } from "@prehosp/model/time";
import { kind } from "@prehosp/ports";
import * as z from "zod";

/** Said, and what was said lies in the vault. */
const sealed = recorded(z.literal("sealed"));
const contact = recorded(
  z
    .strictObject({
      name: sealed.meta({ norsk: "navn", means: "Whether a name was said" }),
      email: sealed.meta({ norsk: "e-post", means: "Whether an address was said" }),
      phone: sealed.meta({ norsk: "telefon", means: "Whether a number was said" }),
    })
    .meta({ norsk: "kontaktperson", means: "What was said of a contact; the words lie in the vault" }),
);

/** Of what only its register may know: what was said at all. A registration with these in place of the words is one still. */
export const DefibrillatorProfile = z
  .strictObject({
    access: sealed.meta({ norsk: "info til nødetater", means: "Whether the way in was said" }),
    serialNumber: sealed.meta({ norsk: "serienummer", means: "Whether a serial number was said" }),
    responsible: contact,
    alternate: contact,
  })
  .meta({ norsk: "registrering i hvelvet", means: "Which of the sealed fields were said" });
export type DefibrillatorProfile = z.output<typeof DefibrillatorProfile>;

const hash = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .meta({ norsk: "hemmelighetens avtrykk", means: "SHA-256 of the secret that its contact was sent" });

/** What may be wrong with one, or that it is out in a mission. */
export const ReportAbout = z.enum(["used", "fault", "missing"]).meta({
  norsk: "melding om",
  means: "It was used, something is wrong with it, or it is not where it should be",
});
export type ReportAbout = z.output<typeof ReportAbout>;

// What hangs in a public place is no identity; who answers for it is, and lies in the vault with the door codes.
const shown = { id: "operational", is: "operational" } as const;

/** A defibrillator was registered here; its contacts and the way in lie sealed under its own key. */
export const defibrillatorRegistered = kind({
  kind: "defibrillator.registered",
  version: 1,
  norsk: "hjertestarter registrert",
  payload: z.object({
    id: DefibrillatorId,
    is: Defibrillator,
    profile: DefibrillatorProfile,
    verified: z.boolean(),
    secret: hash.optional(),
  }),
  classes: { ...shown, profile: "operational", verified: "operational", secret: "operational" },
});

/** Its owner looked after it and says so; what was answered stands in it. */
export const defibrillatorConfirmed = kind({
  kind: "defibrillator.confirmed",
  version: 1,
  norsk: "hjertestarter bekreftet",
  payload: z.object({ id: DefibrillatorId, is: Defibrillator, at: Instant }),
  classes: { ...shown, at: "operational" },
});

/** Its owner put right what is said of it. */
export const defibrillatorChanged = kind({
  kind: "defibrillator.changed",
  version: 1,
  norsk: "hjertestarter endret",
  payload: z.object({ id: DefibrillatorId, is: Defibrillator, profile: DefibrillatorProfile }),
  classes: { ...shown, profile: "operational" },
});

/** It was used, is faulty or is missing; a reporter's own words are sealed. */
export const defibrillatorReported = kind({
  kind: "defibrillator.reported",
  version: 1,
  norsk: "melding om hjertestarter",
  payload: z.object({
    id: DefibrillatorId,
    about: ReportAbout,
    at: Instant,
    from: z.enum(["public", "signed-in"]),
    incident: IncidentId.optional(),
  }),
  classes: {
    id: "operational",
    about: "operational",
    at: "operational",
    from: "operational",
    incident: "operational",
  },
});

/** Its owner was told of a report: by the register that owns it, or by a notice of ours. */
export const defibrillatorOwnerTold = kind({
  kind: "defibrillator.owner-told",
  version: 1,
  norsk: "eier av hjertestarter varslet",
  payload: z.object({ id: DefibrillatorId, report: FactId, by: z.enum(["register", "notice"]) }),
  classes: { id: "operational", report: "operational", by: "operational" },
});

/** It hangs where it should again, ready. */
export const defibrillatorBack = kind({
  kind: "defibrillator.back-in-service",
  version: 1,
  norsk: "hjertestarter tilbake",
  payload: z.object({ id: DefibrillatorId, at: Instant }),
  classes: { id: "operational", at: "operational" },
});

/** It is registered here no more; its history stays. */
export const defibrillatorWithdrawn = kind({
  kind: "defibrillator.withdrawn",
  version: 1,
  norsk: "hjertestarter trukket",
  payload: z.object({ id: DefibrillatorId, at: Instant, because: z.enum(["by-owner", "by-register"]) }),
  classes: { id: "operational", at: "operational", because: "operational" },
});

/** One of its contacts was reminded, and with which secret. */
export const defibrillatorReminded = kind({
  kind: "defibrillator.reminded",
  version: 1,
  norsk: "påminnelse om hjertestarter",
  payload: z.object({
    id: DefibrillatorId,
    ...Reminded.shape,
    secret: hash,
  }),
  classes: { id: "operational", kind: "operational", to: "operational", on: "operational", secret: "operational" },
});
