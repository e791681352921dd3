import type { Availability } from "@prehosp/model";
import { compareDays, startOfDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { norm } from "@prehosp/norms";
import type { Finding } from "@prehosp/rules";
import { viaOf } from "./via.ts";

/** Only a norm on who may be akutthjelper can take a crew out; training, records and shoulds are remarks (requirements.md). */
const excludes = (f: Finding): boolean =>
  f.outcome === "not-met" && f.cites.some((c) => norm(c).effect === "eligibility");

/**
 * What the organisation may publish of a unit from its findings: yes · with remark · no. AMK sees this and nothing of the
 * people. No findings at all is a remark, never a silent yes, and so is being met by grace alone. Give the findings one by one, not a
 * combined one.
 */
export const available = (findings: readonly Finding[], said: Instant): Availability => {
  const [until] = findings.flatMap((f) => f.until ?? []).sort(compareDays);
  const met = findings.every(
    (f) => f.outcome === "not-applicable" || (f.outcome === "met" && !viaOf(f).includes("grace")),
  );
  const outcome = findings.some(excludes)
    ? "no"
    : met && findings.some((f) => f.outcome === "met")
      ? "yes"
      : "with-remark";
  return { outcome, said, ...(until === undefined || outcome === "no" ? {} : { until: startOfDay(until) }) };
};
