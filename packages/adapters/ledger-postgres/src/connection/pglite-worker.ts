// Runs inside the worker thread: owns the one PGlite and answers each piece of protocol with its reply.
import { PGlite } from "@electric-sql/pglite";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { parentPort, workerData } from "node:worker_threads";
import { syncOne, syncTree } from "./on-disk.ts";
import type { Answer, Opening, Question } from "./pglite-thread.ts";
import { SyncedFiles } from "./synced-files.ts";

const port = parentPort;
if (port === null) throw new Error("pglite-worker is started by pglite-thread, not by hand");
const answer = (a: Answer, transfer: ArrayBuffer[] = []): void => port.postMessage(a, transfer);
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const startParams = [
  // PGlite turns fsync off (-F), and of the ways to ask for it Emscripten hands on this one only.
  ...PGlite.defaultStartParams.filter((p) => p !== "-F"),
  "-c",
  "wal_sync_method=fsync",
  // A large read sorts in memory and not in a file, so that it is answered also when the disk is full.
  "-c",
  "work_mem=64MB",
];

// A PostgreSQL of one process never makes a checkpoint by itself, and without one its log grows for ever.
const checkpointAfter = 4;
/** ReadyForQuery, with no transaction open. */
const isIdle = (reply: Uint8Array): boolean => reply.at(-6) === 0x5a && reply.at(-1) === 0x49;

const { dataFolder, template } = workerData as Opening;

/** Opens the folder, or makes it: what initdb or a template has written was not synced by PostgreSQL. */
const opened = async (folder: string, fs: SyncedFiles, filled: object): Promise<PGlite> => {
  const isNew = !existsSync(join(folder, "PG_VERSION"));
  const database = await PGlite.create({ fs, startParams, ...filled });
  if (isNew) {
    syncTree(folder);
    for (const above of [dirname(folder), dirname(dirname(folder))]) syncOne(above);
  }
  return database;
};

try {
  const filled = template ? { loadDataDir: new Blob([template]) } : {};
  const files = dataFolder === undefined ? undefined : new SyncedFiles(dataFolder);
  const database = await (files && dataFolder !== undefined
    ? opened(dataFolder, files, filled)
    : PGlite.create(filled));
  port.on("message", (question: Question) => {
    const { id } = question;
    const work = async (): Promise<void> => {
      if ("close" in question) {
        await database.close();
        answer({ id });
        port.close();
        return;
      }
      // PGlite queues calls on its own lock, so replies leave in order. The reply is a view into WASM memory: copy it out.
      const bytes = new Uint8Array(await database.execProtocolRaw(question.bytes));
      const idle = isIdle(bytes);
      answer({ id, bytes }, [bytes.buffer]);
      if (!idle || files === undefined || files.logFiles < checkpointAfter) return;
      files.logFiles = 0;
      // Queued in the same step as the answer: nothing of the next question can come before it.
      await database.exec("checkpoint");
    };
    work().catch((error: unknown) => answer({ id, error: said(error) }));
  });
  answer({ id: 0 });
} catch (error) {
  answer({ id: 0, error: said(error) });
  port.close();
}
