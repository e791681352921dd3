import type { Line, Proposal } from "@prehosp/dispatch";
import type { Agreement, Unit, WageClause } from "@prehosp/model";
import { absent, known } from "@prehosp/model/absence";
import type { Recorded } from "@prehosp/model/absence";
import type { AsItWas } from "./as-it-was.ts";
import { type UnitChange, differs } from "./differs.ts";
import { type First, type Twice, firstOf, firsts } from "./first-change.ts";
import type { ReplayExample, ReplayReport } from "./report.ts";

const EXAMPLES = 10;

/** Nothing is proposed, and something is not settled. */
const isUnclear = ({ proposed, possible }: Proposal): boolean =>
  proposed.length === 0 && possible.some((l) => l.outcome === "unclear");

const wagesOf = (agreement: Agreement | undefined): Recorded<WageClause> => {
  const costs = agreement?.terms?.costs;
  return costs === undefined ? absent("not-recorded") : known(costs) ? costs.wages : costs;
};

interface UnitCount {
  more: number;
  fewer: number;
  callOuts: number;
  wages: Recorded<WageClause>;
}

type Municipality = ReplayExample["municipality"];

const municipalityOf = ({ way }: AsItWas): Municipality => {
  const { place } = way.received;
  return known(place) ? (place.municipality ?? absent("not-recorded")) : place;
};

type Counted = Pick<
  ReplayReport,
  "different" | "moves" | "stayed" | "first" | "callOuts" | "unclear" | "units" | "municipalities" | "examples"
>;

const least = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
/** The change that matters most of one unit: what is proposed now, with its gain. */
const weight = ({ change: { after, before } }: ReplayExample): number =>
  (after.list === "proposed" && before.list !== "proposed" ? 1e6 : 0) + (after.gainSeconds ?? 0);

/** Counts what differs, incident by incident; keeps the figures and the best examples, no situation. */
export const tally = (units: readonly Unit[], agreements: readonly Agreement[]) => {
  const names = new Map(units.map((u) => [u.id, u]));
  const byId = new Map(agreements.map((a) => [a.id, a]));
  const moves = new Map<string, { units: number; incidents: Set<string> }>();
  const counts = new Map<Unit["id"], UnitCount>();
  const places = new Map<string, { readonly municipality: Municipality; incidents: number; readonly first: First[] }>();
  const all: First[] = [];
  const callOuts: Record<string, number> = {};
  const unclear = { before: 0, after: 0 };
  let [different, stayed] = [0, 0];
  let examples: ReplayExample[] = [];

  const of = ({ situation }: Twice, unit: Unit["id"]): UnitCount => {
    const had = counts.get(unit) ?? {
      more: 0,
      fewer: 0,
      callOuts: 0,
      wages: absent("not-recorded") as Recorded<WageClause>,
    };
    const agreement = situation.candidates.find((c) => c.unit.id === unit)?.cover?.agreement;
    // Of the year's agreements on a unit the last one that says anything of wages.
    const wages = wagesOf(agreement && byId.get(agreement));
    if (known(wages)) had.wages = wages;
    counts.set(unit, had);
    return had;
  };
  const called = (twice: Twice, line: Line | undefined, by: 1 | -1) => {
    if (!line) return;
    const count = of(twice, line.unit);
    count.callOuts += by;
    const clause = known(count.wages) ? count.wages : "not-recorded";
    callOuts[clause] = (callOuts[clause] ?? 0) + by;
  };
  const moved = (twice: Twice, { unit, before, after }: UnitChange) => {
    if (before.list === after.list) return void stayed++;
    const key = `${before.list} ${after.list}`;
    const move = moves.get(key) ?? { units: 0, incidents: new Set() };
    move.units++;
    move.incidents.add(twice.one.way.incident);
    moves.set(key, move);
    if (after.list === "proposed") of(twice, unit).more++;
    if (before.list === "proposed") of(twice, unit).fewer++;
  };

  return {
    add: (twice: Twice): void => {
      const { one, before, after } = twice;
      const municipality = municipalityOf(one);
      const key = JSON.stringify(municipality);
      const place = places.get(key) ?? { municipality, incidents: 0, first: [] };
      place.incidents++;
      places.set(key, place);
      if (isUnclear(before)) unclear.before++;
      if (isUnclear(after)) unclear.after++;
      const changes = differs(before, after);
      if (changes.length === 0) return;
      different++;
      for (const change of changes) moved(twice, change);
      const first = firstOf(twice);
      if (first) {
        all.push(first);
        place.first.push(first);
        called(twice, before.proposed[0], -1);
        called(twice, after.proposed[0], 1);
      }
      const { condition } = twice.situation.indication;
      const told = changes
        .map((change) => ({ incident: one.way.incident, at: one.situation.at, municipality, condition, change }))
        .toSorted((a, b) => weight(b) - weight(a) || least(a.change.unit, b.change.unit));
      examples = [...examples, ...told.slice(0, 1)]
        .toSorted((a, b) => weight(b) - weight(a) || least(a.incident, b.incident))
        .slice(0, EXAMPLES);
    },
    counted: (): Counted => ({
      different,
      moves: [...moves]
        .map(([key, m]) => {
          const [from, to] = key.split(" ") as [UnitChange["before"]["list"], UnitChange["after"]["list"]];
          return { from, to, units: m.units, incidents: m.incidents.size };
        })
        .toSorted((a, b) => b.units - a.units || least(a.from + a.to, b.from + b.to)),
      stayed,
      first: firsts(all),
      callOuts,
      unclear: { ...unclear },
      units: [...counts]
        .map(([unit, c]) => ({
          unit,
          name: names.get(unit)?.name ?? unit,
          kind: names.get(unit)?.kind ?? "fire",
          ...c,
        }))
        .filter((u) => u.more + u.fewer > 0 || u.callOuts !== 0)
        .toSorted((a, b) => b.more + b.fewer - a.more - a.fewer || least(a.unit, b.unit)),
      municipalities: [...places.values()]
        .filter(({ first }) => first.length > 0)
        .map(({ municipality, incidents, first }) => ({ municipality, incidents, ...firsts(first) }))
        .toSorted(
          (a, b) =>
            b.arisen + b.lost + b.other - a.arisen - a.lost - a.other ||
            least(JSON.stringify(a.municipality), JSON.stringify(b.municipality)),
        ),
      examples,
    }),
  };
};
