import { all, before, clock, far, longer, order, rule, sourced } from "../draft.ts";
import { sources } from "../sources.ts";

/**
 * Moments by their own definition: one can't come before the other, and at the same moment is in order. Only warnings, for the
 * clocks of two sources can differ, and nobody shall have to write another time than was recorded to be able to sign.
 */
const orders = sourced(sources.times, [
  order("w101", "time-call", "time-answered"),
  order("w102", "time-call", "time-registered"),
  order("w103", "time-answered", "time-recognised"),
  order("w104", "time-answered", "time-telephone-cpr"),
  order("w105", "time-recognised", "time-telephone-cpr"),
  order("w106", "time-call", "time-ambulance-alarmed"),
  order("w107", "time-call", "time-first-responder-alarmed"),
  order("w108", "time-registered", "time-ambulance-alarmed"),
  order("w109", "time-ambulance-alarmed", "time-ambulance-at-scene"),
  order("w110", "time-ambulance-at-scene", "time-ambulance-at-patient"),
  order("w111", "time-ambulance-alarmed", "time-ambulance-at-patient"),
  order("w112", "time-first-responder-alarmed", "time-first-responder-at-scene"),
  order("w113", "time-first-responder-at-scene", "time-first-responder-at-patient"),
  order("w114", "time-first-responder-alarmed", "time-first-responder-at-patient"),
  order("w115", "time-first-compression", "time-cpr-bystander"),
  order("w116", "time-first-compression", "time-cpr-helper"),
  order("w117", "time-first-compression", "time-cpr-ambulance"),
  order("w118", "time-first-compression", "time-cpr-ended"),
  order("w119", "time-cpr-bystander", "time-cpr-ended"),
  order("w120", "time-cpr-helper", "time-cpr-ended"),
  order("w121", "time-cpr-ambulance", "time-cpr-ended"),
  order("w122", "time-ambulance-at-scene", "time-left-scene"),
  order("w123", "time-ambulance-at-patient", "time-left-scene"),
  order("w124", "time-left-scene", "time-hospital-arrival"),
  order("w125", "time-call", "time-hospital-arrival"),
  order("w126", "time-registered", "time-ambulance-at-scene"),
  order("w127", "time-ambulance-at-patient", "time-hospital-arrival"),
]);

/** Circulation comes back after something was done for it. */
const circulation = sourced(sources.times, [
  rule("w130", all(before("time-rosc", "time-first-compression"), before("time-rosc", "time-first-shock")), {
    "time-rosc": clock(3),
    "time-first-compression": clock(4),
    "time-first-shock": clock(9),
  }),
  order("w131", "time-first-compression", "time-rosc", ["first-shock-by", "nobody"]),
  order("w132", "time-first-shock", "time-rosc", ["cpr-started-by", "nobody"]),
  order("w133", "time-rosc", "time-cpr-ended"),
  order("w134", "time-rosc", "time-hospital-arrival", ["status-at-handover", "rosc"]),
]);

/** Moments against who did it. */
const byWhom = sourced(sources.times, [
  order("w140", "time-ambulance-at-patient", "time-cpr-ambulance"),
  order("w141", "time-ambulance-at-patient", "time-first-shock", ["first-shock-by", "ambulance"]),
  order("w142", "time-first-responder-at-patient", "time-first-shock", ["first-shock-by", "first-responder"]),
  order("w143", "time-first-responder-at-patient", "time-first-compression", ["cpr-started-by", "first-responder"]),
  order("w144", "time-ambulance-at-patient", "time-first-compression", ["cpr-started-by", "ambulance"]),
  order("w145", "time-call", "time-cpr-helper"),
  order("w146", "time-call", "time-first-shock"),
  order("w147", "time-first-shock", "time-hospital-arrival", ["first-shock-by", "ambulance"]),
  order("w148", "time-first-shock", "time-ambulance-at-patient", ["shock-before-ambulance", true]),
  order("w149", "time-ambulance-at-scene", "time-first-shock", ["shock-before-ambulance", false]),
]);

/** Longer than is likely. */
const spans = sourced(sources.likely, [
  longer("w160", "time-call", "time-answered", 10),
  longer("w161", "time-call", "time-ambulance-at-scene", 180),
  longer("w162", "time-registered", "time-ambulance-at-scene", 180),
  longer("w163", "time-call", "time-telephone-cpr", 30),
  longer("w164", "time-ambulance-at-scene", "time-ambulance-at-patient", 60),
  longer("w165", "time-first-responder-alarmed", "time-first-responder-at-scene", 180),
  longer("w166", "time-first-compression", "time-call", 30),
  longer("w167", "time-first-compression", "time-rosc", 180),
  longer("w168", "time-first-compression", "time-cpr-ended", 300),
  longer("w169", "time-left-scene", "time-hospital-arrival", 300),
]);

/** So far from the event that no clock explains it: most often the wrong day. */
const wrongDay = sourced(sources.likely, [
  far("e180", "time-call"),
  far("e181", "time-answered"),
  far("e182", "time-recognised"),
  far("e183", "time-telephone-cpr"),
  far("e184", "time-ambulance-alarmed"),
  far("e185", "time-ambulance-at-scene"),
  far("e186", "time-ambulance-at-patient"),
  far("e187", "time-first-responder-alarmed"),
  far("e188", "time-first-responder-at-scene"),
  far("e189", "time-first-responder-at-patient"),
  far("e190", "time-first-compression"),
  far("e191", "time-cpr-bystander"),
  far("e192", "time-cpr-helper"),
  far("e193", "time-cpr-ambulance"),
  far("e194", "time-first-shock"),
  far("e195", "time-rosc"),
  far("e196", "time-cpr-ended"),
  far("e197", "time-left-scene"),
  far("e198", "time-hospital-arrival"),
]);

/** Moments of the event: their order, against who did it, and how far apart they lie. */
export const timeRules = [...orders, ...circulation, ...byWhom, ...spans, ...wrongDay];
