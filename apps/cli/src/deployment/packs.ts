import type { Deployment } from "@prehosp/hub";
import { Effect } from "effect";
import { dirname, resolve } from "node:path";

/** A deployment's local packs, those in files beside it read in; `read` reads one file. */
export const packsBeside = <E>(
  file: string,
  { packs }: Deployment,
  read: (file: string) => Effect.Effect<unknown, E>,
): Effect.Effect<readonly Record<string, unknown>[], E> =>
  Effect.forEach(packs, (pack) =>
    // Whatever stands in the file is judged with the others, so that all problems come at once.
    typeof pack === "string"
      ? Effect.map(read(resolve(dirname(file), pack)), (value) => value as Record<string, unknown>)
      : Effect.succeed(pack),
  );
