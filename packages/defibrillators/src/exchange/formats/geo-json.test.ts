import type { DefibrillatorId } from "@prehosp/model";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bare } from "../../bare.ts";
import { anyDefibrillator } from "../test/any-defibrillator.ts";
import { codes, kept } from "../test/read-one.ts";
import { fromGeoJson, toGeoJson } from "./geo-json.ts";

describe("GeoJSON", () => {
  it("comes back the same, all of it", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(anyDefibrillator(fc.stringMatching(/^[a-z]{1,6}$/)), { selector: ({ id }) => id, maxLength: 4 }),
        (list) => {
          const json: unknown = JSON.parse(JSON.stringify(toGeoJson(list)));
          expect(fromGeoJson(json).defibrillators.map(kept)).toEqual(list);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("writes longitude first", () => {
    const aed = bare({ id: "a" as DefibrillatorId, name: "A", position: { lat: 59.91, lng: 10.75 } });
    expect(toGeoJson([aed]).features[0]?.geometry.coordinates).toEqual([10.75, 59.91]);
  });

  const point = (coordinates: unknown, properties: object = { name: "A" }, id: unknown = "a") => ({
    type: "Feature",
    id,
    geometry: { type: "Point", coordinates },
    properties,
  });
  it.each([
    [point([59.91, 10.75]), "position-swapped"],
    [point([10.75]), "position-missing"],
    [point(["10.75", "59.91"]), "position-missing"],
    [point([262_000, 6_643_000]), "position-not-degrees"],
    [{ ...point([10, 59]), geometry: { type: "Polygon", coordinates: [[[10, 59]]] } }, "position-missing"],
    [{ ...point([10, 59]), geometry: null }, "position-missing"],
    [point([10, 59], { name: "A" }, null), "id-refused"],
    [point([10, 59], { emergency: "phone" }), "not-a-defibrillator"],
    [null, "id-refused"],
  ])("refuses %j", (feature, code) => {
    const [one] = fromGeoJson({ type: "FeatureCollection", features: [feature] }).defibrillators;
    expect(codes(one)).toContain(code);
    expect(one).toHaveProperty("refused");
  });

  it("refuses another system of coordinates, and what is no GeoJSON", () => {
    const crs = { type: "name", properties: { name: "urn:ogc:def:crs:EPSG::25833" } };
    expect(fromGeoJson({ type: "FeatureCollection", crs, features: [point([10, 59])] })).toMatchObject({
      defibrillators: [{ line: 1, refused: [{ code: "other-coordinates" }] }],
      remarks: [{ code: "other-coordinates" }],
    });
    for (const json of [null, 1, [], {}, { type: "FeatureCollection", features: 1 }])
      expect(fromGeoJson(json)).toMatchObject({ defibrillators: [], remarks: [{ code: "not-geojson" }] });
  });

  it("takes ids as exports of OpenStreetMap write them, and properties by a mapping", () => {
    const collection = (feature: object) => ({ type: "FeatureCollection", features: [feature] });
    expect(kept(fromGeoJson(collection(point([10, 59], { "@id": "node/12" }, null))).defibrillators[0]).id).toBe(
      "osm:node:12",
    );
    expect(
      kept(fromGeoJson(collection(point([10, 59], { osm_id: 12, osm_type: "way" }, null))).defibrillators[0]).id,
    ).toBe("osm:way:12");
    const mapping = { id: "nr", idPrefix: "by.", name: "navn", indoor: "inne", openTo: "hvem" };
    expect(
      kept(
        fromGeoJson(collection(point([10, 59], { nr: 4, navn: "Torget", inne: true, hvem: "customers" })), { mapping })
          .defibrillators[0],
      ),
    ).toMatchObject({
      id: "by.4",
      name: "Torget",
      indoor: true,
      openTo: "customers",
    });
  });
});
