import { Session } from "node:inspector";
import { workerData } from "node:worker_threads";

// A thread of its own, which still runs when the main one is held. What they share: the number of the work that holds the main
// thread (0 = none, negative = being ended), and for how many milliseconds it may.
const [holding, millis] = workerData as readonly [Int32Array, Int32Array];

const LOOK_EVERY = 25;

let seen = 0;
let since = 0;

/** Ends whatever the main thread runs, up to where the event loop called it. */
const end = (): void => {
  const session = new Session();
  session.connectToMainThread();
  session.post("Runtime.terminateExecution", () => session.disconnect());
};

setInterval(() => {
  const now = Atomics.load(holding, 0);
  if (now <= 0) return;
  if (now !== seen) {
    seen = now;
    since = performance.now();
  }
  // The swap says that it is this work and no later one that will be ended; the main thread waits for it where it lost the swap.
  if (performance.now() - since < millis[0]! || Atomics.compareExchange(holding, 0, now, -now) !== now) return;
  try {
    end();
  } catch (error) {
    Atomics.store(holding, 0, now);
    throw error;
  }
}, LOOK_EVERY);
