import { Position } from "@prehosp/model";
import type { Remark } from "@prehosp/model";
import type { SanityPolicy } from "./sanity-policy.ts";

/** The position as it may be kept, or why not; it is refused rather than turned, since nobody said which way it was meant. */
export const judgePosition = (
  raw: unknown,
  policy: SanityPolicy,
  path: string,
): { readonly position: Position; readonly remarks: readonly Remark[] } | { readonly refused: Remark } => {
  const remark = (code: string, means: string): Remark => ({ code, path, means });
  const pair = raw as { lat?: unknown; lng?: unknown } | null | undefined;
  const { lat, lng } = { lat: pair?.lat, lng: pair?.lng };
  if (typeof lat !== "number" || typeof lng !== "number" || !Number.isFinite(lat) || !Number.isFinite(lng))
    return { refused: remark("position-missing", "There is no position in degrees") };
  if (lat === 0 && lng === 0) return { refused: remark("position-zero", "Zero degrees both ways is no position") };
  const read = Position.safeParse({ lat, lng });
  const here = read.success && policy.inArea(read.data);
  if (!here && policy.inArea({ lat: lng, lng: lat }))
    return {
      refused: remark("position-swapped", "Latitude and longitude seem to be swapped; it is not turned for you"),
    };
  if (!read.success) return { refused: remark("position-not-degrees", "The position is not in degrees (WGS84)") };
  if (!here && policy.outside === "refuse")
    return { refused: remark("position-outside", "The position is outside the area of this register") };
  const remarks = here ? [] : [remark("position-outside", "The position is outside the area of this register")];
  if (policy.landCheck?.(read.data) === "sea")
    remarks.push(remark("position-in-the-sea", "The map has sea where it is said to hang"));
  return { position: read.data, remarks };
};
