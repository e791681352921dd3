import type { FlatColumn } from "../format.ts";
import { none } from "./say.ts";
import { coded, number, scale, sum, yes } from "./utstein-columns.ts";

/** Treatment, hospital and outcome in the transcription of the template. */
export const care: readonly FlatColumn[] = [
  number("shocks", "shocks"),
  sum("drugs", "drugs", [
    [1, "adrenaline"],
    [2, "amiodarone"],
    [4, "vasopressin"],
  ]),
  sum("airwayControl", "airway", [
    [1, "oropharyngeal"],
    [2, "supraglottic"],
    [4, "endotracheal-tube"],
    [8, "surgical"],
  ]),
  coded("vascularAccess", "vascular-access", {
    "0": "none",
    "1": "central",
    "2": "peripheral-iv",
    "3": "io",
    "4": "endotracheal",
  }),
  coded("mechanicalCPR", "mechanical-cpr", {
    "0": "none",
    "1": "compression-decompression",
    "2": "load-distributing-band",
    "3": "other",
  }),
  coded("cprQuality", "cpr-quality-measured", yes),
  coded("rosc", "any-rosc", yes),
  coded("survived", "survived-event", yes),
  coded("transportToHospital", "transported", yes),
  coded("specialistHospital", "specialist-hospital", yes),
  coded("ttm", "ttm", {
    "1": "intra-arrest",
    "2": "prehospital-after-rosc",
    "3": "in-hospital-after-rosc",
    "4": "indicated-not-done",
    "5": "not-indicated",
  }),
  number("ttmTemp", "ttm-target"),
  sum("reperfusionAttempt", "reperfusion", [
    [1, "angiography-only"],
    [2, "pci"],
    [4, "thrombolysis"],
  ]),
  coded("reperfusionTime", "reperfusion-timing", { "1": "intra-arrest", "2": "within-24-hours", "3": "later" }),
  coded("ecls", "ecls", { "0": "none", "1": "before-rosc", "2": "after-rosc" }),
  coded("iabp", "iabp", yes),
  number("ph", "ph"),
  number("lactate", "lactate"),
  coded("glucose", "glucose-titrated", yes),
  coded("targetVent", "oxygenation-ventilation", { "0": "none", "1": "o2", "2": "co2", "3": "o2-and-co2" }),
  number("targetBP", "target-map", { "0": none("not-applicable", "not-done") }),
  coded("cpcDischarge", "cpc-discharge", scale("cpc", 1, 5)),
  coded("mrsDischarge", "mrs-discharge", scale("mrs", 0, 6)),
  coded("organDonation", "organ-donation", yes),
];
