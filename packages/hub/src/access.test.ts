import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, deploymentOf, incident, region, start } from "./test/hub.ts";

describe("access", () => {
  const actors = [
    { credential: "reader", by: "planner-1", owner: region.id, roles: ["planner"] },
    { credential: "chosen", offered: true, by: "coordinator-1", owner: region.id, roles: ["coordinator"] },
    { credential: "stranger", by: "operator-9", owner: "another-region", roles: ["operator", "administrator"] },
  ];
  let hub: Started;
  beforeAll(
    async () =>
      void (hub = await start({
        deployment: deploymentOf({ doors: { access: { use: "memory", settings: { actors } } } }),
      })),
  );
  afterAll(() => hub.stop());
  const as = (credential?: string) => ({ headers: credential ? { authorization: `Bearer ${credential}` } : {} });

  test("refuses whoever is nobody here, save what says how the hub is and the counts of the public", async () => {
    for (const path of [
      "/api/v1/incidents",
      "/api/v1/region",
      "/api/v1/units",
      "/api/v1/stream",
      "/api/v1/stream?audience=operators",
    ]) {
      const answer = await ask(`${hub.url}${path}`);
      expect([path, answer.status, answer.json.type]).toEqual([path, 401, "access-NoIdentity"]);
    }
    expect((await ask(`${hub.url}/api/v1/proposals`, { json: {} })).status).toBe(401);
    expect((await ask(`${hub.url}/api/v1/incidents`, as("guessed"))).status).toBe(401);
    for (const path of ["/live", "/health", "/openapi.json", "/docs"])
      expect((await ask(`${hub.url}${path}`)).status).toBe(200);
  });

  test("says whom one is logged in as, by key, and nothing to whoever is nobody", async () => {
    const { credential: _, ...reader } = actors[0]!;
    expect((await ask(`${hub.url}/api/v1/me`, as("reader"))).json).toEqual(reader);
    expect((await ask(`${hub.url}/api/v1/me`)).status).toBe(401);
  });

  test("offers those who may be chosen, and never the credential of another", async () => {
    const { offered: _, ...chosen } = actors[1]!;
    expect((await ask(`${hub.url}/api/v1/me/offered`, as("reader"))).json).toEqual([chosen]);
    expect((await ask(`${hub.url}/api/v1/me/offered`)).status).toBe(401);
  });

  test("lets a role do what it may and no more", async () => {
    expect((await ask(`${hub.url}/api/v1/incidents`, as("reader"))).status).toBe(200);
    const answer = await ask(`${hub.url}/api/v1/incidents`, { json: incident(), ...as("reader") });
    expect([answer.status, answer.json.type]).toEqual([403, "access-WrongRole"]);
  });

  test("refuses who acts for somebody else", async () => {
    for (const path of ["/api/v1/incidents", "/api/v1/stream"]) {
      const answer = await ask(`${hub.url}${path}`, as("stranger"));
      expect([answer.status, answer.json.type]).toEqual([403, "access-WrongOrganisation"]);
    }
  });
});
