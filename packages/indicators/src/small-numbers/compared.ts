/**
 * For an indicator, others that ask the same of a part of its members, or of more of them, or less of the same ones: each list holds
 * those whose sum is taken from it. What is left is itself a count of members: those who died between one day and thirty, those of
 * one comparator and not of the other. Those that are asked about most come first, and the later one gives way.
 */
export const comparedWith: Readonly<Record<string, readonly (readonly string[])[]>> = {
  rosc: [["alive-30-days"]],
  "alive-24-hours": [["alive-30-days"], ["rosc"]],
  "rosc-health-witnessed": [["alive-30-days-health-witnessed"]],
  "alive-24-hours-health-witnessed": [["alive-30-days-health-witnessed"], ["rosc-health-witnessed"]],
  "utstein-comparator-alive-30-days-not-trauma": [["alive-30-days"]],
  "utstein-comparator-alive-30-days-medical-from-18": [
    ["alive-30-days"],
    ["utstein-comparator-alive-30-days-not-trauma"],
  ],
  "survival-rate-30-days": [
    ["alive-30-days"],
    ["alive-30-days-health-witnessed"],
    ["alive-30-days", "alive-30-days-health-witnessed"],
  ],
  "response-time-25": [["response-time-12"]],
};
