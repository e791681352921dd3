import { kinds } from "@prehosp/chain";
import { type Fact, Ledger } from "@prehosp/ports";
import { memoryEditions, memoryLedger, memoryTimers, memoryVault } from "@prehosp/ports/memory";
import { Layer } from "effect";
import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import * as z from "zod";
import type { Adapters } from "./adapters.ts";
import { type Started, ask, deploymentOf, region, start } from "./test/hub.ts";

const ORG = region.units.find((u) => u.id === "brann-evje-1")!.organisation;
const OTHER = region.organisations.find((o) => o.kind === "municipality" && o.id !== ORG)!.id;
const SECRET = "a-secret-of-at-least-32-characters!";

interface Call {
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}
const calls: Call[] = [];
let answers = 500;
const server = createServer((request, response) => {
  let body = "";
  request.on("data", (part: Buffer) => (body += part.toString("utf8")));
  request.on("end", () => {
    calls.push({ headers: request.headers, body });
    response.writeHead(answers).end();
  });
});
const webhook = { name: "turnus", organisation: ORG, urlEnv: "TEST_HOOK_URL", secretEnv: "TEST_HOOK_SECRET" };
const facts: Fact[] = [];
/** A ledger that outlives the hub. */
const kept: NonNullable<Adapters["storage"]>[number] = {
  id: "kept",
  port: Ledger,
  speaks: "nothing",
  verified: "double",
  capabilities: {},
  settings: z.object({}),
  layer: () =>
    Layer.mergeAll(memoryLedger({ kinds, store: { facts } }), memoryVault(), memoryEditions(), memoryTimers()),
};
const startAgain = (): Promise<Started> =>
  start({
    deployment: deploymentOf({ webhooks: [webhook], doors: { storage: { use: "kept", settings: {} } } }),
    adapters: { storage: [kept] },
  });
let hub: Started;
beforeAll(async () => {
  await new Promise<void>((r) => server.listen(0, "127.0.0.1", r));
  const { port } = server.address() as { port: number };
  process.env["TEST_HOOK_URL"] = `http://127.0.0.1:${String(port)}/hook?key=hidden`;
  process.env["TEST_HOOK_SECRET"] = SECRET;
  hub = await startAgain();
});
afterAll(async () => {
  await hub.stop();
  server.close();
});

const tell = (organisation: string, person: string) =>
  ask(`${hub.url}/api/v1/competence/people`, {
    json: { organisation, people: [{ person, roles: ["akutthjelper"], name: "Sindig Fjære" }] },
  });

test("a change is told until it arrives, signed, without anybody's key or name, and of the own organisation only", async () => {
  expect((await tell(OTHER, "p-other")).status).toBe(201);
  expect((await tell(ORG, "p-one")).status).toBe(201);
  await vi.waitFor(() => expect(calls.length).toBeGreaterThan(0), 5000);
  answers = 204;
  const before = calls.length;
  await vi.waitFor(() => expect(calls.length).toBeGreaterThan(before), 8000);
  const last = calls.at(-1)!;
  expect(last.headers["prehosp-delivery"]).toBe(calls[0]!.headers["prehosp-delivery"]);
  const signed = createHmac("sha256", SECRET).update(`${String(last.headers["prehosp-timestamp"])}.${last.body}`);
  expect(last.headers["prehosp-signature"]).toBe(`v1=${signed.digest("hex")}`);
  const said = JSON.parse(last.body);
  expect(said).toMatchObject({ to: "turnus", organisation: ORG, changes: [{ kind: "people.told" }] });
  expect(last.body).not.toMatch(/p-one|p-other|Sindig/);
  expect(hub.logs.join()).toContain("changes are not told to turnus: 500");
  expect(hub.logs.join()).not.toMatch(/hidden|a-secret/);
});

test("what was told is not told again; the next change is", async () => {
  const before = calls.length;
  expect((await tell(ORG, "p-two")).status).toBe(201);
  await vi.waitFor(() => expect(calls.length).toBe(before + 1), 5000);
  expect(JSON.parse(calls.at(-1)!.body).changes).toHaveLength(1);
});

test("a change of a room's operators is told to the room, whoever wrote it", async () => {
  const rollout = async (room: string, operators: readonly string[]) =>
    (
      await ask(`${hub.url}/api/v1/rollouts/lifex/rooms`, {
        json: { rooms: [{ room, kind: "AMK", goLive: { absent: "unknown" }, operators }] },
      })
    ).status;
  const course = (id: string) => ({
    course: id,
    proof: "control-room.user",
    days: 1,
    fewest: 1,
    most: 8,
    daysBefore: 1,
  });
  const own = { ...course("instructor"), own: 1 };
  const rules = {
    decided: { by: "role:leader", on: "2026-01-01", source: "vedtak (syntetisk)" },
    user: { ...course("user"), classesAWeek: 1 },
    instructors: { AMK: own, LVS: own, akuttmottak: own },
  };
  const before = calls.length;
  const told = (n: number) => vi.waitFor(() => expect(calls.length).toBe(before + n), 5000);
  const planned = await ask(`${hub.url}/api/v1/rollouts`, { json: { rollout: "lifex", product: "lifex", rules } });
  expect(planned.status).toBe(201);
  await told(1);
  expect([await rollout(OTHER, ["o-other"]), await rollout(ORG, ["o-one"])]).toEqual([201, 201]);
  await told(2);
  // What another organisation settles of one of them; of another's people it is not told.
  for (const person of ["o-other", "o-one"]) {
    const account = { system: "hf", account: `konto-${person}` };
    const matched = { organisation: region.id, account, person };
    expect((await ask(`${hub.url}/api/v1/learning/matches`, { json: matched })).status).toBe(201);
  }
  await told(3);
  expect(calls.slice(before).map((c) => JSON.parse(c.body).changes.map((x: any) => x.kind))).toEqual([
    ["rollout.planned"],
    ["rollout.room-told"],
    ["accounts.matched"],
  ]);
  expect(
    calls
      .slice(before)
      .map((c) => c.body)
      .join(),
  ).not.toMatch(/o-one|o-other/);
  const { people } = (await ask(`${hub.url}/api/v1/competence/statuses?organisation=${ORG}&role=amk-operator`)).json;
  expect(people.map((p: any) => [p.person, p.role])).toEqual([["o-one", "amk-operator"]]);
});

test("a hub that starts again goes on where it was, and tells what was written meanwhile", async () => {
  const before = calls.length;
  await hub.stop();
  hub = await startAgain();
  expect((await tell(ORG, "p-three")).status).toBe(201);
  await vi.waitFor(() => expect(calls.length).toBe(before + 1), 5000);
  expect(JSON.parse(calls.at(-1)!.body).changes).toHaveLength(1);
});

test("a variable that is not set stops the start, with its place", async () => {
  const webhooks = [{ ...webhook, secretEnv: "NO_SUCH_SECRET" }];
  await expect(start({ deployment: deploymentOf({ webhooks }) })).rejects.toMatchObject({
    problems: [{ path: "/webhooks/0/secretEnv" }],
  });
});
