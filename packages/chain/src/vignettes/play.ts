import { Effect, Logger } from "effect";
import { run } from "./run.ts";
import type { Seen, Vignette } from "./vignette.ts";

/** Runs a vignette for whoever writes the page: what was seen at the end of each scene, and no log. */
export const play = (vignette: Vignette): Promise<readonly Seen[]> =>
  Effect.runPromise(run(vignette).pipe(Effect.provide(Logger.layer([]))));
