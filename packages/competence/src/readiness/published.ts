import type { Availability } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import type { Finding } from "@prehosp/rules";
import { available } from "../available.ts";
import type { ServiceState } from "./service.ts";

/**
 * What the organisation publishes of a unit, and all that AMK sees: yes · with remark · no, never people. Out of service is no until
 * it is back; a service state that nobody has recorded is a remark, never a silent yes. `findings` are the crew's and equipment's.
 */
export const published = (service: ServiceState, findings: readonly Finding[], said: Instant): Availability => {
  if (service.state === "out")
    return { outcome: "no", said, ...(service.returns === undefined ? {} : { until: service.returns }) };
  const judged = available(findings, said);
  return service.state === "not-recorded" && judged.outcome === "yes" ? { ...judged, outcome: "with-remark" } : judged;
};
