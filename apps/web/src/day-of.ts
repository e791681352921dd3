import { Day } from "@prehosp/model/time";

/**
 * A day as people in Norway write it ("22.11.2026", "1.7.2026"), or as machines do ("2026-11-22"); undefined where it is none. The
 * browser's own field would follow its own country.
 */
export const dayOf = (text: string): Day | undefined => {
  const iso = Day.safeParse(text.trim());
  if (iso.success) return iso.data;
  const [, day = "", month = "", year = ""] = /^\s*(\d{1,2})\.(\d{1,2})\.(\d{4})\s*$/.exec(text) ?? [];
  return Day.safeParse(`${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`).data;
};
