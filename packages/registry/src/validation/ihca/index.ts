import type { Said } from "../draft.ts";
import { all, applies, clash, far, has, is, longer, missing, only, order, rule, sourced, unlikely } from "../draft.ts";
import { circulation } from "../shared-circulation.ts";
import { outcome } from "../shared-outcome.ts";
import { sources } from "../sources.ts";

const shocked: Said = ["shock-given", true];
const notShocked: Said = ["shock-given", false];
const compressed: Said = ["compressions-over-30-seconds", true];

const times = sourced(sources.times, [
  order("w101", "time-arrest", "time-team-called"),
  order("w102", "time-team-called", "time-team-arrived"),
  order("w103", "time-arrest", "time-first-compression"),
  order("w104", "time-arrest", "time-first-shock"),
  order("w105", "time-arrest", "time-rosc"),
  order("w106", "time-arrest", "time-ended"),
  order("w107", "time-first-compression", "time-ended"),
  order("w108", "time-first-shock", "time-ended"),
  order("w109", "time-rosc", "time-ended"),
  order("w110", "time-first-compression", "time-rosc", notShocked),
]);

const likely = sourced(sources.likely, [
  longer("w160", "time-arrest", "time-first-compression", 60),
  longer("w161", "time-team-called", "time-team-arrived", 60),
  longer("w162", "time-arrest", "time-ended", 300),
  unlikely("w024", "age-years", 0, 110, 119),
  clash("w320", ["first-rhythm", "vf", "vt", "aed-shockable"], notShocked, compressed),
]);

const wrongDay = sourced(sources.likely, [
  far("e180", "time-team-called"),
  far("e181", "time-team-arrived"),
  far("e182", "time-first-compression"),
  far("e183", "time-first-shock"),
  far("e184", "time-rosc"),
  far("e185", "time-ended"),
]);

/** Compressions, shock, or an attempt that was stopped: what makes it one of the register's. */
const attempt = [
  ...sourced(sources.pairs, [
    only("e301", "time-first-shock", notShocked),
    missing("w302", "time-first-shock", shocked),
    applies("e303", "time-first-shock", shocked),
    applies("e304", "time-first-compression", compressed),
    clash("e305", ["attempt-stopped-because", "treatment-limitation"], ["treatment-limitation", "none"]),
    clash("w306", ["treatment-limitation", "no-cpr"], ["attempt-stopped-because", "no-benefit", "other"]),
    clash("e501", ["survived-event", true], ["rosc", false]),
    clash("e502", ["survived-event", true], ["any-rosc", false]),
    clash("e503", ["survived-event", false], ["ecls", "none"], ["alive-24-hours", true]),
    rule("w307", all(is(["treatment-limitation", "no-cpr"]), has("airway", "endotracheal-tube", "surgical")), {
      "treatment-limitation": "no-cpr",
      airway: ["endotracheal-tube"],
    }),
  ]),
  ...sourced(sources.inclusion, [
    rule(
      "w330",
      all(is(["compressions-over-30-seconds", false]), is(notShocked), {
        absent: "attempt-stopped-because",
        as: "not-applicable",
      }),
      {
        "compressions-over-30-seconds": false,
        "shock-given": false,
        "attempt-stopped-because": { absent: "not-applicable" },
      },
    ),
  ]),
];

/** The rules of arrests in hospital, in the order of the form. */
export const inHospitalDrafts = [...likely, ...attempt, ...circulation, ...outcome, ...times, ...wrongDay];
