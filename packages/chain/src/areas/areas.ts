import { Text } from "@prehosp/model";
import * as z from "zod";

const norwayHas = { lon: [-10, 35], lat: [57, 82] } as const;
const degrees = ([least, most]: readonly [number, number]) => z.number().min(least).max(most);

/** Whether a point lies where Norway, with Jan Mayen and Svalbard, does. */
export const isInNorway = (lon: number, lat: number): boolean =>
  lon >= norwayHas.lon[0] && lon <= norwayHas.lon[1] && lat >= norwayHas.lat[0] && lat <= norwayHas.lat[1];

/** Four digits: a municipality's number. */
export const municipalityNumber = /^\d{4}$/;

/** One municipality on a map; a hole is a ring inside another. */
export const Area = z
  .object({
    number: z.string().regex(municipalityNumber).meta({ norsk: "kommunenummer", means: "Its number today" }),
    name: z.string().min(1).optional().meta({ norsk: "navn", means: "What it is called; absent = not said" }),
    rings: z
      .array(
        z
          .array(z.tuple([degrees(norwayHas.lon), degrees(norwayHas.lat)]).readonly())
          .min(3)
          .readonly(),
      )
      .min(1)
      .readonly()
      .meta({
        norsk: "ringer",
        means: "Its edges and the holes in it: longitude and latitude in degrees (WGS84), the first point not repeated",
      }),
  })
  .meta({ norsk: "område", means: "One municipality on a map" });
export type Area = z.output<typeof Area>;

/** What a region's figures are drawn on: its municipalities, each once. */
export const Areas = z
  .object({
    of: z.array(Area).min(1).max(1000).readonly().meta({ norsk: "områder", means: "The municipalities, each once" }),
    schematic: z.boolean().meta({
      norsk: "skjematisk",
      means: "Whether the shapes are not the borders, such as one square a municipality; then each is named on the map",
    }),
    source: Text.meta({ norsk: "kilde", means: "Who made the shapes and under which licence; stands under the map" }),
  })
  .meta({ norsk: "kart over kommuner", means: "What figures of municipalities are drawn on" });
export type Areas = z.output<typeof Areas>;
