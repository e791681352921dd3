import type { Availability, UnitId } from "@prehosp/model";
import { addSeconds, osloTime } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { byDayOnly } from "./ordinary-units.ts";
import { unitId } from "./unit-rows.ts";
import type { UnitRow } from "./unit-rows.ts";

const HOUR = 3600;

/** One unit's statement of readiness. */
export interface Statement {
  readonly unit: UnitId;
  readonly is: Availability;
}

const special: Readonly<Record<string, Availability["outcome"]>> = {
  // Electrodes past their date since this morning.
  "brann-lyngdal-1": "no",
  // Two of eight are overdue for the yearly drill; the organisation answers for who goes out.
  "brann-tvedestrand-1": "with-remark",
  "rk-kristiansand-1": "with-remark",
  // Wound up; who owned it says that nobody comes.
  "hjemmetjeneste-gjerstad-1": "no",
};

/** Units whose organisation has said nothing: that is not the same as out of readiness. */
export const SILENT: readonly string[] = ["rk-risor-1", "brann-iveland-1"];
/** A unit whose statement ran out and was not renewed. */
export const LAPSED: readonly string[] = ["nf-lillesand-1"];

const dayCar = (at: Instant): Availability => {
  const { hour } = osloTime(at);
  const onDuty = hour >= 8 && hour < 20;
  return {
    outcome: onDuty ? "yes" : "no",
    until: addSeconds(at, (((onDuty ? 20 : 32) - hour) % 24) * HOUR),
    said: addSeconds(at, -HOUR),
  };
};

const statementOf = (id: string, at: Instant): Availability => {
  if (byDayOnly.includes(id)) return dayCar(at);
  // Said before the first incident of the two days, so that a replay of any of them reads it.
  const said = addSeconds(at, -50 * HOUR);
  const until = addSeconds(at, (LAPSED.includes(id) ? -49 : 7 * 24) * HOUR);
  return { outcome: special[id] ?? "yes", until, said };
};

/** What the organisations publish of their units as of `at`; police publish nothing here, and two units are silent. */
export const availabilityOf = (rows: readonly UnitRow[], at: Instant): readonly Statement[] =>
  rows
    .filter(({ id, kind }) => kind !== "police" && !SILENT.includes(id))
    .map(({ id }) => ({ unit: unitId(id), is: statementOf(id, at) }));
