import { municipalities, places } from "@prehosp/demo-region";
import { Municipality, Position } from "@prehosp/model";
import { Effect } from "effect";
import * as z from "zod";
import { readJson } from "../read-json.ts";
import { stopped } from "../stopped.ts";

/** A municipality with the place its times are worked out to. */
const CardPlace = z.strictObject({
  municipality: Municipality,
  name: z.string().min(1).max(80).meta({ norsk: "navn", means: "What the municipality is called" }),
  at: Position,
});
export type CardPlace = z.output<typeof CardPlace>;

const ofDemonstration = (): readonly CardPlace[] =>
  municipalities.flatMap(({ number, name, centre }) => {
    const row = places.find(([place]) => place === centre);
    return row ? [{ municipality: number, name, at: { lat: row[2], lng: row[3] } }] : [];
  });

const fromFile = (file: string) =>
  Effect.gen(function* () {
    const read = z
      .array(CardPlace)
      .min(1)
      .safeParse(yield* readJson(file));
    if (read.success) return read.data as readonly CardPlace[];
    return yield* stopped(
      `the places in ${file} do not have the shape asked for`,
      'write a list of { "municipality": "4219", "name": "Evje og Hornnes", "at": { "lat": 58.59, "lng": 7.8 } }',
      read.error.issues.map((i) => ({ path: `/${i.path.map(String).join("/")}`, message: i.message })),
    );
  });

/** The municipalities to make cards for: those of a file or of the demonstration, or the one that is named by number or name. */
export const placesFor = (file: string | undefined, demonstration: boolean, named: string | undefined) =>
  Effect.gen(function* () {
    if (file === undefined && !demonstration)
      return yield* stopped("the region's data does not say where its municipalities are", "name a file with --places");
    const all = file === undefined ? ofDemonstration() : yield* fromFile(file);
    if (named === undefined) return all;
    const one = all.filter((p) => p.municipality === named || p.name.toLowerCase() === named.toLowerCase());
    if (one.length > 0) return one;
    return yield* stopped(
      `there is no municipality ${named} here`,
      `those that are: ${all.map((p) => `${p.municipality} ${p.name}`).join(", ")}`,
    );
  });
