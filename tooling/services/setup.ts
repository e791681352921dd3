import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { findChromium } from "./chromium.ts";
import { startNats } from "./nats.ts";
import { startPostgres } from "./postgres.ts";
import type {} from "./services.ts";

/** Readies the services once for the whole run; a missing program skips its tests with a reason, and fails the run in CI. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const [postgres, nats] = await Promise.all([startPostgres(), startNats()]);
  const chromium = findChromium();
  const stop = async (): Promise<void> => {
    await Promise.all([postgres, nats].flatMap((service) => ("stop" in service ? [service.stop()] : [])));
  };

  const missing = Object.entries({ PostgreSQL: postgres, NATS: nats, Chromium: chromium }).flatMap(([name, service]) =>
    "skip" in service ? [`${name} tests, because ${service.skip}`] : [],
  );
  for (const line of missing) console.warn(`skipped: ${line}`);
  if (missing.length > 0 && process.env["CI"]) {
    await stop();
    throw new Error(`In CI nothing is skipped: ${missing.join("; ")}`);
  }

  // Programs that a test starts: what Node makes of the sources is kept for the next one, which halves its start.
  process.env["NODE_COMPILE_CACHE"] ??= join(import.meta.dirname, "../../node_modules/.cache/node-compile");
  // The services also as environment.
  if ("url" in postgres) process.env["TEST_DATABASE_URL"] = postgres.url;
  if ("url" in nats) process.env["TEST_NATS_URL"] = nats.url;
  if ("path" in chromium) process.env["TEST_CHROMIUM"] = chromium.path;
  project.provide("database", "skip" in postgres ? { skip: postgres.skip } : { url: postgres.url });
  project.provide("nats", "skip" in nats ? { skip: nats.skip } : { url: nats.url });
  project.provide("chromium", chromium);
  return stop;
}
