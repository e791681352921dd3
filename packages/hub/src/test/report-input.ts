import { type AnyMeasurement, bystanderCpr, wilson } from "@prehosp/indicators";
import { type Day, type Instant, startOfDay } from "@prehosp/model/time";

const days = Array.from({ length: 13 }, (_, at) =>
  at === 12 ? "2027-01-01" : `2026-${String(at + 1).padStart(2, "0")}-01`,
);
const startOf = (at: number) => startOfDay((days[at] ?? "2027-01-01") as Day);

const measured = (numerator: number, denominator: number, from = 0, to = 12): AnyMeasurement => {
  const { id, version, minimumDenominator } = bystanderCpr;
  const head = { indicator: id, version, minimumDenominator, period: { from: startOf(from), to: startOf(to) } };
  const interval = wilson(numerator, denominator, 0.95);
  if (interval === undefined) return { ...head, belowMinimum: true };
  return {
    ...head,
    belowMinimum: false,
    population: denominator,
    excluded: [],
    unplaced: 0,
    missing: 0,
    numerator,
    denominator,
    value: numerator / denominator,
    interval,
  };
};

/** A report's input, made up: one indicator of so many units and twelve months, and coverage. */
export const reportInput = (units: number) => ({
  kind: "region",
  title: "Årsrapport for regionen",
  issuer: { name: "Øvre register (oppdiktet)" },
  language: "nn",
  from: "2026-01-01",
  to: "2027-01-01",
  extracted: "2027-02-15T08:00:00.000Z" as Instant,
  smallNumbers: { threshold: 5, mode: "suppress", zeros: "shown", decidedBy: "Fagrådet", source: "Vedtak 3/2026" },
  texts: [{ section: "foreword", paragraphs: ["Alle tal er dikta opp."] }],
  indicators: [
    {
      whole: measured(60 * units, 120 * units),
      groups: [
        {
          level: "unit",
          disjoint: true,
          of: Array.from({ length: units }, (_, at) => ({
            id: String(at),
            label: `Eining ${String(at)}`,
            measurement: measured(60, 120),
          })),
        },
      ],
      series: { step: "month", of: days.slice(0, -1).map((_, at) => measured(5 * units, 10 * units, at, at + 1)) },
    },
  ],
  coverage: { registered: 412, found: 21, unclear: 8 },
});
