import { criterion } from "../vocabulary.ts";

/**
 * The condition is one of the alarm reasons of the edition. Judged only where the edition names them as its main rule; a list
 * of typical examples, as in the draft of 2019, narrows nothing.
 */
export const alarmReason = criterion({
  id: "dispatch.alarm-reason",
  version: "1.0",
  norsk: "Tilstanden er en alarmgrunn i utgaven",
  cites: ["AH-2.5-c"],
  when: { needs: ["alarmReasons"], holds: ({ alarmReasons }) => alarmReasons.only },
  needs: ["condition", "alarmReasons"],
  decide: ({ condition, alarmReasons }) => (alarmReasons.conditions.includes(condition) ? "met" : "not-met"),
  examples: [
    {
      given: {
        condition: "major-bleeding",
        alarmReasons: { conditions: ["cardiac-arrest", "major-bleeding"], only: true },
      },
      then: "met",
    },
    {
      given: { condition: "other", alarmReasons: { conditions: ["cardiac-arrest", "major-bleeding"], only: true } },
      then: "not-met",
    },
    {
      given: { condition: "other", alarmReasons: { conditions: ["cardiac-arrest"], only: false } },
      then: "not-applicable",
      norsk: "Typiske eksempler stenger ikke for andre",
    },
    {
      given: { condition: { absent: "unknown" }, alarmReasons: { conditions: ["cardiac-arrest"], only: true } },
      then: "unclear",
    },
    { given: { condition: "other" }, then: "unclear", norsk: "Utgaven er ikke kontrollert" },
  ],
});
