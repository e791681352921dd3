import type { Day } from "@prehosp/model/time";
import type { Said } from "../draft.ts";
import { all, applies, clash, from, has, is, missing, only, rule, sourced } from "../draft.ts";
import { sources } from "../sources.ts";

const attempted: Said = ["resuscitation-by-ambulance", true];
const notAttempted: Said = ["resuscitation-by-ambulance", false];
const dead: Said = ["not-attempted-because", "obviously-dead"];
const given = ["adrenaline", "amiodarone", "vasopressin", "other"] as const;

/** Attempted or not attempted because, never both and never neither. */
const either = sourced(sources.pairs, [
  only("e401", "not-attempted-because", attempted),
  applies("e403", "not-attempted-because", notAttempted),
  clash("e404", dead, ["status-at-handover", "rosc", "ongoing-cpr"]),
  clash("w405", dead, ["any-rosc", true]),
  clash("e406", dead, ["alive-24-hours", true]),
  clash("w407", dead, ["transported", true]),
  clash("e408", ["not-attempted-because", "icd-shock-succeeded"], ["icd", "none"]),
  clash(
    "w409",
    ["not-attempted-because", "signs-of-circulation", "icd-shock-succeeded"],
    ["status-at-handover", "dead"],
  ),
]);

/** Arrests that nobody treated are in the register from 2021, and why is then asked for. */
const reason = from(
  "2021-01-01" as Day,
  sourced(sources.inclusion, [missing("e402", "not-attempted-because", notAttempted)]),
);

/** What the ambulance gives and uses when it attempts. */
const treatment = sourced(sources.pairs, [
  rule("w420", all(is(notAttempted), has("drugs", ...given)), {
    "resuscitation-by-ambulance": false,
    drugs: ["adrenaline"],
  }),
  clash("w421", notAttempted, ["mechanical-cpr", "compression-decompression", "load-distributing-band", "other"]),
  rule("w422", all(is(notAttempted), has("airway", "endotracheal-tube", "surgical")), {
    "resuscitation-by-ambulance": false,
    airway: ["endotracheal-tube"],
  }),
  rule("e423", all(has("drugs", "adrenaline", "amiodarone", "vasopressin"), is(["vascular-access", "none"])), {
    drugs: ["amiodarone", "other"],
    "vascular-access": "none",
  }),
  rule("w424", all(has("drugs", "none"), is(["vascular-access", "central", "peripheral-iv", "io", "endotracheal"])), {
    drugs: ["none"],
    "vascular-access": "io",
  }),
  rule("e425", all(is(["vascular-access", "endotracheal"]), has("airway", "none")), {
    "vascular-access": "endotracheal",
    airway: ["none"],
  }),
]);

/** Whether the ambulance attempted, and with what. */
export const attemptRules = [...either, ...reason, ...treatment];
