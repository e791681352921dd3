import type { Availability } from "@prehosp/model";
import { type Instant, compareInstants } from "@prehosp/model/time";
import type { OnBoard } from "../api/words.ts";

/** What the organisation of a unit says of its readiness now: "no", "with-remark", "yes"; undefined where nothing is said, or what was said has lapsed. */
export const availableNow = ({ seen: { available } }: OnBoard, now: Instant): Availability | undefined =>
  available?.until !== undefined && compareInstants(available.until, now) <= 0 ? undefined : available;
