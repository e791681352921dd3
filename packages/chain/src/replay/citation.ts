import type { ReplayRef } from "@prehosp/agreements";
import { sayDay, sayMinutes } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import type { Gained, ReplayReport } from "./report.ts";

const signed = (n: number): string => (n > 0 ? `+${n}` : String(n).replace("-", "−"));

const median = ({ median: m, n, unknown }: Gained): string =>
  m === undefined ? "ukjent" : `${sayMinutes(m)} (n = ${n}, ${unknown} uten tall)`;

/** What a replay showed, in one paragraph of figures, people-free (nb). */
const summaryOf = ({ period, replayed, different, first, moves, callOuts }: ReplayReport): string => {
  const into = moves.filter((m) => m.to === "proposed").reduce((n, m) => n + m.units, 0);
  const out = moves.filter((m) => m.from === "proposed").reduce((n, m) => n + m.units, 0);
  const { arisen, other, lost, estimated, recorded } = first;
  const partTime = callOuts["part-time"];
  return [
    `${replayed} hendelser ${sayDay(period.from)}–${sayDay(period.to)} (til, ikke med): ${different} endret.`,
    `Foreslås ${signed(into)}, foreslås ikke lenger ${signed(-out)} (enheter, hendelse for hendelse).`,
    `Førstevalg: ${arisen} nye, ${other} annen enhet, ${lost} bortfalt.`,
    `Tidsgevinst, median: ${median(estimated)} mot dem som ble varslet (anslått), ${median(recorded)} mot den som var først fremme.`,
    ...(partTime === undefined ? [] : [`Utrykninger med lønn til mannskap uten aktiv vakt: ${signed(partTime)}.`]),
  ].join(" ");
};

/** How a draft cites a replay: the content address of the report, and what it showed. Undefined where a report has none, such as one with half a character in it. */
export const citationOf = (report: ReplayReport): ReplayRef | undefined => {
  const hash = contentHash(report);
  return typeof hash === "string" ? { hash, summary: summaryOf(report) } : undefined;
};
