import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { stripTypeScriptTypes } from "node:module";
import { resolve } from "node:path";
import type { Plugin } from "vite";

const SOURCE = resolve(import.meta.dirname, "../src/drill/shell-worker.ts");
// The map is most of the build and no use in a drill, nor is the public page; of the letters, those of Norwegian are enough.
const NOT_KEPT = /(?:^|\/)(?:map|hjertestartere)|inter-(?!latin-)/;

/** Writes `/sw.js`, the service worker, with the files of this build that it keeps on the device. */
export const shellWorker = (): Plugin => ({
  name: "prehosp-shell-worker",
  apply: "build",
  generateBundle(_, bundle) {
    const files = Object.keys(bundle)
      .filter((file) => file.startsWith("assets/") && !NOT_KEPT.test(file))
      .map((file) => `/${file}`)
      .toSorted();
    const build = createHash("sha256").update(files.join("\n")).digest("hex").slice(0, 16);
    const source = stripTypeScriptTypes(readFileSync(SOURCE, "utf8"))
      .replace("__BUILD__", build)
      .replace('"__FILES__"', JSON.stringify(JSON.stringify(files)));
    this.emitFile({ type: "asset", fileName: "sw.js", source });
  },
});
