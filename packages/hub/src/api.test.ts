import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, demo, incident, problem, start } from "./test/hub.ts";

let hub: Started;
beforeAll(async () => void (hub = await start()));
afterAll(() => hub.stop());

const id = demo.incident.id;
const to = (path: string) => `${hub.url}${path}`;

describe("the way of one incident over the wire", () => {
  let last = "";
  test("is received with a proposal; the same again adds nothing; a changed one is a conflict", async () => {
    const first = await ask(to("/api/v1/incidents"), { json: incident() });
    expect([first.status, first.json.report]).toEqual([201, "new"]);
    expect(first.json.proposal.parallel).toBeDefined();
    expect(first.json.proposal.proposed.length + first.json.proposal.possible.length).toBeGreaterThan(0);
    const again = await ask(to("/api/v1/incidents"), { json: incident() });
    expect([again.status, again.json.report, again.json.last]).toEqual([200, "known", first.json.last]);
    problem(await ask(to("/api/v1/incidents"), { json: { ...incident(), urgency: "vanlig" } }), 409);
    problem(await ask(to("/api/v1/incidents"), { json: { ...incident(), identifying: { patient: "En Annen" } } }), 409);
    last = first.json.last;
  });

  test("shows the decision to whoever decides, and 409 to whoever had not seen it", async () => {
    const decision = { alarm: [{ unit: "brann-evje-1", route: "110" }], deviates: false, seen: last };
    const decided = await ask(to(`/api/v1/incidents/${id}/decisions`), { json: decision });
    expect(decided.status).toBe(201);
    expect(decided.json.recorded).toBe(true);
    expect(decided.json.alarms.length).toBeGreaterThan(0);
    const late = await ask(to(`/api/v1/incidents/${id}/decisions`), {
      json: { ...decision, alarm: [{ unit: "politi-evje", route: "112" }] },
    });
    expect(problem(late, 409).type).toBe("ledger-Conflict");
    expect((await ask(to(`/api/v1/incidents/${id}`))).json.decisions).toHaveLength(1);
  });

  test("takes times, the handover, the registry case and a lawful end of a gap, and forgets", async () => {
    const time = {
      role: "at-scene",
      unit: "brann-evje-1",
      at: "2026-11-20T16:40:00.000Z",
      exactness: "exact",
      source: { system: "amis", ref: "t-1" },
    };
    expect((await ask(to(`/api/v1/incidents/${id}/times`), { json: time })).json.timeline.points.at(-1)).toMatchObject({
      role: "at-scene",
    });
    const told = await ask(to(`/api/v1/incidents/${id}/handover`), { method: "POST" });
    expect([told.status, told.json.case !== undefined]).toEqual([201, true]);
    expect((await ask(to(`/api/v1/incidents/${id}/document`))).json.resourceType).toBe("Bundle");
    expect((await ask(to(`/api/v1/incidents/${id}/deliveries`), { method: "POST" })).json.deliveries).toHaveLength(1);
    const settled = await ask(to(`/api/v1/incidents/${id}/settled`), {
      json: { element: "close-out:brann-evje-1", because: "unit-cannot-recall" },
    });
    expect(
      settled.json.obligations.find(
        (o: { code: string; unit?: string }) => o.code === "close-out" && o.unit === "brann-evje-1",
      ).state,
    ).toBe("settled");
    expect((await ask(to(`/api/v1/incidents/${id}/proposals`), { method: "POST" })).status).toBe(201);
    expect((await ask(to(`/api/v1/incidents/${id}/forget`), { method: "POST" })).json).toEqual({ forgotten: true });
    problem(await ask(to(`/api/v1/incidents/${id}/proposals`), { method: "POST" }), 410);
    expect((await ask(to(`/api/v1/incidents/${id}`))).json.case).toBeDefined();
  });

  test("stands in the list, newest first and no more than asked for", async () => {
    const list = await ask(to("/api/v1/incidents?limit=1"));
    expect(list.json.map((b: { id: string }) => b.id)).toEqual([id]);
    expect((await ask(to("/api/v1/units"))).json.length).toBeGreaterThan(5);
    expect((await ask(to("/api/v1/region"))).json.edition.status).toBeDefined();
  });

  test("twenty times at once is new once, and is proposed for once", async () => {
    const { received: _, ...said } = incident();
    const ref = { id: "twenty", source: { system: "demo-amis", ref: "twenty" } };
    // Without any time of its own, so that the hub dates it: the hardest to know again.
    const undated = { ...said, ...ref, received: { absent: "not-recorded" }, missions: [], times: [] };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => ask(to("/api/v1/incidents"), { json: undated })),
    );
    const fared = answers.map((a) => `${a.status} ${a.json.report}`).sort();
    expect(fared).toEqual([...Array.from({ length: 19 }, () => "200 known"), "201 new"]);
    expect(new Set(answers.map((a) => a.json.last)).size).toBe(1);
    expect(new Set(answers.map((a) => a.json.proposal.at)).size).toBe(1);
  });
});
