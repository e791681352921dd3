import type { NamedFile } from "@prehosp/hub";
import { Effect } from "effect";
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { stopped } from "../stopped.ts";

/** The folder of an answer that is written: one that is there already is told before anything is worked out. */
export const notThere = (out: string) =>
  existsSync(out)
    ? stopped(`${out} is there already, and nothing is written over it`, "name a folder that is not there yet")
    : Effect.void;

/** Writes files into a new folder, all of them or none: the folder gets its name when everything stands in it. */
export const written = (out: string, files: readonly NamedFile[]) =>
  Effect.andThen(
    notThere(out),
    Effect.try({
      try: () => {
        const writing = `${out.replace(/\/+$/, "")}.writing-${String(process.pid)}`;
        try {
          mkdirSync(writing);
          for (const { name, bytes } of files) writeFileSync(join(writing, name), bytes, { flag: "wx", mode: 0o600 });
          renameSync(writing, out);
        } finally {
          rmSync(writing, { recursive: true, force: true });
        }
      },
      catch: () => stopped(`the folder ${out} cannot be made`, "name one in a folder that is there and may be written"),
    }),
  );
