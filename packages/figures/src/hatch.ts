type Point = readonly [number, number];

/**
 * Slanted lines inside rings (even-odd, so that holes stay empty), so far apart: an area that is said to be hatched also where a
 * picture has no patterns. Each line is x + y = c, cut where it crosses an edge.
 */
export const hatch = (
  rings: readonly (readonly Point[])[],
  apart: number,
): readonly { readonly from: Point; readonly to: Point }[] => {
  let [least, most] = [Infinity, -Infinity];
  for (const [x, y] of rings.flat()) {
    least = Math.min(least, x + y);
    most = Math.max(most, x + y);
  }
  const first = Math.ceil(least / apart);
  const last = Math.floor(most / apart);
  const lines: { readonly from: Point; readonly to: Point }[] = [];
  for (let n = first; n <= last; n += 1) {
    // A little beside the whole multiple, so that a line seldom runs through a corner.
    const c = (n + 0.123) * apart;
    const crossed: Point[] = [];
    for (const ring of rings)
      for (const [i, [x1, y1]] of ring.entries()) {
        const [x2, y2] = ring[(i + 1) % ring.length] ?? [x1, y1];
        const [a, b] = [x1 + y1 - c, x2 + y2 - c];
        if (a < 0 === b < 0) continue;
        const t = a / (a - b);
        crossed.push([x1 + t * (x2 - x1), y1 + t * (y2 - y1)]);
      }
    crossed.sort(([left], [right]) => left - right);
    for (let i = 0; i + 1 < crossed.length; i += 2) {
      const [from, to] = [crossed[i], crossed[i + 1]];
      if (from !== undefined && to !== undefined) lines.push({ from, to });
    }
  }
  return lines;
};
