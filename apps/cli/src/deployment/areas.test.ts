import { Effect } from "effect";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readDeployment } from "../read-deployment.ts";
import { each } from "../testing/command.ts";
import { ownFolder } from "../testing/own-folder.ts";

const { file } = ownFolder("areas");
const shared = process.env["PREHOSP_SHARED"] ?? join(import.meta.dirname, "../../../../../shared");
const borders = join(shared, "data/geo/kommuner-2024-S.geojson");
const square = (west: number, south: number) => [
  [west, south],
  [west + 1, south],
  [west + 1, south + 1],
  [west, south],
];
const map = (...numbers: readonly (readonly [unknown, number, number])[]) => ({
  type: "FeatureCollection",
  features: numbers.map(([kommunenummer, west, south]) => ({
    type: "Feature",
    properties: { kommunenummer },
    geometry: { type: "Polygon", coordinates: [square(west, south)] },
  })),
});
const source = { nb: "Kartverket, CC BY 4.0" };
const deployment = (name: string, areas: unknown) =>
  file(name, { name: "Prøve", edition: "2019-06-19-horing", region: "demo", areas });
const checked = (...files: readonly string[]) => each(files.map((path) => ["deployment", "check", path]));

describe("a deployment's map of municipalities", () => {
  test("is checked with the rest, and every fault told with its place in the file", async () => {
    file("good.geojson", map(["4202", 8, 58], ["4203", 9, 58]));
    file("bad.geojson", map(["4202", 8, 58], ["4202", 9, 58], [301, 9, 58], ["4205", 58, 9]));
    file("text.geojson", "kommuner");
    const [good, own, bad, text, lost, shapeless] = await checked(
      deployment("good.json", { file: "good.geojson", source }),
      file("own.json", { name: "Prøve", edition: "2019-06-19-horing", region: "demo" }),
      deployment("bad.json", { file: "bad.geojson", source }),
      deployment("text.json", { file: "text.geojson", source }),
      deployment("lost.json", { file: "lost.geojson", source }),
      deployment("shapeless.json", { file: "kommuner.shp", within: ["Agder"] }),
    );
    expect([good!.code, good!.stderr]).toEqual([0, ""]);
    expect(good!.stdout).toMatch(/map\s+2 municipalities\n/);
    expect(own!.stdout).toMatch(/map\s+25 municipalities · schematic, not the borders/);
    for (const said of [
      "/areas/file/features/1/properties/kommunenummer: the municipality 4202 stands twice",
      "/areas/file/features/2/properties/kommunenummer: ",
      "/areas/file/features/3/geometry/coordinates: [58, 9] latitude and longitude have changed places",
    ])
      expect(bad!.stderr).toContain(said);
    expect(text!.stderr).toContain("is not JSON");
    expect(lost!.stderr).toContain("cannot be read");
    for (const path of ["/areas/file: ", "/areas/within/0: ", "/areas/source: "])
      expect(shapeless!.stderr).toContain(path);
    expect([bad, text, lost, shapeless].map((one) => one!.code)).toEqual([1, 1, 1, 1]);
  });

  test("stops a start, and is the region's where it is whole", async () => {
    file("swapped.geojson", map(["4205", 58, 9]));
    const read = (areas: unknown) => Effect.runPromise(Effect.flip(readDeployment(deployment("start.json", areas))));
    const stopped = await read({ file: "swapped.geojson", source });
    expect(stopped.message).toContain("is no map of municipalities");
    expect(stopped.problems[0]!.path).toBe("/features/0/geometry/coordinates");
    const { areas } = await Effect.runPromise(
      readDeployment(deployment("whole.json", { file: "good.geojson", within: ["4203"], source })),
    );
    expect(areas).toMatchObject({ schematic: false, source, of: [{ number: "4203" }] });
  });

  test.skipIf(!existsSync(borders))(
    "of the country's borders is read as it is, and a region takes its own out of it (skipped where ../shared is not there)",
    async () => {
      const { areas } = await Effect.runPromise(
        readDeployment(deployment("real.json", { file: borders, within: ["42"], source })),
      );
      expect(areas?.of).toHaveLength(25);
      expect(areas?.of.find(({ number }) => number === "4219")?.name).toBe("Evje og Hornnes");
    },
  );
});
