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

/** One life of the thread; after `end` it answers nothing more. */
interface Life {
  readonly ask: (question: { readonly bytes: Uint8Array<ArrayBuffer> } | { readonly close: true }) => Promise<Answer>;
  readonly end: (error: Error) => Promise<void>;
  readonly hasEnded: () => boolean;
}

/** An error with the state that PostgreSQL would have given it, so that callers need not know how we found out. */
const failure = (message: string, code: string): Error => Object.assign(new Error(message), { code });

// Fields of an ErrorResponse: the state of a full disk, and the severities that end a session, after which no ReadyForQuery comes.
const diskFull = Buffer.from("\0C53100\0");
const endings = [Buffer.from("\0VPANIC\0"), Buffer.from("\0VFATAL\0")];

/** Why a PGlite that gave this reply must not be asked again; the SQL client would wait for ever for the rest of it. */
const lastWords = (reply: Uint8Array): Error | undefined => {
  const bytes = Buffer.from(reply.buffer, reply.byteOffset, reply.byteLength);
  if (bytes.includes(diskFull)) return failure("the disk of the database is full", "53100");
  return endings.some((ending) => bytes.includes(ending)) ? failure("the database stopped", "57P02") : undefined;
};

/** A new folder is filled by initdb first, which takes its time on a slow disk. */
const opens = 90_000;

const begin = async (opening: Opening, patience: number): Promise<Life> => {
  const worker = new Worker(workerFile, {
    workerData: opening,
    name: "pglite",
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let ended: Error | undefined;
  const end = async (error: Error): Promise<void> => {
    ended ??= error;
    for (const w of waiting.values()) w.reject(ended);
    waiting.clear();
    await worker.terminate();
  };
  worker.on("error", (error) => void end(error instanceof Error ? error : new Error(String(error))));
  worker.on("exit", (code) => void end(failure(`the database thread ended (${code})`, "57P01")));
  worker.on("message", (answer: Answer) => {
    const w = waiting.get(answer.id);
    waiting.delete(answer.id);
    if (answer.error === undefined) w?.resolve(answer);
    else w?.reject(new Error(answer.error));
  });
  // PGlite cannot be interrupted, and one that has met a full disk may never answer again: past its time the thread is ended.
  const reply = (id: number, within: number): Promise<Answer> =>
    new Promise((resolve, reject) => {
      if (ended) return reject(ended);
      const late = setTimeout(() => void end(failure("the database did not answer in time", "57P05")), within);
      const settled =
        <T>(then: (value: T) => void) =>
        (value: T) => {
          clearTimeout(late);
          then(value);
        };
      waiting.set(id, { resolve: settled(resolve), reject: settled(reject) });
    });
  await reply(0, opens).catch(async (error: unknown) => {
    await worker.terminate();
    throw error;
  });
  return {
    end,
    hasEnded: () => ended !== undefined,
    ask: async (question) => {
      const id = ++asked;
      const answered = reply(id, patience);
      if (!ended) worker.postMessage({ id, ...question }, "bytes" in question ? [question.bytes.buffer] : []);
      const answer = await answered;
      const last = answer.bytes && lastWords(answer.bytes);
      if (last === undefined) return answer;
      await end(last);
      throw last;
    },
  };
};

/**
 * Starts the thread and opens the database in it; rejects with PGlite's own words when it cannot be opened. A thread that ends,
 * does not answer within `patience` milliseconds, or has met a full disk is replaced when the SQL client connects again; what was
 * acknowledged is in the folder, what was not is said to have failed.
 */
export const startThread = async (opening: Opening, patience = 20_000): Promise<PgliteThread> => {
  let life = Promise.resolve(await begin(opening, patience));
  // A template fills an empty folder once; a later life opens what is there.
  const again: Opening = opening.dataFolder === undefined ? {} : { dataFolder: opening.dataFolder };
  const renewed = async (was: Life): Promise<Life> => (was.hasEnded() ? begin(again, patience) : was);
  return {
    stream: () => {
      life = life.then(renewed, () => begin(again, patience));
      const mine = life;
      const exchange = async (bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array> =>
        (await (await mine).ask({ bytes })).bytes ?? new Uint8Array();
      // The database has one session: what an abandoned client left open must not become the next client's transaction.
      for (const text of ["rollback", "discard all"]) exchange(simpleQuery(text)).catch(() => undefined);
      return new ProtocolStream(exchange);
    },
    close: async () => {
      const last = await life.catch(() => undefined);
      if (last === undefined || last.hasEnded()) return;
      await last.ask({ close: true }).catch(() => undefined);
      await last.end(failure("the database was closed", "57P01"));
    },
  };
};
