import { type Line, type SmallNumbers, withheldLines } from "@prehosp/indicators";
import type { ReplayReport } from "./report.ts";

type MunicipalityRow = ReplayReport["municipalities"][number];

const firstCounts = ({ arisen, lost, other, estimated: e, recorded: r }: ReplayReport["first"]): readonly number[] => [
  arisen,
  lost,
  other,
  e.n,
  e.unknown,
  r.n,
  r.unknown,
];
const ofMunicipality = (row: MunicipalityRow): readonly number[] => [...firstCounts(row), row.incidents];
// A net change of three tells of three, whichever way it goes.
const ofUnit = ({ more, fewer, callOuts }: ReplayReport["units"][number]): readonly number[] => [
  more,
  fewer,
  Math.abs(callOuts),
];

const added = (rows: readonly (readonly number[])[], columns: number): readonly number[] =>
  Array.from({ length: columns }, (_, at) => rows.reduce((sum, row) => sum + (row[at] ?? 0), 0));

/** The rows that may be told beside their sums, which the report tells in any case; none where the sums would give a row back. */
const kept = <T>(rows: readonly T[], countsOf: (row: T) => readonly number[], policy: SmallNumbers): readonly T[] => {
  const counts = rows.map(countsOf);
  const line = (key: string, left: readonly number[]): Line => ({ key, isFault: false, counts: { known: [], left } });
  const all = line("all", added(counts, counts[0]?.length ?? 0));
  const parts = counts.map((left, at): Line => ({ ...line(String(at), left), within: "all" }));
  const { leftWithheld } = withheldLines([all, ...parts], policy);
  return leftWithheld.has(0) ? [] : rows.filter((_, at) => !leftWithheld.has(at + 1));
};

/**
 * A replay as it may leave: a unit or municipality with a small count has no row, nor have as many more as it takes until the sums of
 * the region give none of them back. Which have none is not told. The sums of the region stay, and so do the examples, which are a
 * list of incidents for those who review them, as the Monday list is.
 */
export const withoutSmall = (report: ReplayReport, policy: SmallNumbers): ReplayReport => {
  const units = kept(report.units, ofUnit, policy);
  const municipalities = kept(report.municipalities, ofMunicipality, policy);
  const withheld = [
    ...(units.length < report.units.length ? ["units" as const] : []),
    ...(municipalities.length < report.municipalities.length ? ["municipalities" as const] : []),
  ];
  return { ...report, units, municipalities, ...(withheld.length > 0 && { withheld }) };
};
