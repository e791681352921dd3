import { NodeFS } from "@electric-sql/pglite/nodefs";
// The object, not its names: a test counts the calls on it.
import fs from "node:fs";

/** What Emscripten's file system over Node is asked to do with a stream; `nfd` is Node's descriptor. */
interface StreamOps {
  fsync?: (stream: { readonly nfd: number; readonly node: { readonly name: string } }) => number;
}

const logFile = /^[0-9A-F]{24}$/;

/**
 * PGlite's folder on disk, with fsync. PostgreSQL knows when what must be on the disk: its log before a commit is answered, tables before
 * the log of them is used again. Emscripten hands fsync on to the file system, and its file system over Node leaves it out;
 * here it is put in. It takes settings of PostgreSQL too: `startParams` in pglite-worker.ts.
 */
export class SyncedFiles extends NodeFS {
  /** How many files of the log, of 16 MB each, have been begun since this was set to 0. */
  logFiles = 0;
  #current = "";

  override async init(...given: Parameters<NodeFS["init"]>): ReturnType<NodeFS["init"]> {
    const { emscriptenOpts } = await super.init(...given);
    const preRun: NonNullable<typeof emscriptenOpts.preRun> = [
      ...(emscriptenOpts.preRun ?? []),
      ({ FS }) => {
        const { NODEFS }: { readonly NODEFS: { readonly stream_ops: StreamOps } } = FS.filesystems;
        NODEFS.stream_ops.fsync = ({ nfd, node: { name } }) => {
          if (logFile.test(name) && name !== this.#current) {
            this.#current = name;
            this.logFiles++;
          }
          try {
            fs.fsyncSync(nfd);
            return 0;
          } catch {
            // PostgreSQL stops at this, as it must: what it has written may be gone from the system's memory.
            throw new FS.ErrnoError(29); // EIO in WASI's numbers
          }
        };
      },
    ];
    return { emscriptenOpts: { ...emscriptenOpts, preRun } };
  }
}
