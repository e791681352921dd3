import { Ledger } from "@prehosp/ports";
import { Effect, Layer } from "effect";
import { afterAll, beforeAll, expect, test } from "vitest";
import { known } from "./adapters.ts";
import { MeasuredView } from "./routes/indicators-views.ts";
import { type Started, ask, deploymentOf, incident, start } from "./test/hub.ts";

/** How often the whole ledger was read, of every kind of fact. */
let readings = 0;
const [memory] = known("storage", {});
const counting = {
  ...memory,
  id: "counting",
  layer: (settings: unknown) =>
    Layer.effect(
      Ledger,
      Effect.map(Ledger, (ledger) =>
        Ledger.of({
          ...ledger,
          since: (cursor, kinds) => {
            if (cursor === undefined && kinds === undefined) readings += 1;
            return ledger.since(cursor, kinds);
          },
        }),
      ),
    ).pipe(Layer.provideMerge(memory.layer(settings))),
};

let hub: Started;
beforeAll(async () => {
  hub = await start({
    deployment: deploymentOf({ doors: { storage: { use: "counting" } } }),
    adapters: { storage: [counting] },
  });
});
afterAll(() => hub.stop());

/** The same call again under another id; gives the status of the answer. */
const posted = async (n: number) => {
  const { missions, times, source, ...one } = incident();
  const id = `again-${String(n)}`;
  const json = {
    ...one,
    id,
    missions: missions.map((mission) => ({ ...mission, id: `${id}:${mission.unit}` })),
    times: times.map((time, i) => ({ ...time, source: { ...time.source, ref: `${id}/${String(i)}` } })),
    source: { ...source, ref: id },
  };
  return (await ask(`${hub.url}/api/v1/incidents`, { json })).status;
};
/** Of how many calls it is known whether a first responder was alarmed. */
const counted = async () => {
  const { json } = await ask(
    `${hub.url}/api/v1/indicators/measured?from=2026-11-01&to=2026-12-01&level=national&indicator=first-responder-alarmed`,
  );
  return (MeasuredView.parse(json).measured[0]!.measurement as { readonly denominator?: number }).denominator;
};

test("the ledger is read once for all questions, and each answer has every call that was taken in before it", async () => {
  const [few, most] = [10, 14];
  for (let n = 0; n < few; n += 1) expect(await posted(n)).toBe(201);
  expect(await Promise.all([counted(), counted(), counted()])).toEqual([few, few, few]);
  for (let n = few; n < most; n += 1) {
    expect(await posted(n)).toBe(201);
    expect(await Promise.all([counted(), counted()])).toEqual([n + 1, n + 1]);
  }
  expect(readings).toBe(1);
});
