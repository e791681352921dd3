import type { Said } from "../draft.ts";
import { all, clash, has, is, only, rule, sourced, unlikely } from "../draft.ts";
import { sources } from "../sources.ts";

const died: Said = ["status-at-handover", "dead"];
const home: Said = ["transported", false];
const notSurvived: Said = ["survived-event", false];
const noEcls: Said = ["ecls", "none"];
const tests = has("neuroprognostication", "clinical", "eeg", "ssep", "imaging", "biomarkers", "other");

/** The hospital got the patient, alive. */
const reached = sourced(sources.pairs, [
  clash("e601", died, ["survived-event", true]),
  clash("e602", home, ["survived-event", true]),
  only("w603", "specialist-hospital", home),
  clash("e604", ["survived-event", true], ["any-rosc", false]),
  clash("e605", ["survived-event", true], ["rosc", false]),
  clash("e606", home, ["ttm", "in-hospital-after-rosc"]),
  clash("e607", home, ["iabp", true]),
  clash("e608", home, ["glucose-titrated", true]),
  only("e609", "target-map", home),
  rule("e610", all(is(home), tests), { transported: false, neuroprognostication: ["eeg"] }),
  clash("e611", home, ["treatment-withdrawn", true]),
  clash("e612", home, ["organ-donation", true]),
  clash("e613", home, ["alive-at-discharge", true]),
  rule("e614", all(is(died), tests), { "status-at-handover": "dead", neuroprognostication: ["ssep"] }),
  clash("e615", died, ["ttm", "in-hospital-after-rosc"]),
  clash("e616", died, ["glucose-titrated", true]),
  clash("e617", died, ["treatment-withdrawn", true]),
]);

/**
 * Who was handed over with ongoing CPR can be treated in hospital without having survived the event; with circulation at
 * handover, or without an artificial circulation, hardly.
 */
const survived = sourced(sources.pairs, [
  clash("w620", notSurvived, noEcls, ["ttm", "in-hospital-after-rosc"]),
  clash("w621", notSurvived, noEcls, ["glucose-titrated", true]),
  only("w622", "target-map", notSurvived, noEcls),
  rule("w623", all(is(notSurvived), is(noEcls), tests), {
    "survived-event": false,
    ecls: "none",
    neuroprognostication: ["clinical"],
  }),
  clash("w624", notSurvived, ["status-at-handover", "rosc"], ["alive-24-hours", true]),
]);

/** Values that are hardly measured or aimed at. */
const values = sourced(sources.likely, [
  unlikely("w640", "ph", 6.5, 7.8, 6.1),
  unlikely("w641", "lactate", 0, 30, 71.8),
  unlikely("w642", "ttm-target", 32, 38, 30),
  unlikely("w643", "target-map", 50, 110, 165),
  only("w644", "ph", ["any-rosc", false]),
  only("w645", "lactate", ["any-rosc", false]),
]);

/** The hospital: who reached it, what was done there, what was measured. */
export const hospitalRules = [...reached, ...survived, ...values];
