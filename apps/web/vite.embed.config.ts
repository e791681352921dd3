import { defineConfig } from "vite";

// One classic script that needs nothing else: a page can load it from a hub, from its own server or from a file.
export default defineConfig({
  publicDir: false,
  resolve: { conditions: ["@prehosp/source", "module", "browser", "development|production"] },
  build: {
    target: "es2022",
    outDir: "dist/embed",
    lib: {
      entry: "src/embed/element.ts",
      formats: ["iife"],
      name: "prehospProposal",
      fileName: () => "prehosp-proposal.js",
    },
    // The rooms' schemas are for servers: here only their texts are used, and what would check data falls away.
    rolldownOptions: { treeshake: { manualPureFunctions: ["z", "AbsenceReason", "because", "Text"] } },
  },
});
