import { all, applies, between, clash, is, known, missing, not, only, rule, sourced, unlikely } from "../draft.ts";
import { sources } from "../sources.ts";
import { gone } from "../rule.ts";

/** The call: recognised and guided, each with its moment. */
export const callRules = sourced(sources.pairs, [
  only("e001", "time-recognised", ["recognised-arrest", false]),
  missing("w002", "time-recognised", ["recognised-arrest", true]),
  applies("e003", "time-recognised", ["recognised-arrest", true]),
  only("e004", "time-telephone-cpr", ["telephone-cpr", false]),
  missing("w005", "time-telephone-cpr", ["telephone-cpr", true]),
  applies("e006", "time-telephone-cpr", ["telephone-cpr", true]),
  clash("w007", ["telephone-cpr", true], ["recognised-arrest", false]),
]);

/** The patient: months only under one year, and an estimate only of an age that is there. */
export const patientRules = [
  ...sourced(sources.pairs, [
    rule("e020", all(known("age-months"), between("age-years", 1, 125)), { "age-months": 4, "age-years": 1 }),
    rule("w021", all(between("age-years", 0, 0), { absent: "age-months", as: "not-recorded" }), { "age-years": 0 }),
    rule("e022", all(between("age-years", 0, 0), { absent: "age-months", as: "not-applicable" }), {
      "age-years": 0,
      "age-months": gone("not-applicable"),
    }),
    rule("e023", all(not(known("age-years")), not(known("age-months")), is(["age-estimated", true])), {
      "age-estimated": true,
      "age-years": gone("unknown"),
    }),
  ]),
  ...sourced(sources.likely, [unlikely("w024", "age-years", 0, 110, 119)]),
];
