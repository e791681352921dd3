import { Worker } from "node:worker_threads";
import { ProtocolStream, simpleQuery } from "./protocol-stream.ts";

/** What the thread opens: a folder, or memory when there is none; a dumped template starts it faster. */
export interface Opening {
  readonly dataFolder?: string;
  readonly template?: Uint8Array<ArrayBuffer>;
}
export type Question = { readonly id: number } & (
  | { readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly close: true }
);
export interface Answer {
  readonly id: number;
  readonly bytes?: Uint8Array<ArrayBuffer>;
  readonly error?: string;
}

/** A PGlite in its own thread: byte streams for the SQL client, and a clean end. */
export interface PgliteThread {
  readonly stream: () => ProtocolStream;
  readonly close: () => Promise<void>;
}

// From sources this file stands beside pglite-worker.ts; in dist both are .js in one folder.
const workerFile = new URL(
  import.meta.url.endsWith(".ts") ? "./pglite-worker.ts" : "./pglite-worker.js",
  import.meta.url,
);

interface Waiting {
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: Error) => void;
}

/** Starts the thread and opens the database in it; rejects with PGlite's own words when it cannot be opened. */
export const startThread = async (opening: Opening): Promise<PgliteThread> => {
  const worker = new Worker(workerFile, {
    workerData: opening,
    name: "pglite",
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | undefined;
  const end = (error: Error): void => {
    ended ??= error;
    for (const w of waiting.values()) w.reject(ended);
    waiting.clear();
  };
  worker.on("error", (error) => end(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (code) => end(new Error(`the database thread ended (${code})`)));
  worker.on("message", (answer: Answer) => {
    const w = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error === undefined) w?.resolve(answer);
    else w?.reject(new Error(answer.error));
  });
  const reply = (id: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (ended) reject(ended);
      else waiting.set(id, { resolve, reject });
    });
  const ask = (question: Question, transfer: ArrayBuffer[] = []): Promise<Answer> => {
    const answered = reply(question.id);
    if (!ended) worker.postMessage(question, transfer);
    return answered;
  };
  const exchange = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
    (await ask({ id: ++asked, bytes }, [bytes.buffer])).bytes ?? new Uint8Array();

  try {
    await reply(0);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
  return {
    stream: () => {
      // The database has one session: what an abandoned client left open must not become the next client's transaction.
      for (const text of ["rollback", "discard all"]) exchange(simpleQuery(text)).catch(() => undefined);
      return new ProtocolStream(exchange);
    },
    close: async () => {
      await ask({ id: ++asked, close: true }).catch(() => undefined);
      await worker.terminate();
    },
  };
};
