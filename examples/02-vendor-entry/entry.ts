// A vendor's own entry file: our hub with the vendor's adapter behind one door. Here road times out of a (fixed) route service.
// Run it: node --conditions=@prehosp/source examples/02-vendor-entry/entry.ts
import { Region } from "@prehosp/chain";
import { Deployment, run } from "@prehosp/hub";
import { type Adapter, Travel } from "@prehosp/ports";
import { Effect, Layer } from "effect";
import { pathToFileURL } from "node:url";
import * as z from "zod";

const Settings = z.strictObject({
  minutes: z.number().positive().meta({ norsk: "minutter", means: "The answer of the route service, whatever the question" }),
});

/** Replace `times` by a call to your own service; an estimate that you don't have is `{ absent: "unknown" }`, never a guess. */
export const fixedRoads: Adapter<"acme-roads", Travel, typeof Settings> = {
  id: "acme-roads",
  port: Travel,
  speaks: "the route service of Acme, version 1",
  verified: "nothing",
  capabilities: { road: true },
  settings: Settings,
  layer: ({ minutes }) =>
    Layer.succeed(Travel, {
      source: Effect.succeed("road" as const),
      times: (from) => Effect.succeed(from.map(() => ({ eta: { seconds: minutes * 60, low: minutes * 50, high: minutes * 80 }, source: "road" as const }))),
    }),
};

const region = Region.parse({
  id: "amk-acme",
  name: { nb: "AMK Acme" },
  demonstration: true,
  centre: { lat: 58.6, lng: 7.8 },
  zoom: 9,
  organisations: [
    { id: "amk-acme", kind: "AMK", name: "AMK Acme" },
    { id: "hf-acme", kind: "health-trust", name: "HF Acme" },
  ],
  units: [{ id: "ambulanse-1", kind: "ambulance", name: "Ambulanse 1", organisation: "hf-acme", base: { lat: 58.6, lng: 7.8 }, turnOutSeconds: 60, equipment: {}, nodnett: true }],
  availability: [],
  agreements: [],
  channels: [],
});

const operator = { by: "acme-operator", owner: "amk-acme", roles: ["operator"] };
const deployment = Deployment.parse({
  name: "Acme",
  edition: "2019-06-19-horing",
  region,
  doors: { travel: { use: "acme-roads", settings: { minutes: 7 } }, access: { use: "memory", settings: { anonymous: operator } } },
  listen: { port: 0 },
});

/** The hub of this entry; listens until its scope closes. */
export const hub = run({ deployment, region, adapters: { travel: [fixedRoads] } });

const say = hub.pipe(Effect.tap(({ url }) => Effect.sync(() => console.log(url))));
if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await Effect.runPromise(Effect.scoped(Effect.andThen(say, Effect.never)));
