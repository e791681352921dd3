import type { AnyMeasurement, Indicator } from "@prehosp/indicators";
import { allIndicators, wilson } from "@prehosp/indicators";
import { instantOf, startOfDay, type Day } from "@prehosp/model/time";

/** A made-up year: counts that look like a region's, of nobody. */
const from = "2026-01-01" as Day;
const to = "2027-01-01" as Day;

export const periodOf = (a: string, b: string) => ({ from: startOfDay(a as Day), to: startOfDay(b as Day) });

/** A share of the definition's kind with so many who fulfil it, of so many. */
export const shareOf = (
  one: Pick<Indicator, "id" | "version" | "minimumDenominator" | "exclusions">,
  hits: number,
  of: number,
  {
    period = periodOf(from, to),
    missing = 0,
    excluded = 0,
  }: { period?: AnyMeasurement["period"]; missing?: number; excluded?: number } = {},
): AnyMeasurement => {
  const head = {
    kind: "share" as const,
    indicator: one.id,
    version: one.version,
    period,
    minimumDenominator: one.minimumDenominator,
  };
  const interval = wilson(hits, of, 0.95);
  if (of < one.minimumDenominator || interval === undefined) return { ...head, belowMinimum: true };
  return {
    ...head,
    belowMinimum: false,
    population: of + missing + excluded,
    excluded: one.exclusions.map(({ reason, text }, at) => ({ reason, text, n: at === 0 ? excluded : 0 })),
    unplaced: 0,
    missing,
    numerator: hits,
    denominator: of,
    value: hits / of,
    interval,
  };
};

export const timeOf = (one: Indicator, seconds: number, of: number): AnyMeasurement => ({
  kind: "time",
  indicator: one.id,
  version: one.version,
  period: periodOf(from, to),
  minimumDenominator: one.minimumDenominator,
  belowMinimum: false,
  population: of + 12,
  excluded: [],
  unplaced: 0,
  missing: 12,
  denominator: of,
  method: "type-7",
  quantiles: [0.5, 0.1, 0.9].map((p) => {
    const value = seconds * (0.4 + 1.2 * p);
    return {
      p,
      value,
      interval: { method: "order-statistics" as const, level: 0.95, low: value * 0.9, high: value * 1.1 },
    };
  }),
});

const rateOf = (one: Indicator): AnyMeasurement => ({
  kind: "rate",
  indicator: one.id,
  version: one.version,
  period: periodOf(from, to),
  minimumDenominator: one.minimumDenominator,
  belowMinimum: false,
  population: 320,
  excluded: [],
  unplaced: 0,
  missing: 0,
  denominator: 320,
  numerator: 38,
  personYears: 504_318.4,
  per: 100_000,
  value: (38 / 504_318.4) * 100_000,
  interval: { method: "byar", level: 0.95, low: 5.3, high: 10.3 },
});

export const indicatorOf = (id: string): Indicator => {
  const one = allIndicators.find((each) => each.id === id);
  if (one === undefined) throw new Error(`no indicator ${id}`);
  return one;
};

const places = [
  "Nordvik",
  "Østfjord",
  "Ålesjøen",
  "Sørdal",
  "Innmarka",
  "Storlia og omegn prehospitale enhet",
  "Ytterøy",
  "Fjellbygd",
  "Bymarka",
  "Havneset",
  "Langstrand",
  "Myrvang",
];
const months = Array.from({ length: 13 }, (_, at) => (at === 12 ? to : `2026-${String(at + 1).padStart(2, "0")}-01`));

