import { defibrillatorExchangeSuite, type DefibrillatorExchangeWorld } from "@prehosp/conformance";
import { conformTests } from "@prehosp/conformance/vitest";
import { DefibrillatorId } from "@prehosp/model";
import type { OwnerTold } from "@prehosp/ports";
import { Effect } from "effect";
import { afterAll } from "vitest";
import { register113 } from "./index.ts";
import { settingsFor } from "./testing/opened.ts";
import { registerServer } from "./testing/server.ts";

const server = await registerServer();
afterAll(() => server.stop());

const key = (guid: string) => DefibrillatorId.parse(guid);
const words: readonly (readonly [RegExp, OwnerTold])[] = [
  [/brukt/, "used"],
  [/feil/, "fault"],
  [/borte/, "missing"],
];

// The second eye looks into the server itself, and lays rows there as the register writes them.
const world: DefibrillatorExchangeWorld = {
  register: ({ is, access, responsible }) =>
    Effect.sync(() =>
      key(
        server.lay({
          SITE_NAME: is.name,
          SITE_LATITUDE: is.position.lat,
          SITE_LONGITUDE: is.position.lng,
          SITE_DESCRIPTION: "Ved inngangen",
          SITE_ACCESS_INFO: access,
          OPENING_HOURS_LIMITED: "N",
          CONTACT_NAME: "name" in responsible ? responsible.name : "",
        }),
      ),
    ),
  rename: (id, name) => Effect.sync(() => void server.lay({ SITE_NAME: name }, id)),
  remove: (id) => Effect.sync(() => server.remove(id)),
  damage: (id) => Effect.sync(() => void server.lay({ SITE_LATITUDE: "nord" }, id)),
  named: (name) =>
    Effect.sync(() =>
      server.standing().flatMap((row) => (row["SITE_NAME"] === name ? [key(String(row["ASSET_GUID"]))] : [])),
    ),
  told: (id) =>
    Effect.sync(() =>
      server.messages.flatMap(({ guid, title }) =>
        guid === id ? words.flatMap(([word, about]) => (word.test(title) ? [about] : [])) : [],
      ),
    ),
  breaking: (reading) =>
    Effect.acquireUseRelease(
      Effect.sync(() => {
        let pages = 0;
        server.habits.mishap = (path) =>
          path.endsWith("/search/") && (pages += 1) > 1 ? { status: 500, text: "<html>" } : undefined;
      }),
      () => reading,
      () => Effect.sync(() => void (server.habits.mishap = undefined)),
    ),
};

conformTests(defibrillatorExchangeSuite, {
  name: "113.no over HTTP",
  layer: register113.layer(settingsFor(server.url, { pageSize: 2 })),
  world,
  cannot: { "DEFIBRILLATOR-03": "the register is asked by day, so what changed earlier the same day comes again" },
});
