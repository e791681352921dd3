import { Effect } from "effect";
import { readFileSync } from "node:fs";
import { type Stopped, stopped } from "./stopped.ts";

/** The JSON of a file; says whether the file cannot be read, or where it is not JSON. */
export const readJson = (file: string): Effect.Effect<unknown, Stopped> =>
  Effect.suspend(() => {
    let text: string;
    try {
      text = readFileSync(file, "utf8");
    } catch {
      return Effect.fail(
        stopped(`the file ${file} cannot be read`, "name a file that is there and that this account may read"),
      );
    }
    try {
      return Effect.succeed(JSON.parse(text) as unknown);
    } catch (error) {
      return Effect.fail(
        stopped(
          `the file ${file} is not JSON (${error instanceof Error ? error.message.slice(0, 120) : ""})`,
          "mend it there",
        ),
      );
    }
  });
