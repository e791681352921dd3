import { Incident } from "@prehosp/model";
import { Effect, Layer, Stream } from "effect";
import * as z from "zod";
import { MissionSource } from "../mission-source.ts";
import { rowsAfter } from "./row-source.ts";

/** Settings of the memory mission source: the rows themselves. */
export const MemoryMissionSourceSettings = z
  .object({
    rows: z
      .array(z.unknown())
      .readonly()
      .default([])
      .meta({ norsk: "rader", means: "Incidents as JSON; one that cannot be read comes out with remarks" }),
  })
  .meta({ norsk: "hendelser i minnet", means: "Incidents handed over with the settings" });

/** Incidents from a list of plain JSON, which may grow while it is read. */
export const memoryMissionSource = (o: { readonly rows?: readonly unknown[] } = {}): Layer.Layer<MissionSource> =>
  Layer.succeed(
    MissionSource,
    MissionSource.of({
      incidents: (after) =>
        rowsAfter(o.rows ?? [], Incident, "incidents", after).pipe(
          Stream.map(({ value, ...rest }) => ({ incident: value, ...rest })),
        ),
      size: Effect.sync(() => o.rows?.length ?? 0),
    }),
  );
