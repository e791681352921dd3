import { questionOf, receive } from "@prehosp/chain";
import { ActorRef, Incident } from "@prehosp/model";
import { Effect } from "effect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { propose } from "./propose.ts";
import { type Started, ask, incident, start } from "./test/hub.ts";

const by = ActorRef.parse("test-operator");

/** Three incidents: so few that no unit or municipality of a replay may be told of. */
const three = Effect.forEach(
  [1, 2, 3],
  (n) => {
    const source = { system: "amis", ref: `few-${n}` };
    const one = Incident.parse({ ...incident(), id: `few-${n}`, source, missions: [], times: [] });
    return Effect.andThen(receive(one, by), propose(questionOf(one, one.received as never), by));
  },
  { discard: true },
);

let hub: Started;
beforeAll(async () => void (hub = await start({ before: Effect.orDie(three) })), 60_000);
afterAll(() => hub.stop());

test("a replay of few incidents leaves without any row of a unit or municipality, and says so", async () => {
  const url = (path: string) => `${hub.url}/api/v1/${path}`;
  const asked = { period: { from: "2026-01-01", to: "2027-01-01" }, edition: "published" };
  const { json: begun } = await ask(url("replays"), { json: asked });
  const one = async () => (await ask(url(`replays/${begun.id}`))).json;
  await expect.poll(async () => (await one()).state, { timeout: 20_000 }).toBe("done");
  const { report } = await one();
  expect(report).toMatchObject({ replayed: 3, different: 3, units: [], municipalities: [] });
  expect(report.withheld).toContain("units");
}, 60_000);
