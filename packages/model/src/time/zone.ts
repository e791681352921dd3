const HOUR_MS = 3_600_000;
const DAY_MS = 86_400_000;
const MOST_DAYS = 20_000;

/** Milliseconds to add to UTC to read the clock on the wall. */
type Offset = (ms: number) => number;

// Caches, not state: they hold what Intl would answer again. Intl costs about a microsecond a call and far more to construct.
const zones = new Map<string, Offset | undefined>();

/** The offset of an IANA zone; undefined where the platform knows no such zone. */
export const offsetOf = (zone: string): Offset | undefined => {
  const seen = zones.get(zone);
  if (seen !== undefined || zones.has(zone)) return seen;
  const made = build(zone);
  // A stream of misspelt names must not fill the memory.
  if (zones.size < 1000) zones.set(zone, made);
  return made;
};

const build = (zone: string): Offset | undefined => {
  const format = formatter(zone);
  if (format === undefined) return undefined;
  const days = new Map<number, number | "changes">();
  return (ms) => {
    const number = Math.floor(ms / DAY_MS);
    let known = days.get(number);
    if (known === undefined) {
      const first = ask(format, number * DAY_MS);
      known = first === ask(format, (number + 1) * DAY_MS) ? first : "changes";
      if (days.size >= MOST_DAYS) days.clear();
      days.set(number, known);
    }
    return known === "changes" ? ask(format, ms) : known;
  };
};

const formatter = (timeZone: string): Intl.DateTimeFormat | undefined => {
  const numeric = "numeric";
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone,
      calendar: "iso8601",
      hourCycle: "h23",
      year: numeric,
      month: numeric,
      day: numeric,
      hour: numeric,
      minute: numeric,
      second: numeric,
    });
  } catch {
    return undefined;
  }
};

const ask = (format: Intl.DateTimeFormat, ms: number): number => {
  const whole = Math.floor(ms / 1000) * 1000;
  const part: Record<string, number> = {};
  for (const { type, value } of format.formatToParts(whole)) part[type] = Number(value);
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - whole;
};

/** The instants at which the wall shows this clock (given as if it were UTC): none in a gap, two when the hour comes twice. */
export const instantsShowing = (
  wall: number,
  offset: Offset,
): { readonly shown: readonly number[]; readonly before: number } => {
  // No zone changes twice within two days, so the offsets a day on each side are all there can be.
  const before = offset(wall - 24 * HOUR_MS);
  const after = offset(wall + 24 * HOUR_MS);
  const tries = before === after ? [wall - before] : [wall - before, wall - after];
  const shown = tries.filter((ms) => ms + offset(ms) === wall).toSorted((a, b) => a - b);
  return { shown, before: wall - before };
};
