import { Region } from "@prehosp/chain";
import { Deployment, run } from "@prehosp/hub";
import { Effect } from "effect";

// Child process: a hub as it is deployed, everything in memory, on any free port.
const region = Region.parse({
  id: "amk",
  name: { nb: "Måling", nn: "Måling", en: "Measuring" },
  demonstration: true,
  centre: { lat: 58.6, lng: 7.8 },
  zoom: 9,
  organisations: [],
  units: [],
  availability: [],
  agreements: [],
  channels: [],
});
const anonymous = { by: "bench", owner: region.id, roles: ["operator"] };
const deployment = Deployment.parse({
  name: "Måling",
  edition: "2019-06-19-horing",
  region: "demo",
  listen: { port: 0 },
  doors: { access: { use: "memory", settings: { anonymous } } },
});

await Effect.runPromise(
  run({ deployment, region }).pipe(
    Effect.tap(({ url }) => Effect.sync(() => process.send?.(Number(new URL(url).port)))),
    Effect.andThen(Effect.never),
    Effect.scoped,
  ),
);
