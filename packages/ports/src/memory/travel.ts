import { Decided, type Eta, type Position } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { Effect, Layer } from "effect";
import * as z from "zod";
import { Travel, type TravelMode } from "../travel.ts";

const kmh = (norsk: string, means: string) => z.number().positive().meta({ norsk, means });
const Mode = z
  .enum(["road", "boat", "air", "foot"])
  .meta({ norsk: "framkomst", means: "vei · båt · luft · til fots" }) satisfies z.ZodType<TravelMode>;

/** Settings of crow-flight travel: the speeds and who decided them; a mode without a speed gives no estimate. */
export const MemoryTravelSettings = z
  .object({
    speeds: z
      .partialRecord(
        Mode,
        z
          .object({
            likely: kmh("trolig fart", "Most likely speed along the straight line, km/h"),
            slowest: kmh("laveste fart", "Speed behind the upper end of the interval, km/h"),
            fastest: kmh("høyeste fart", "Speed behind the lower end of the interval, km/h"),
          })
          .refine((s) => s.slowest <= s.likely && s.likely <= s.fastest, "slowest ≤ likely ≤ fastest")
          .meta({ norsk: "fart", means: "Speed along the straight line with its interval" }),
      )
      .default({})
      .meta({ norsk: "farter", means: "Speed by mode of travel" }),
    decided: Decided.optional().meta({ norsk: "besluttet", means: "Who decided the speeds, when, by what" }),
  })
  .meta({ norsk: "luftlinje", means: "Travel time along the straight line; says nothing of roads, fjords or ferries" });
export type MemoryTravelSettings = z.output<typeof MemoryTravelSettings>;

/** Kilometres between two points along the great circle (haversine, mean earth radius 6371.0088 km). */
export const kilometresBetween = (a: Position, b: Position): number => {
  const rad = (degrees: number) => (degrees * Math.PI) / 180;
  const h =
    Math.sin(rad(b.lat - a.lat) / 2) ** 2 +
    Math.cos(rad(a.lat)) * Math.cos(rad(b.lat)) * Math.sin(rad(b.lng - a.lng) / 2) ** 2;
  return 2 * 6371.0088 * Math.asin(Math.min(1, Math.sqrt(h)));
};

/** Travel along the crow's flight at the speeds given, and labelled so. */
export const memoryTravel = ({ speeds }: MemoryTravelSettings): Layer.Layer<Travel> =>
  Layer.succeed(
    Travel,
    Travel.of({
      source: Effect.succeed("crow-flight"),
      times: (from, to, mode) =>
        Effect.sync(() =>
          from.map((place) => {
            const speed = speeds[mode];
            if (!speed)
              return {
                eta: absent("not-obtained", "Ingen fart er oppgitt for denne framkomstmåten"),
                source: "crow-flight" as const,
              };
            const seconds = (at: number) => Math.round((kilometresBetween(place, to) / at) * 3600);
            const eta: Eta = {
              seconds: seconds(speed.likely),
              low: seconds(speed.fastest),
              high: seconds(speed.slowest),
            };
            return { eta, source: "crow-flight" as const };
          }),
        ),
    }),
  );
