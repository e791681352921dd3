import { kind } from "@prehosp/ports";
import { formPayloads as payloads } from "@prehosp/registry";
import { upcast } from "./form-reasons.ts";

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
  version: 2,
  norsk: "registerskjema lagret",
  payload: payloads.saved,
  classes: { ...written, entries: "health" },
  upcast,
});

/** Somebody stands for the form; every value as it stood then. */
export const formSigned = kind({
  kind: "form.signed",
  version: 2,
  norsk: "registerskjema signert",
  payload: payloads.signed,
  classes: { ...written, confirmed: "operational", values: "health" },
  upcast,
});

/** A signed form was put right. */
export const formCorrected = kind({
  kind: "form.corrected",
  version: 2,
  norsk: "registerskjema rettet",
  payload: payloads.corrected,
  classes: { ...checked, because: "operational" },
  upcast,
});

/** Somebody chose where sources disagreed. */
export const formSettled = kind({
  kind: "form.settled",
  version: 2,
  norsk: "uenighet i registerskjema avgjort",
  payload: payloads.settled,
  classes: { ...written, element: "operational", entry: "health", statements: "health", because: "operational" },
  upcast,
});

/** What became of the patient was written. */
export const formFollowedUp = kind({
  kind: "form.followed-up",
  version: 2,
  norsk: "oppfølging ført i registerskjema",
  payload: payloads["followed-up"],
  classes: checked,
  upcast,
});

/** There is to be no form, and why. */
export const formDismissed = kind({
  kind: "form.dismissed",
  version: 1,
  norsk: "registerskjema avvist",
  payload: payloads.dismissed,
  classes: { ...written, because: "operational", signs: "operational" },
});

const ofTwo = { ...written, other: "operational", because: "operational" } as const;

/** Another form is of this form's case; what it says, as it stood. */
export const formJoined = kind({
  kind: "form.joined",
  version: 1,
  norsk: "registerskjema slått sammen",
  payload: payloads.joined,
  classes: { ...ofTwo, values: "health", conflicts: "health" },
});

/** Another form goes on with this form's case. */
export const formJoinedInto = kind({
  kind: "form.joined-into",
  version: 1,
  norsk: "registerskjema gått inn i et annet",
  payload: payloads["joined-into"],
  classes: ofTwo,
});

/** Two forms were not one case after all. */
export const formParted = kind({
  kind: "form.parted",
  version: 1,
  norsk: "registerskjemaer tatt fra hverandre",
  payload: payloads.parted,
  classes: ofTwo,
});

/** Two forms are of two cases, and are not asked about again. */
export const formToldApart = kind({
  kind: "form.told-apart",
  version: 1,
  norsk: "registerskjemaer holdt fra hverandre",
  payload: payloads["told-apart"],
  classes: ofTwo,
});
