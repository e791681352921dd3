// Every arrest of the register, whatever is asked of it: what is not asked about is left out for a reason.
const ofCases: ReadonlySet<string> = new Set([
  "recognised-arrest",
  "call-to-compression",
  "bystander-cpr",
  "first-responder-cpr",
  "aed-before-ambulance",
  "rosc",
  "alive-24-hours",
  "alive-30-days",
  "cpc-1-2",
  "survival-rate-30-days",
  "coverage-cases",
]);
// Incidents of the same list; where every role and urgency is recorded, the populations of some are the same.
const ofIncidents: ReadonlySet<string> = new Set([
  "first-responder-alarmed",
  "first-responder-considered",
  "parallel-alarm",
  "realised-gain",
]);

/** Which indicators have the same members before anything is left out, by a name for them; an indicator alone has its own id. */
export const membersOf = (indicator: string): string => {
  const asked = indicator.replace(/-health-witnessed$/, "");
  if (ofCases.has(asked) || asked.startsWith("utstein-comparator-")) return "cases";
  return ofIncidents.has(asked) || asked.startsWith("response-time-") ? "incidents" : indicator;
};
