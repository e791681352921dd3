import type { Exactness } from "@prehosp/model";
import { type Instant, osloDay, osloTime, sayDay, zoned } from "@prehosp/model/time";
import type { Entry } from "@prehosp/registry";
import { clockOf } from "../clock-of.ts";
import { dayOf } from "../day-of.ts";

/** Day and clock as they stand in the two fields; `second` where the clock of an autumn night is shown twice and the later was meant. */
export interface MomentWritten {
  readonly day: string;
  readonly clock: string;
  readonly second?: boolean;
}

/** What a day and a clock come to in Norway. */
type MomentRead =
  | { readonly is: "none" }
  | { readonly is: "bad-day" | "bad-clock" | "skipped" }
  | { readonly is: "twice" }
  | { readonly is: "at"; readonly value: Instant; readonly exactness: Exactness };

/** Reads a moment by the clock on the wall: to the minute where no seconds are given. An empty clock is none, whatever the day. */
export const momentIn = ({ day, clock, second }: MomentWritten): MomentRead => {
  if (clock.trim() === "") return { is: "none" };
  const said = clockOf(clock);
  if (said === undefined) return { is: "bad-clock" };
  const on = dayOf(day);
  if (on === undefined) return { is: "bad-day" };
  const found = zoned(on, said.time);
  if (found === undefined) return { is: "bad-clock" };
  if (found.exactness === "gap") return { is: "skipped" };
  if (found.exactness === "ambiguous" && second === undefined) return { is: "twice" };
  const value = found.exactness === "ambiguous" && second === true ? found.later : found.instant;
  return { is: "at", value: value ?? found.instant, exactness: said.hasSeconds ? "exact" : "minute" };
};

const two = (n: number): string => String(n).padStart(2, "0");

/** A moment as the two fields show it, with seconds unless it is known to the minute only; `firstDay` stands ready where there is none. */
export const momentOf = (entry: Entry<unknown>, firstDay: string): MomentWritten => {
  if (!("value" in entry)) return { day: firstDay, clock: "" };
  const at = entry.value as Instant;
  const on = osloDay(at);
  const { hour, minute, second: s } = osloTime(at);
  const shown = zoned(on, [hour, minute, s].map(two).join(":"));
  const clock = (entry.exactness === "minute" ? [hour, minute] : [hour, minute, s]).map(two).join(".");
  return { day: sayDay(on), clock, ...(shown?.exactness === "ambiguous" ? { second: shown.instant !== at } : {}) };
};
