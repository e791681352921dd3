// Runs inside the worker thread: owns the one PGlite and answers each piece of protocol with its reply.
import { PGlite } from "@electric-sql/pglite";
import { parentPort, workerData } from "node:worker_threads";
import type { Answer, Opening, Question } from "./pglite-thread.ts";

const port = parentPort;
if (port === null) throw new Error("pglite-worker is started by pglite-thread, not by hand");
const answer = (a: Answer, transfer: ArrayBuffer[] = []): void => port.postMessage(a, transfer);
const said = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const { dataFolder, template } = workerData as Opening;
try {
  const database = await PGlite.create({
    dataDir: dataFolder ?? "memory://",
    ...(template ? { loadDataDir: new Blob([template]) } : {}),
  });
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
      answer({ id, bytes }, [bytes.buffer]);
    };
    work().catch((error: unknown) => answer({ id, error: said(error) }));
  });
  answer({ id: 0 });
} catch (error) {
  answer({ id: 0, error: said(error) });
  port.close();
}
