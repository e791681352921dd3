import { compareInstants } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";

/** Whether something was known at an instant. Two instants written alike stand in the order of their letters; reading them is slow. */
export const isKnown = (at: Instant, knownAt: Instant): boolean =>
  at.length === knownAt.length && at.endsWith("Z") && knownAt.endsWith("Z")
    ? at <= knownAt
    : compareInstants(at, knownAt) <= 0;
