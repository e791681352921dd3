import { availableParallelism } from "node:os";
import { defineConfig } from "vitest/config";

// One run for the whole house: the services (PostgreSQL, NATS, Chromium) are found or started once, in tooling/services.
export default defineConfig({
  resolve: { conditions: ["@prehosp/source"] },
  ssr: { resolve: { conditions: ["@prehosp/source"] } },
  test: {
    include: ["{packages,apps,deployments,tooling,examples}/**/*.test.{ts,tsx}"],
    exclude: ["**/node_modules/**", "**/dist/**"],
    globalSetup: ["tooling/services/setup.ts", "apps/web/e2e/setup.ts"],
    pool: "threads",
    // Several files start programs and wait for them: on two cores, too, two files at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ["default", "json"],
    outputFile: { json: ".vitest/result.json" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
