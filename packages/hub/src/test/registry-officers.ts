import { Region, kinds } from "@prehosp/chain";
import { type Adapter, Ledger } from "@prehosp/ports";
import { type MemoryLedgerStore, memoryEditions, memoryLedger, memoryTimers, memoryVault } from "@prehosp/ports/memory";
import { Layer } from "effect";
import { afterAll, beforeAll } from "vitest";
import * as z from "zod";
import type { StoragePorts } from "../adapters.ts";
import { type Started, ask, deploymentOf, region, start } from "./hub.ts";
import { registerOf } from "./registry.ts";

export const SOUTH = "sykehus-sor";
export const NORTH = "sykehus-nord";
const hospitals = [SOUTH, NORTH].map((id) => ({ id, kind: "hospital", name: id }));
const withHospitals = Region.parse({ ...region, organisations: [...region.organisations, ...hospitals] });
const officer = (credential: string, owner: string) => ({
  credential,
  by: `officer:${credential}`,
  owner,
  roles: ["registry-officer"],
  // Everybody who uses the hub acts for its region in what is not of patients.
  elsewhere: owner === region.id ? [] : [region.id],
});
const actors = [
  officer("region", region.id),
  officer("colleague", region.id),
  officer("south", SOUTH),
  officer("north", NORTH),
];
const anonymous = { by: "operator-1", owner: region.id, roles: ["operator"] };
/** Keys of forms by hand. */
export const KEYS = Array.from({ length: 9 }, (_, n) => `5f3f8a52-6a0e-4f0e-9a57-0b8f5f6a2d1${String(n)}`);

/** A storage that outlives its hub: what is on the disk in operation. */
const disk = (): Adapter<"disk", StoragePorts, z.ZodObject, never> => {
  const store: MemoryLedgerStore = { facts: [] };
  return {
    id: "disk",
    port: Ledger,
    speaks: "nothing",
    verified: "double",
    capabilities: {},
    settings: z.object({}),
    layer: () => Layer.mergeAll(memoryVault(), memoryEditions(), memoryTimers(), memoryLedger({ kinds, store })),
  };
};

interface Read {
  readonly by: string;
  readonly act: string;
  readonly at: string;
}

/** A hub for the tests of a file, with two registry officers of the region, one of each of two hospitals, and an operator. */
export const officersHub = () => {
  const storage = disk();
  const logs: string[] = [];
  let hub: Started;
  const begin = async () => {
    hub = await start({
      region: withHospitals,
      adapters: { storage: [storage] },
      deployment: deploymentOf({
        doors: { storage: { use: "disk", settings: {} }, access: { use: "memory", settings: { actors, anonymous } } },
      } as never),
    });
  };
  const end = async () => {
    await hub.stop();
    logs.push(...hub.logs);
  };
  beforeAll(begin);
  afterAll(end);

  const register = () => registerOf(hub);
  const as = (credential: string) => ({ headers: { authorization: `Bearer ${credential}` } });
  const get = (path: string, who = "region") => ask(`${register().at}/${path}`, as(who));
  const post = (path: string, json: object, who = "region") => ask(`${register().at}/${path}`, { json, ...as(who) });
  return {
    url: () => hub.url,
    logs: () => [...logs, ...hub.logs].join("\n"),
    /** As after a power cut, save that it says goodbye. */
    again: () => end().then(begin),
    get,
    post,
    as,
    open: (json: object, who: string) => register().open(json, who),
    rows: async (who: string): Promise<readonly string[]> =>
      (await get("forms", who)).json.map((row: { readonly form: string }) => row.form),
    readings: async (form: string, who?: string): Promise<readonly Read[]> =>
      (await get(`forms/${form}/readings`, who)).json,
    byHand: async (key: string, who: string, dataset = "prehosp.ihca") =>
      (await register().open({ dataset, key }, who)).json.form as string,
  };
};
