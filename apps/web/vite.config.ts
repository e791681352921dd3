import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { baseMap } from "./build/base-map.ts";
import { shellWorker } from "./build/shell-worker.ts";

export default defineConfig({
  plugins: [react(), baseMap(), shellWorker()],
  resolve: { conditions: ["@prehosp/source", "module", "browser", "development|production"] },
  server: { proxy: { "/api": "http://127.0.0.1:3113" } },
  worker: { format: "es" },
  build: {
    target: "es2022",
    chunkSizeWarningLimit: 1500,
    // Two pages: the shell of those who work here, and the one that is open to everybody.
    rolldownOptions: { input: ["index.html", "hjertestartere.html"] },
  },
});
