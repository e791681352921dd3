import { questionOf, receive } from "@prehosp/chain";
import { ActorRef, Incident } from "@prehosp/model";
import { Effect } from "effect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { propose } from "./propose.ts";
import { type Started, ask, demo, incident, start } from "./test/hub.ts";

const MANY = 300;
const by = ActorRef.parse("test-operator");

/** Incidents like the one of the demonstration, each with a proposal to be made again. */
const many = Effect.forEach(
  Array.from({ length: MANY }, (_, n) => n),
  (n) => {
    const source = { system: "amis", ref: `many-${n}` };
    const one = Incident.parse({ ...incident(), id: `many-${n}`, source, missions: [], times: [] });
    return Effect.andThen(receive(one, by), propose(questionOf(one, one.received as never), by));
  },
  { discard: true },
);

let hub: Started;
beforeAll(async () => void (hub = await start({ before: Effect.orDie(many) })), 60_000);
afterAll(() => hub.stop());
const url = (path: string) => `${hub.url}/api/v1/${path}`;

test("a decision is taken and its unit alarmed while a replay of many incidents runs", async () => {
  expect((await ask(url("incidents"), { json: incident() })).status).toBe(201);
  const period = { from: "2026-01-01", to: "2027-01-01" };
  const { json: begun } = await ask(url("replays"), { json: { period, layers: [] } });
  const progress = async () => (await ask(url(`replays/${begun.id}`))).json;
  await expect.poll(async () => (await progress()).progress.done, { interval: 1, timeout: 20_000 }).toBeGreaterThan(0);

  const began = performance.now();
  const decision = { alarm: [{ unit: "brann-evje-1", route: "110" }], deviates: false };
  const decided = await ask(url(`incidents/${demo.incident.id}/decisions`), { json: decision });
  const took = performance.now() - began;
  const then = await progress();

  expect([decided.status, decided.json.recorded]).toEqual([201, true]);
  expect(decided.json.told[0]?.reached).toBe(true);
  expect([then.state, then.progress.of]).toEqual(["running", MANY + 1]);
  expect(took).toBeLessThan(1_000);
  await expect.poll(async () => (await progress()).state, { timeout: 60_000 }).toBe("done");
  expect((await progress()).report).toMatchObject({ incidents: MANY + 1, replayed: MANY + 1 });
}, 90_000);
