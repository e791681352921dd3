import type { Day } from "@prehosp/model/time";
import { epoch, instantOf, osloDay } from "@prehosp/model/time";
import type { Basis } from "../basis.ts";
import type { Indicator } from "../indicator.ts";
import { measure } from "../measure.ts";
import type { AnyMeasurement } from "../measurement-kinds.ts";
import type { Period } from "../measurement.ts";
import { words } from "../texts.ts";
import { belongsOn, unclear, unplaced } from "./belongs.ts";
import type { Group, GroupLevel, Places } from "./places.ts";
import { split } from "./split.ts";

/** One indicator measured of one group. */
export interface Measured {
  readonly group: Group;
  readonly measurement: AnyMeasurement;
}

const notPlaces = {
  [unplaced]: { standing: "unplaced", label: words("uplassert", "uplassert", "unplaced") },
  [unclear]: { standing: "unclear", label: words("uklart sted", "uklar stad", "place unclear") },
} as const;

type Listed = readonly Pick<Group, "id" | "label">[];
type Labels = ReadonlyMap<string, Group["label"]>;

const listedOn = (level: Exclude<GroupLevel, "national">, places: Places): Listed => {
  const { units = [], regions = [], municipalities = [], region } = places;
  switch (level) {
    case "unit":
      return units;
    case "municipality":
      return municipalities.map(({ code, label }) => ({ id: code, ...(label && { label }) }));
    case "region": {
      const named = new Set(regions.map(({ id }) => id));
      const others = region === undefined ? municipalities.flatMap((one) => one.region ?? []) : [region];
      return [...regions, ...[...new Set(others)].filter((id) => !named.has(id)).map((id) => ({ id }))];
    }
  }
};

const groupOf = (level: GroupLevel, key: string, labels: Labels): Group => {
  if (key === unplaced || key === unclear) return { level, id: notPlaces[key].standing, ...notPlaces[key] };
  const label = labels.get(key);
  return { level, id: key, standing: "placed", ...(label && { label }) };
};

const byKey = ([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number => {
  const rank = (key: string) => [unplaced, unclear].indexOf(key);
  return rank(a) - rank(b) || (a < b ? -1 : a > b ? 1 : 0);
};

const national: Group = { level: "national", id: "national", standing: "placed" };

/** A period without an end that can be read has no last day; nothing is measured over it anyhow. */
const lastDay = ({ to }: Period): Day => {
  const end = epoch(to);
  return Number.isNaN(end) ? ("9999-12-31" as Day) : osloDay(instantOf(end - 1));
};

/**
 * Indicators measured of every group of a level: the nation, regions, municipalities as numbered on the day of the report, or units.
 * The basis is divided once. What nobody can place is measured too, as groups of their own, so that municipalities and regions add
 * up to the nation. An incident of several units counts whole for each of them: units add up to more. A unit is measured by
 * the incidents it had a mission in; a relay by 110 is the unit's own.
 */
export const measureByLevel = (
  indicators: readonly Indicator[],
  basis: Basis,
  period: Period,
  level: GroupLevel,
  places: Places = {},
): readonly Measured[] => {
  if (level === "national")
    return indicators.map((one) => ({ group: national, measurement: measure(one, basis, period) }));
  const listed = listedOn(level, places);
  const day = places.day ?? lastDay(period);
  const parts = split(
    basis,
    belongsOn(basis, level, places, day),
    listed.map(({ id }) => id),
  );
  const labels: Labels = new Map(listed.map(({ id, label }) => [id, label]));
  const lives = new Map((places.units ?? []).map((one) => [one.id, one]));
  const groups = [...parts].sort(byKey).map(([key, part]) => {
    const group = groupOf(level, key, labels);
    const residents = places.residents?.(group);
    return { group, basis: { ...part, ...(residents && { residents }) } };
  });
  return indicators.flatMap((one) =>
    groups.map(({ group, basis: own }) => ({
      group,
      measurement: {
        ...measure(one, own, period, level === "unit" ? lives.get(group.id) : undefined),
        unit: group.id,
      },
    })),
  );
};