/** A share with its groups and months; both add up to the whole. */
const divided = (id: string, share: number, units: number) => {
  const one = indicatorOf(id);
  const label = (at: number): string =>
    at < places.length
      ? (places[at] ?? "")
      : `${places[at % places.length] ?? ""} ${String(Math.floor(at / places.length) + 1)}`;
  const groups = Array.from({ length: units }, (_, at) => {
    const of = at === 3 ? 7 : 40 + ((at * 37) % 90);
    const hits = at === 3 ? 3 : Math.round(of * Math.min(0.95, share * (0.75 + ((at * 29) % 50) / 100)));
    return { id: `u${String(at)}`, label: label(at), of, hits };
  });
  const of = groups.reduce((n, group) => n + group.of, 0);
  const hits = groups.reduce((n, group) => n + group.hits, 0);
  const points = months.slice(0, -1).map((day, at) => {
    const [a, b] = [Math.floor((of * at) / 12), Math.floor((of * (at + 1)) / 12)];
    const [c, d] = [Math.floor((hits * at) / 12), Math.floor((hits * (at + 1)) / 12)];
    return shareOf(one, d - c, b - a, { period: periodOf(day, months[at + 1] ?? to) });
  });
  return {
    whole: shareOf(one, hits, of, { missing: 23, excluded: 31 }),
    groups: [
      {
        level: "unit",
        disjoint: true,
        of: groups.map((group) => ({
          id: group.id,
          label: group.label,
          measurement: shareOf(one, group.hits, group.of),
        })),
      },
    ],
    series: { step: "month", of: points },
  };
};

/** A whole year's input for a report, in a language, of so many units. */
export const yearInput = (language: "nb" | "nn" | "en" = "nb", units = 12) => ({
  kind: "registry",
  title: "Årsrapport for hjertestans utenfor sykehus",
  issuer: { name: "Register for akuttmedisin, Fjellregionen (oppdiktet)" },
  from,
  to,
  extracted: instantOf(Date.UTC(2027, 1, 15, 8)),
  language,
  smallNumbers: {
    threshold: 5,
    mode: "suppress",
    zeros: "shown",
    decidedBy: "Registerets fagråd",
    source: "Vedtak 3/2026",
  },
  texts: [
    {
      section: "foreword",
      paragraphs: [
        "Alle tall i rapporten er oppdiktet, for å vise hvordan den ser ut.",
        "Takk til alle som fyller ut skjemaer midt på natten.",
      ],
    },
    { section: "summary", paragraphs: ["Flere fikk hjerte-lunge-redning av dem som var til stede enn året før."] },
    { section: "improvement", paragraphs: ["Tallene er gått gjennom med alle enhetene i mars."] },
  ],
  indicators: [
    divided("recognised-arrest", 0.78, units),
    divided("response-time-12", 0.71, units),
    { whole: shareOf(indicatorOf("parallel-alarm"), 412, 412) },
    divided("bystander-cpr", 0.84, units),
    { whole: timeOf(indicatorOf("call-to-compression"), 165, 288) },
    { whole: shareOf(indicatorOf("rosc"), 3, 9) },
    { whole: rateOf(indicatorOf("survival-rate-30-days")) },
  ],
  flow: [
    { id: "all", label: "Hjertestans utenfor sykehus", count: { n: 412 } },
    { id: "treated", label: "Behandlet", under: "all", count: { n: 353 } },
    { id: "not", label: "Ikke behandlet", under: "all", count: { n: 59 } },
    { id: "shockable", label: "Sjokkbar første rytme", under: "treated", count: { n: 88 } },
    { id: "rosc", label: "Egen sirkulasjon", under: "treated", count: { n: 102 } },
    { id: "alive", label: "I live etter 30 dager", under: "rosc", count: { n: 38 } },
    { id: "cpc", label: "Levende med god funksjon", under: "alive", count: { withheld: true } },
  ],
  coverage: { registered: 412, found: 21, unclear: 8 },
  quality: [
    {
      dataset: "Hjertestans utenfor sykehus",
      cases: 412,
      elements: [
        { id: "witnessed", label: "Bevitnet", known: 398, applies: 412 },
        { id: "first-rhythm", label: "Første registrerte rytme", known: 411, applies: 412 },
        { id: "cpc", label: "CPC ved utskriving", known: 21, applies: 38 },
      ],
      rules: [
        { id: "ohca.e001", label: "Sjokk er gitt før hjertestansen", level: "error", fired: 0, judged: 412 },
        { id: "ohca.w014", label: "Rekkefølgen av to klokker er uvanlig", level: "warning", fired: 33, judged: 412 },
      ],
      units: [
        { label: "Nordvik", cases: 201, clean: 180 },
        { label: "Østfjord", cases: 170, clean: 158 },
        { label: "Sørdal", cases: 41, clean: 38 },
      ],
    },
  ],
});
