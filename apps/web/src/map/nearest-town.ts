import type { Position } from "@prehosp/model";
import * as z from "zod";

/** The places the base map names, as its file holds them. */
export const Towns = z.looseObject({
  features: z.array(
    z.looseObject({
      properties: z.looseObject({ name: z.string() }),
      geometry: z.looseObject({ coordinates: z.tuple([z.number(), z.number()]) }),
    }),
  ),
});
export type Towns = z.output<typeof Towns>;

const KM_PER_DEGREE = 111.2;

/** The named place on the map nearest to a position, in whole kilometres as the crow flies; undefined where the map names none. */
export const nearestTown = (
  { features }: Towns,
  { lat, lng }: Position,
): { readonly name: string; readonly km: number } | undefined => {
  const narrow = Math.cos((lat * Math.PI) / 180);
  const away = features.map(({ properties: { name }, geometry: { coordinates } }) => {
    const [east, north] = coordinates;
    return { name, km: Math.round(KM_PER_DEGREE * Math.hypot(north - lat, (east - lng) * narrow)) };
  });
  return away.toSorted((a, b) => a.km - b.km)[0];
};
