import type { Area } from "./areas.ts";

/** So many steps across the longer side: half a pixel of the largest map that is drawn. */
const STEPS = 2000;
/** One metre, about: an area so small that nothing else is left of it. */
const FINEST = 1e-5;

type Ring = Area["rings"][number];

const onGrid = (value: number, step: number): number => Number((Math.round(value / step) * step).toFixed(5));

/** A ring on a grid, points that fell together said once; undefined where no surface is left. */
const snapped = (ring: Ring, across: number, down: number): Ring | undefined => {
  const kept: (readonly [number, number])[] = [];
  for (const [lon, lat] of ring) {
    const point = [onGrid(lon, across), onGrid(lat, down)] as const;
    const before = kept.at(-1);
    if (before?.[0] !== point[0] || before[1] !== point[1]) kept.push(point);
  }
  const [first, last] = [kept[0], kept.at(-1)];
  if (kept.length > 1 && first?.[0] === last?.[0] && first?.[1] === last?.[1]) kept.pop();
  return new Set(kept.map(String)).size < 3 ? undefined : kept;
};

/**
 * Areas with no more points than a map shows. Every point goes to the nearest of one grid, so that neighbours who shared an edge still
 * do; an area that is smaller than the grid keeps its largest ring as it was.
 */
export const simplified = (areas: readonly Area[]): readonly Area[] => {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const { rings } of areas)
    for (const ring of rings)
      for (const [lon, lat] of ring) {
        [west, east] = [Math.min(west, lon), Math.max(east, lon)];
        [south, north] = [Math.min(south, lat), Math.max(north, lat)];
      }
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const step = Math.max((east - west) * shrink, north - south) / STEPS;
  const [down, across] = [Math.max(step, FINEST), Math.max(step / shrink, FINEST)];
  return areas.map((area) => {
    const rings = area.rings.flatMap((ring) => {
      const left = snapped(ring, across, down);
      return left ? [left] : [];
    });
    const [largest] = area.rings.toSorted((a, b) => b.length - a.length);
    return { ...area, rings: rings.length > 0 ? rings : [largest!] };
  });
};
