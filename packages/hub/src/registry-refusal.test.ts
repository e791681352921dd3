import { kinds } from "@prehosp/chain";
import { ohca } from "@prehosp/registry";
import { memoryAdapters, memoryRegistryDelivery } from "@prehosp/ports/memory";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Started, ask, deploymentOf, start } from "./test/hub.ts";
import { A, registerOf } from "./test/registry.ts";

const issues = [{ path: "/values/shocks", message: "Register says: too many" }];
const id = "strict";
const { registry } = memoryAdapters({ kinds });
const strict = { ...registry, id, layer: () => memoryRegistryDelivery({ object: () => issues }) } as const;

describe("a form that the register refuses", () => {
  let hub: Started;
  let register: ReturnType<typeof registerOf>;
  beforeAll(async () => {
    const doors = { registry: { use: id, settings: {} } };
    hub = await start({ deployment: deploymentOf({ doors }), adapters: { registry: [strict] } });
    register = registerOf(hub);
  });
  afterAll(() => hub.stop());

  test("is answered with what was wrong, still waits to be delivered, and keeps the number", async () => {
    const { form } = (await register.open({ dataset: ohca.id, key: A })).json;
    const entries = { "time-registered": { value: "2026-11-20T12:00:00.000Z", exactness: "exact" } };
    const { revision, violations } = (await register.write(form, "saves", A, 1, { entries })).json.form;
    const confirmed = violations.map(({ rule }: { rule: string }) => rule);
    expect((await register.write(form, "signatures", A, revision, { confirmed })).status).toBe(201);
    const delivered = await ask(`${register.at}/forms/${form}/deliveries`, { json: {} });
    expect(delivered).toMatchObject({ status: 201, json: { deliveries: [{ receipt: "refused", issues: 1 }], issues } });
    expect((await register.list("?undelivered=true")).json).toMatchObject([{ form, undelivered: true }]);
    const { json } = await register.read(form);
    expect(json.deliveries).toMatchObject([{ receipt: "refused", issues: 1, current: true }]);
    expect(json.issues).toBeUndefined();
  });
});
