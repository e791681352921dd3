/** A ring of points; [longitude, latitude] in degrees, or points on the paper. */
export type Ring = readonly (readonly [number, number])[];

/** Points closer than this to the one before are not drawn: a printer cannot show them. */
const closest = 0.3;

const thinned = (ring: Ring): Ring => {
  const kept: (readonly [number, number])[] = [];
  for (const point of ring) {
    const before = kept.at(-1);
    if (before === undefined || Math.hypot(point[0] - before[0], point[1] - before[1]) >= closest) kept.push(point);
  }
  return kept.length < 3 ? ring.slice(0, 3) : kept;
};

/**
 * Areas laid in a frame, north up: equirectangular, a degree of longitude as long as it is at the middle latitude of them all. It
 * is no map to measure on. `height` is what was used of the frame, no more than it has.
 */
export const projected = (
  areas: readonly (readonly Ring[])[],
  frame: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): { readonly rings: readonly (readonly Ring[])[]; readonly height: number } => {
  let [west, east, south, north] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const [lon, lat] of areas.flat(2)) {
    west = Math.min(west, lon);
    east = Math.max(east, lon);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  const shrink = Math.cos(((south + north) / 2) * (Math.PI / 180));
  const across = Math.max((east - west) * shrink, 1e-6);
  const down = Math.max(north - south, 1e-6);
  const scale = Math.min(frame.width / across, frame.height / down);
  const left = frame.left + (frame.width - (east - west) * shrink * scale) / 2;
  const point = ([lon, lat]: readonly [number, number]) =>
    [left + (lon - west) * shrink * scale, frame.top + (north - lat) * scale] as const;
  return {
    rings: areas.map((rings) => rings.map((ring) => thinned(ring.map(point)))),
    height: (north - south) * scale,
  };
};
