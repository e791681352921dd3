import type { Exactness } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { day, instant, zoned } from "@prehosp/model/time";
import type { FlatRemarkCode } from "./texts.ts";

/** A point in time with how exact it is, or why it cannot be placed. */
export type ReadMoment = { readonly at: Instant; readonly exactness: Exactness } | { readonly wrong: FlatRemarkCode };

// Year first, or day first with points: no other order can be told from its mirror image.
const local =
  /^(?:(\d{4})-(\d{2})-(\d{2})|(\d{2})\.(\d{2})\.(\d{4}))[ T](\d{2}:\d{2})(:\d{2}(?:[.,]\d{1,3})?)?(Z|[+-]\d{2}:?\d{2})?$/;

/**
 * Reads "2026-10-25T13:07:00+01:00", "2026-10-25 13:07" and "25.10.2026 13:07:00"; without an offset by the zone, or refused
 * where there is none. Without seconds it is exact to the minute. An hour that comes twice or never is not guessed.
 */
export const readMoment = (text: string, zone: string | undefined): ReadMoment => {
  const match = local.exec(text);
  if (match === null) return { wrong: "bad-value" };
  const [, y1, m1, d1, d2, m2, y2, minutes = "", seconds, offset] = match;
  const on = day(`${y1 ?? y2 ?? ""}-${m1 ?? m2 ?? ""}-${d1 ?? d2 ?? ""}`);
  if (on === undefined) return { wrong: "bad-value" };
  const exactness = seconds === undefined ? "minute" : "exact";
  const clock = `${minutes}${seconds?.replace(",", ".") ?? ":00"}`;
  if (offset !== undefined) {
    const at = instant(`${on}T${clock}${offset}`);
    return at === undefined ? { wrong: "bad-clock" } : { at, exactness };
  }
  if (zone === undefined) return { wrong: "no-zone" };
  const placed = zoned(on, clock, zone);
  if (placed === undefined) return { wrong: "bad-clock" };
  if (placed.exactness === "exact") return { at: placed.instant, exactness };
  return { wrong: placed.exactness === "ambiguous" ? "ambiguous-hour" : "missing-hour" };
};
