import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  resolve: { conditions: ["@prehosp/source", "module", "browser", "development|production"] },
  server: { proxy: { "/api": "http://127.0.0.1:3113" } },
  worker: { format: "es" },
  build: { target: "es2022", chunkSizeWarningLimit: 1500 },
});
