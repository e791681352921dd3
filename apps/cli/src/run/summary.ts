import type { memoryWatched } from "./memory.ts";
import type { RowsRead } from "./rows-read.ts";
import type { TakenInSummary } from "./taken-in.ts";

export interface RunSummary extends RowsRead, TakenInSummary {
  readonly source: { readonly file: string; readonly mapping?: string };
  readonly into: string;
  readonly region: string;
  readonly seconds: number;
  readonly memory: ReturnType<ReturnType<typeof memoryWatched>["growth"]>;
}

const minutes = (seconds: number | undefined) =>
  seconds === undefined ? "–" : `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
const codes = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .filter(([, n]) => n > 0)
    .map(([code, n]) => `${code} ${n}`)
    .join(", ") || "none";

/** The summary for people: one figure a line, every row accounted for. */
export const summaryText = (s: RunSummary): string => {
  const { rows, complete, firstArrival: first, incidents, proposals } = s;
  const line = (name: string, value: string | number) => `${name.padEnd(22)} ${value}`;
  return [
    line("read", `${s.source.file}${s.source.mapping ? ` by ${s.source.mapping}` : ""}`),
    line("into", `${s.into}; region: ${s.region}`),
    line("rows", `${rows.whole} whole + ${rows.withRemarks} with remarks + ${rows.unread} unread = ${rows.total}`),
    ...Object.entries(s.remarks).flatMap(([code, r]) => [
      line(`  ${code}`, `${r.count}: ${r.means}`),
      ...r.places.map((p) => `    ${p}`),
    ]),
    line("calls", s.calls),
    line("missions", s.missions),
    line("units", s.units),
    line("times", s.times),
    line("complete times", `${complete.missions} of ${complete.of} missions (${complete.means})`),
    line(
      "first arrival",
      `p10 ${minutes(first.p10)} · p50 ${minutes(first.p50)} · p90 ${minutes(first.p90)} (min:s), n = ${first.n} (${first.means})`,
    ),
    line("  left out", codes(first.leftOut)),
    line("past midnight", `${s.rollOvers} times placed on the next day, as derived`),
    line("incidents", `${incidents.new} new · ${incidents.known} known · ${incidents.refused} refused`),
    ...Object.entries(s.refusedBecause).flatMap(([why, r]) => [
      line("  refused", `${r.count}: ${why}`),
      ...r.places.map((p) => `    ${p}`),
    ]),
    line(
      "facts",
      s.facts.new + s.facts.known === 0 && s.into.startsWith("http")
        ? "counted by the hub, not told"
        : `${s.facts.new} new · ${s.facts.known} known`,
    ),
    line("proposals", `${proposals.made} made, of which ${proposals.unclear} unclear · ${proposals.none} none`),
    line("  unclear because", codes(proposals.unclearBecause)),
    ...(proposals.none > 0 ? [line("  none because", codes(proposals.noneBecause))] : []),
    line(
      "took",
      `${s.seconds} s${s.memory ? ` · memory ${s.memory.atTenthMB} MB at 10 %, at most ${s.memory.peakMB} MB after (+${s.memory.growthMB} MB)` : ""}`,
    ),
  ].join("\n");
};
