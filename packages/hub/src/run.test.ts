import { describe, expect, test } from "vitest";
import { ask, deploymentOf, region, start } from "./test/hub.ts";

describe("a hub that cannot start says what is wrong and the way out", () => {
  test("beyond its own machine without a real access adapter", async () => {
    const error = await start({ deployment: { ...deploymentOf(), listen: { host: "0.0.0.0", port: 0 } } }).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({
      _tag: "BadDeployment",
      problems: [{ path: "/listen/host", message: expect.stringContaining("/doors/access") }],
    });
  });

  test("on a port in use", async () => {
    const first = await start();
    const port = Number(new URL(first.url).port);
    const error = await start({ deployment: { ...deploymentOf(), listen: { host: "127.0.0.1", port } } }).catch(
      (e: unknown) => e,
    );
    expect(error).toMatchObject({
      _tag: "CannotListen",
      code: "EADDRINUSE",
      message: expect.stringContaining("--port"),
    });
    expect((await ask(`${first.url}/health`)).status).toBe(200);
    await first.stop();
  });

  test.for(["storage", "access", "alarming", "travel", "records", "registry"] as const)(
    "with an unknown adapter behind %s",
    async (door) => {
      const error = await start({
        deployment: deploymentOf({ doors: { [door]: { use: "nothing-known", settings: {} } } }),
      }).catch((e: unknown) => e);
      expect(error).toMatchObject({
        _tag: "BadSettings",
        path: `/doors/${door}/use`,
        known: ["memory"],
        message: expect.stringContaining("memory"),
      });
    },
  );

  test("with an unknown source of incidents", async () => {
    const error = await start({
      deployment: deploymentOf({ doors: { missions: { use: "nothing-known", settings: {} } } }),
    }).catch((e: unknown) => e);
    expect(error).toMatchObject({ _tag: "BadSettings", path: "/doors/missions/use", known: ["memory"] });
  });

  test("with a setting of the wrong kind", async () => {
    const error = await start({
      deployment: deploymentOf({ doors: { travel: { use: "memory", settings: { speeds: { road: 65 } } } } }),
    }).catch((e: unknown) => e);
    expect(error).toMatchObject({ _tag: "BadSettings", path: "/doors/travel/settings/speeds/road" });
  });

  test("with a region that does not hold together, every fault at once", async () => {
    const lost = { ...region, units: [...region.units, { ...region.units[0]!, organisation: "nowhere" as never }] };
    const error = await start({ region: lost }).catch((e: unknown) => e);
    expect(error).toMatchObject({
      _tag: "BadDeployment",
      problems: [
        expect.objectContaining({ path: expect.stringMatching(/^\/units\/\d+\/organisation$/) }),
        expect.objectContaining({ path: expect.stringMatching(/^\/units\/\d+\/id$/) }),
      ],
    });
  });
});
