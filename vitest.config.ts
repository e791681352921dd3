import { availableParallelism } from "node:os";
import { type TestProjectInlineConfiguration, defineConfig } from "vitest/config";

// Rooms that have no state of their own: their files share a worker, and what they import is read once in it instead of once a file.
const stateless = ["packages/*/src/**/*.test.ts", "deployments/**/*.test.ts", "apps/web/src/**/*.test.{ts,tsx}"];
const ignored = ["**/node_modules/**", "**/dist/**"];

type Tests = NonNullable<TestProjectInlineConfiguration["test"]>;
const project = (test: Tests): TestProjectInlineConfiguration => ({ extends: true, test });

// One run for the whole house: the services (PostgreSQL, NATS, Chromium) are found or started once, in tooling/services.
export default defineConfig({
  resolve: { conditions: ["@prehosp/source"] },
  ssr: { resolve: { conditions: ["@prehosp/source"] } },
  test: {
    pool: "threads",
    // Several files start programs and wait for them: on two cores, too, two files at a time.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    reporters: ["default", "json"],
    outputFile: { json: ".vitest/result.json" },
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      project({ name: "rooms", include: stateless, exclude: ignored, isolate: false, sequence: { groupOrder: 0 } }),
      project({
        name: "programs",
        include: ["{packages,apps,deployments,tooling,examples}/**/*.test.{ts,tsx}"],
        exclude: [...ignored, ...stateless],
        globalSetup: ["tooling/services/setup.ts", "apps/web/e2e/setup.ts"],
        sequence: { groupOrder: 1 },
      }),
    ],
  },
});
