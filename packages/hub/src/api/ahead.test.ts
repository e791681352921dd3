import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, region, start } from "../test/hub.ts";

let hub: Started;
beforeAll(async () => void (hub = await start()));
afterAll(() => hub.stop());
const to = (path: string) => `${hub.url}${path}`;

describe("the decision endpoint, answered ahead of the router", () => {
  const situation = {
    incident: "s-1",
    at: "2026-11-20T18:00:00.000Z",
    initiator: "AMK",
    purpose: "life-saving-first-aid",
    indication: { vital: "manifest", condition: "cardiac-arrest", basis: ["observed"], cites: [] },
    flags: [],
    candidates: [],
  };
  // A query, even an empty one, goes to the router: both ways must say the same of everything.
  const both = (init: Parameters<typeof ask>[1]) =>
    Promise.all([ask(to("/api/v1/proposals"), init), ask(to("/api/v1/proposals?"), init)]);

  test.for([
    ["a situation", { json: situation }, 200],
    ["a wrong shape", { json: { ...situation, at: "now", candidates: [{ unit: 1 }] } }, 422],
    ["an array", { json: [] }, 422],
    ["broken JSON", { method: "POST", body: '{"incident":' }, 400],
    ["no body", { method: "POST" }, 422],
  ] as const)("says of %s what the router says", async ([, init, status]) => {
    const [first, second] = await both(init);
    expect([first.status, first.type]).toEqual([
      status,
      status === 200 ? "application/json" : "application/problem+json",
    ]);
    expect([first.status, first.type, first.json]).toEqual([second.status, second.type, second.json]);
  });

  test("says of a whole board what the router says, of the next board too, and has written every list", async () => {
    const judged = { outcome: "met", rules: [], cites: [], missing: [] };
    const candidates = region.units.map((unit, i) => ({
      unit,
      reach: {
        unit: unit.id,
        eta: i % 7 === 6 ? { absent: "unknown" } : { seconds: 300 + i, low: 300, high: 400 + i },
        parts: [],
        positionAgeSeconds: 0,
        source: "crow-flight",
      },
      state: "free",
      cover: { unit: unit.id, inForce: true, condition: i % 5 !== 0, judged },
      crew: { available: i % 4 === 0 ? { absent: "not-recorded" } : { outcome: "yes", said: situation.at } },
      secureChannel: true,
    }));
    for (const flags of [[], ["violence"]]) {
      const [first, second] = await both({ json: { ...situation, candidates, flags } });
      expect([first.status, first.json]).toEqual([200, second.json]);
      expect(["proposed", "possible", "outside"].filter((list) => first.json[list].length === 0)).toEqual([]);
    }
  });

  test("leaves the duty to find an ordinary resource open where there is none (AH-2.8-b)", async () => {
    expect((await ask(to("/api/v1/proposals"), { json: situation })).json.parallel.open.length).toBeGreaterThan(0);
  });

  test("is no address for another method", async () => {
    expect((await ask(to("/api/v1/proposals"))).status).toBe(404);
  });
});
