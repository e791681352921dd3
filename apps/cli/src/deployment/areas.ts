import { type Areas, areasOf } from "@prehosp/chain";
import type { Deployment } from "@prehosp/hub";
import { Effect } from "effect";
import { statSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { readJson } from "../read-json.ts";
import { stopped } from "../stopped.ts";

/** The finest public map of all of Norway's municipalities is smaller. */
const MOST_BYTES = 100_000_000;

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0;

/** The map of municipalities that a deployment names, read in and simplified; undefined where it names none. */
export const areasBeside = (file: string, { areas }: Deployment) =>
  Effect.gen(function* () {
    if (areas === undefined) return undefined;
    const beside = resolve(dirname(file), areas.file);
    if (sizeOf(beside) > MOST_BYTES)
      return yield* stopped(
        `the file ${beside} is larger than ${String(MOST_BYTES / 1e6)} MB`,
        "name one with simpler shapes: a map shows no more",
      );
    const read = areasOf(yield* readJson(beside), areas.within);
    if ("problems" in read)
      return yield* stopped(
        `the file ${beside} is no map of municipalities`,
        "mend what is listed; it is GeoJSON in WGS84 with a number under kommunenummer for each feature",
        read.problems,
      );
    return { of: read.areas, schematic: areas.schematic, source: areas.source } satisfies Areas;
  });
