import { library } from "@prehosp/tsup";
// The worker is a file of its own: a thread is started from a file, not from a function.
export default {
  ...library,
  platform: "node" as const,
  // node:sqlite has no name without the prefix.
  removeNodeProtocol: false,
  entry: { index: "src/index.ts", "pglite-worker": "src/connection/pglite-worker.ts" },
};
