import { all, applies, clash, is, missing, only, rule, sourced } from "../draft.ts";
import { sources } from "../sources.ts";

/** Circulation until handover, and the way to hospital. */
export const circulationRules = [
  ...sourced(sources.pairs, [
    clash("e501", ["status-at-handover", "rosc"], ["any-rosc", false]),
    clash("w502", ["status-at-handover", "rosc"], ["rosc", false]),
    clash("e503", ["status-at-handover", "ongoing-cpr"], ["transported", false]),
    clash("w504", ["status-at-handover", "rosc"], ["transported", false]),
    only("e505", "time-left-scene", ["transported", false]),
    only("e506", "time-hospital-arrival", ["transported", false]),
    missing("w507", "time-hospital-arrival", ["transported", true]),
    applies("e508", "time-hospital-arrival", ["transported", true]),
    applies("e509", "time-left-scene", ["transported", true]),
    only("e510", "stemi", ["ecg-12", false]),
    missing("w511", "stemi", ["ecg-12", true]),
    applies("e512", "stemi", ["ecg-12", true]),
    clash("w513", ["ecg-12", true], ["any-rosc", false]),
    rule("e514", all(is(["stemi", true]), { absent: "ecg-12", as: "not-applicable" }), {
      stemi: true,
      "ecg-12": { absent: "not-applicable" },
    }),
    clash("w515", ["cpr-started-by", "nobody"], ["first-shock-by", "nobody"], ["any-rosc", true]),
  ]),
];
