import { Areas, areasOf } from "@prehosp/chain";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { AreasView, MeasuredView } from "./routes/indicators-views.ts";
import { type Started, ask, deploymentOf, region, start } from "./test/hub.ts";
import { arrestIn } from "./test/registry.ts";

const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../shared");
const borders = join(shared, "data/geo/kommuner-2024-S.geojson");
const served = async (hub: Started) => AreasView.parse((await ask(`${hub.url}/api/v1/indicators/areas`)).json).areas;
const withHub = async <T>(over: Parameters<typeof start>[0], program: (hub: Started) => Promise<T>): Promise<T> => {
  const hub = await start(over);
  return await program(hub).finally(() => hub.stop());
};
const { areas: squares, ...unmapped } = region;

describe("the map of municipalities", () => {
  test("of the demonstration is squares, says so, and names municipalities where they are measured", async () => {
    const [areas, measured] = await withHub({}, async (hub) => {
      await arrestIn(hub);
      const said = await ask(`${hub.url}/api/v1/indicators/measured?level=municipality&indicator=recognised-arrest`);
      return [await served(hub), MeasuredView.parse(said.json).measured];
    });
    expect(areas).toEqual(squares);
    expect(areas).toMatchObject({ schematic: true });
    expect(areas?.of).toHaveLength(25);
    const placed = measured.filter(({ group }) => group.standing === "placed");
    const names = new Map(areas?.of.map(({ number, name }) => [number, name]));
    expect(placed.map(({ group }) => group.label?.nb)).toEqual(placed.map(({ group }) => names.get(group.id)));
  });

  test("is an empty answer where nobody has named one, and a start that fails where one was named and not read", async () => {
    expect(await withHub({ region: unmapped }, served)).toBeUndefined();
    const areas = { file: "kommuner.geojson", source: { nb: "Kartverket" } };
    await expect(start({ region: unmapped, deployment: deploymentOf({ areas }) })).rejects.toMatchObject({
      problems: [{ path: "/areas/file" }],
    });
    const twice = { ...squares!, of: [...squares!.of, squares!.of[0]!] };
    await expect(start({ region: { ...region, areas: twice } })).rejects.toMatchObject({
      problems: [{ path: "/areas/of/25/number" }],
    });
  });

  test.skipIf(!existsSync(borders))(
    "of the country's borders is served as it was simplified (skipped where ../shared/data/geo is not there)",
    async () => {
      const read = areasOf(JSON.parse(readFileSync(borders, "utf8")));
      if ("problems" in read) throw new Error(JSON.stringify(read.problems));
      const areas = Areas.parse({ of: read.areas, schematic: false, source: { nb: "Kartverket, CC BY 4.0" } });
      expect(await withHub({ region: { ...region, areas } }, served)).toEqual(areas);
    },
  );
});
