import { ReportManifest } from "@prehosp/report";
import { afterEach, expect, test } from "vitest";
import { saltFrom } from "./report-salt.ts";
import { ask, deploymentOf, start } from "./test/hub.ts";

const KEY = "TEST_REPORT_SALT_KEY";
const secret = "0123456789abcdef0123456789abcdef";
afterEach(() => void delete process.env[KEY]);

test("a secret gives the same salt each time, another secret another, and neither is told by it", () => {
  expect(saltFrom(secret)).toBe(saltFrom(secret));
  expect(saltFrom(`${secret}0`)).not.toBe(saltFrom(secret));
  expect(saltFrom(secret)).toMatch(/^[0-9a-f]{64}$/);
});

test(
  "the data's hash in a manifest is the hub's own, over the same bytes of report",
  { timeout: 240_000 },
  async () => {
    process.env[KEY] = secret;
    const manifestOf = async (over: Parameters<typeof deploymentOf>[0]) => {
      const hub = await start({ deployment: deploymentOf(over) });
      const query = "from=2026-01-01&to=2026-02-01&extracted=2026-11-22T12:00:00Z";
      const { json } = await ask(`${hub.url}/api/v1/indicators/report?${query}`);
      await hub.stop();
      return ReportManifest.parse(json);
    };
    const [keyed, random] = [await manifestOf({ employerKeyEnv: KEY }), await manifestOf({})];
    expect(random).toEqual({ ...keyed, data: random.data });
    expect(random.data).not.toBe(keyed.data);
  },
);
