import { Worker, isMainThread } from "node:worker_threads";
import { byScript } from "./by-script.ts";

// From sources this file stands beside watch.ts; in dist both are .js in one folder.
const watchFile = new URL(import.meta.url.endsWith(".ts") ? "./watch.ts" : "./watch.js", import.meta.url);

const shared = () => new Int32Array(new SharedArrayBuffer(4));
const [holding, limit] = [shared(), shared()];
let works = 0;
let isWatched = false;

/** Starts the thread that watches the main one, once; where it cannot run, or this is not the main thread, the script stands in. */
export const startWatch = (): void => {
  if (isWatched || !isMainThread) return;
  const worker = new Worker(watchFile, {
    workerData: [holding, limit],
    name: "watch",
    execArgv: ["--disable-warning=ExperimentalWarning"],
  });
  worker.once("online", () => worker.unref());
  worker.once("online", () => (isWatched = true));
  worker.once("error", () => (isWatched = false));
  worker.once("exit", () => (isWatched = false));
};

/**
 * Calls work that throws nothing, and ends it after so many milliseconds. What is ended is everything up to where the event loop
 * called, so only a callback that does nothing else may call this. Costs next to nothing where the watch runs.
 */
export const ended = (work: () => void, millis: number): void => {
  if (!isWatched) return byScript(work, millis);
  works = (works % 0x7fff_ffff) + 1;
  limit[0] = millis;
  Atomics.store(holding, 0, works);
  work();
  // The watch was quicker: what it ends is on its way, and must find this and nothing else.
  if (Atomics.compareExchange(holding, 0, works, 0) !== works) for (;;);
};

/** Says that what was called holds the thread no more, however it came to its end. */
export const letGo = (): void => void Atomics.store(holding, 0, 0);
