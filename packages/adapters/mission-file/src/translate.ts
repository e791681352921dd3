import { type Incident, IncidentId, MissionId, type Remark, type TimePoint, UnitId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Day, instant, zoned } from "@prehosp/model/time";
import { type Badly, dayOf, unitClocks } from "./cells.ts";
import { clockSeconds, midnights, place } from "./clocks.ts";
import type { Mapping } from "./mapping.ts";

export type Row = Readonly<Record<string, string>>;
export interface Translated {
  readonly incident: Incident | undefined;
  readonly remarks: readonly Remark[];
}

const CODES = {
  "past-midnight": "the clock steps back past midnight; placed on the next day as derived",
  "ambiguous-hour": "the hour stands twice on this night; the first is taken, as derived",
  "missing-hour": "the hour does not exist on this night; placed as derived",
} as const;

/** What stood in a cell, cut short; eleven digits in a row are not repeated, since they may name a person. */
const quoted = (text: string) => text.replace(/\d{11,}/g, "…").slice(0, 60);

interface Point extends TimePoint {
  readonly step: number;
}

/** One row as one incident: every cell read, remarked, or said to be empty; nothing estimated, nothing left out in silence. */
export const translate = (mapping: Mapping, row: Row, line: number): Translated => {
  const remarks: Remark[] = [];
  const at = (column: string) => `line ${line}, column ${column}`;
  const remark = (code: string, column: string, means: string, said?: string) =>
    void remarks.push({ code, path: at(column), means, ...(said === undefined ? {} : { said: quoted(said) }) });
  const cell = (column: string): string | undefined => {
    const text = row[column]?.trim();
    return text === undefined || mapping.nothing.includes(text) ? undefined : text;
  };

  const parts = mapping.id.map((c) => cell(c));
  const id = IncidentId.safeParse([mapping.system, ...parts].join("-"));
  const dayText = cell(mapping.day.column);
  const dated = dayText === undefined ? undefined : dayOf(dayText, mapping.day.order);
  if (parts.includes(undefined) || !id.success)
    remark("no-id", mapping.id.join(" + "), "the incident cannot be named", parts.join(" "));
  if (dayText !== undefined && !dated)
    remark("bad-date", mapping.day.column, `not a date written ${mapping.day.order}`, dayText);
  if (dayText === undefined) remark("no-date", mapping.day.column, "no date is written");
  if (!id.success || parts.includes(undefined)) return { incident: undefined, remarks };

  const points = dated ? timesOf(mapping, dated.day, cell, remark) : [];
  if (!dated && mapping.times.some((t) => cell(t.column) !== undefined))
    remark("undated-clocks", mapping.day.column, "clock times without a date are not placed");

  const code = mapping.criterion && cell(mapping.criterion.column);
  const urgency = mapping.urgency && cell(mapping.urgency.column);
  const grade = urgency === undefined ? undefined : mapping.urgency?.codes[urgency];
  if (urgency !== undefined && grade === undefined)
    remark("unknown-urgency", mapping.urgency!.column, "the mapping does not know this code", urgency);

  const units = [...new Set(points.map((p) => p.unit!))].filter((u) => u !== undefined);
  const start = dated?.instant ?? (dated && zoned(dated.day, "00:00:00", mapping.zone)?.instant);
  return {
    incident: {
      id: id.data,
      centre: mapping.centre,
      status: mapping.status,
      initiator: mapping.initiator ?? absent("not-recorded"),
      purpose: mapping.purpose ?? absent("not-recorded"),
      received: start ?? absent("not-recorded"),
      receivedExactness: dated?.instant ? "exact" : "day",
      urgency: grade ?? absent("not-recorded"),
      criterion:
        code === undefined
          ? absent("not-recorded")
          : { index: mapping.criterion!.index, edition: mapping.criterion!.edition, code },
      observed: {},
      place: absent("not-recorded"),
      missions: units.map((unit) => ({
        id: MissionId.parse(`${id.data}:${unit}`.slice(0, 96)),
        unit,
        role: mapping.role ?? absent("not-recorded"),
      })),
      times: points.map(({ step: _step, ...p }) => ({
        ...p,
        source: { system: mapping.system, ref: `${id.data}#${p.source.ref}` },
      })),
      source: { system: mapping.system, ref: id.data },
    },
    remarks,
  };
};

type Remarker = (code: string, column: string, means: string, said?: string) => void;

/**
 * The clock times of a row on its day. The file gives clocks without dates: the first clock of the row stands on the row's day,
 * and along each unit's own sequence of columns a step back of more than the roll-over is a midnight passed.
 */
const timesOf = (
  mapping: Mapping,
  day: Day,
  cell: (column: string) => string | undefined,
  remark: Remarker,
): readonly Point[] => {
  const points: Point[] = [];
  const last = new Map<string, { seconds: number; days: number }>();
  let first: number | undefined;
  for (const [step, { column, role, cell: written }] of mapping.times.entries()) {
    const text = cell(column);
    if (text === undefined) continue;
    if (written === "instant") {
      const at = instant(text);
      if (at) points.push({ role, at, exactness: "exact", source: { system: mapping.system, ref: role }, step });
      else remark("bad-instant", column, "not an instant with a zone", text);
      continue;
    }
    const { read, badly } = written === "clock" ? oneClock(text) : unitClocks(text);
    for (const b of badly) remark("bad-clock", column, b.means, b.said);
    const seen = new Set<string>();
    for (const { unit, seconds } of read) {
      const key = `${unit}@${seconds}`;
      if (seen.has(key)) {
        remark("said-twice", column, "the same time of the same unit stands more than once", unit);
        continue;
      }
      seen.add(key);
      first ??= seconds;
      const before = last.get(unit) ?? { seconds: first, days: 0 };
      const days = before.days + midnights(before.seconds, seconds, mapping.rollOverHours);
      if (seconds < before.seconds && days === before.days && last.has(unit))
        remark("out-of-order", column, "earlier than the time before it of the same unit", unit);
      last.set(unit, { seconds: days > before.days ? seconds : Math.max(seconds, before.seconds), days });
      const placed = place(day, days, seconds, mapping.zone);
      if (placed.why !== "as-written") remark(placed.why, column, CODES[placed.why], unit);
      const ref = `${role}/${unit || "incident"}/${seconds}`;
      const id = unit === "" ? undefined : UnitId.parse(`${mapping.system}-${unit}`);
      points.push({
        role,
        ...(id ? { unit: id } : {}),
        at: placed.at,
        exactness: placed.exactness,
        source: { system: mapping.system, ref },
        step,
      });
    }
  }
  return points;
};

const oneClock = (
  text: string,
): { readonly read: readonly { unit: string; seconds: number }[]; readonly badly: readonly Badly[] } => {
  const seconds = clockSeconds(text);
  return seconds === undefined
    ? { read: [], badly: [{ said: text, means: "not a clock time between 00:00:00 and 23:59:59" }] }
    : { read: [{ unit: "", seconds }], badly: [] };
};
