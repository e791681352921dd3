import { kind } from "@prehosp/ports";
import { formPayloads as payloads } from "@prehosp/registry";

// Which screen, its count and what it saw say nothing of anybody; what stands in the fields is health, never identity.
const written = { window: "none", n: "none", seen: "none" } as const;
const checked = { ...written, confirmed: "operational", entries: "health" } as const;

/** A form of a register was opened, of an incident or by hand. */
export const formOpened = kind({
  kind: "form.opened",
  version: 1,
  norsk: "registerskjema åpnet",
  payload: payloads.opened,
  classes: {
    form: "operational",
    dataset: "none",
    version: "none",
    incident: "operational",
    patient: "none",
    status: "operational",
    time: "none",
  },
});

/** Fields of a draft were written. */
export const formSaved = kind({
  kind: "form.saved",
  version: 1,
  norsk: "registerskjema lagret",
  payload: payloads.saved,
  classes: { ...written, entries: "health" },
});

/** Somebody stands for the form; every value as it stood then. */
export const formSigned = kind({
  kind: "form.signed",
  version: 1,
  norsk: "registerskjema signert",
  payload: payloads.signed,
  classes: { ...written, confirmed: "operational", values: "health" },
});

/** A signed form was put right. */
export const formCorrected = kind({
  kind: "form.corrected",
  version: 1,
  norsk: "registerskjema rettet",
  payload: payloads.corrected,
  classes: { ...checked, because: "operational" },
});

/** Somebody chose where sources disagreed. */
export const formSettled = kind({
  kind: "form.settled",
  version: 1,
  norsk: "uenighet i registerskjema avgjort",
  payload: payloads.settled,
  classes: { ...written, element: "operational", entry: "health", statements: "health", because: "operational" },
});

/** What became of the patient was written. */
export const formFollowedUp = kind({
  kind: "form.followed-up",
  version: 1,
  norsk: "oppfølging ført i registerskjema",
  payload: payloads["followed-up"],
  classes: checked,
});

/** There is to be no form, and why. */
export const formDismissed = kind({
  kind: "form.dismissed",
  version: 1,
  norsk: "registerskjema avvist",
  payload: payloads.dismissed,
  classes: { ...written, because: "operational", signs: "operational" },
});
