import { type Day, type Instant, day, instant, osloDay } from "@prehosp/model/time";
import { clockSeconds } from "./clocks.ts";
import type { Mapping } from "./mapping.ts";

export interface UnitClock {
  readonly unit: string;
  readonly seconds: number;
}

export interface Badly {
  readonly said: string;
  readonly means: string;
}

const UNIT = /^[A-Za-z0-9][A-Za-z0-9._:-]{0,40}$/;

/** "A1=06:51:33, B2=06:52:00": what could be read, and each piece that could not. */
export const unitClocks = (cell: string): { readonly read: readonly UnitClock[]; readonly badly: readonly Badly[] } => {
  const read: UnitClock[] = [];
  const badly: Badly[] = [];
  for (const piece of cell
    .split(",")
    .map((p) => p.trim())
    .filter(Boolean)) {
    const [unit = "", clock = "", ...rest] = piece.split("=");
    const seconds = clockSeconds(clock);
    if (rest.length > 0 || !UNIT.test(unit)) badly.push({ said: piece, means: "not a unit and a clock time" });
    else if (seconds === undefined)
      badly.push({ said: piece, means: "not a clock time between 00:00:00 and 23:59:59" });
    else read.push({ unit, seconds });
  }
  return { read, badly };
};

const century = (year: string) => (year.length === 2 ? `20${year}` : year);
const iso = (year: string, month: string, dayOfMonth: string) =>
  day(`${century(year)}-${month.padStart(2, "0")}-${dayOfMonth.padStart(2, "0")}`);

/** The date in a cell; a clock behind it is left alone, since midnight there says that nobody wrote a time. */
export const dayOf = (
  cell: string,
  order: Mapping["day"]["order"],
): { readonly day: Day; readonly instant?: Instant } | undefined => {
  if (order === "instant") {
    const at = instant(cell);
    return at && { day: osloDay(at), instant: at };
  }
  const written = cell.trim().split(/[ T]/)[0] ?? "";
  const [a = "", b = "", c = "", ...rest] = written.split(/[/.-]/);
  if (rest.length > 0) return undefined;
  const found = order === "month/day/year" ? iso(c, a, b) : order === "day.month.year" ? iso(c, b, a) : iso(a, b, c);
  return found && { day: found };
};
