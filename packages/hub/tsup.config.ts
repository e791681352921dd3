import { library } from "@prehosp/tsup";
// The watch is a file of its own: a thread is started from a file, not from a function.
export default { ...library, entry: { index: "src/index.ts", watch: "src/cut-off/watch.ts" } };
