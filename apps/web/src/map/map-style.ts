import type { StyleSpecification } from "maplibre-gl";
import type { UnitGroup } from "./features.ts";

/** The colours of the map, one set for light and one for dark. */
interface Palette {
  readonly sea: string;
  readonly land: string;
  readonly abroad: string;
  readonly coast: string;
  readonly text: string;
  readonly halo: string;
  readonly incident: string;
  readonly groups: Readonly<Record<UnitGroup, string>>;
}

const light: Palette = {
  sea: "#dbe7ef",
  land: "#f6f5f1",
  abroad: "#ebebe6",
  coast: "#a9b7bf",
  text: "#2b3a42",
  halo: "#ffffff",
  incident: "#c01b1b",
  groups: { ordinary: "#0b6e4f", fire: "#b3470c", voluntary: "#6a3fa0", police: "#1f4e9c", other: "#54616a" },
};

const dark: Palette = {
  sea: "#12202b",
  land: "#26323a",
  abroad: "#1d272e",
  coast: "#4a5a64",
  text: "#d6e0e6",
  halo: "#10181e",
  incident: "#ff6b6b",
  groups: { ordinary: "#4fd1a5", fire: "#ff9d5c", voluntary: "#c7a4f5", police: "#8ab4ff", other: "#a9b7bf" },
};

export const paletteOf = (isDark: boolean): Palette => (isDark ? dark : light);

/** How pale a point is whose position is half an hour old or more. */
export const OLDEST_OPACITY = 0.4;

const font = ["Inter Variable"];

const unitColour = (groups: Palette["groups"]) =>
  [
    "match",
    ["get", "group"],
    "ordinary",
    groups.ordinary,
    "fire",
    groups.fire,
    "voluntary",
    groups.voluntary,
    "police",
    groups.police,
    groups.other,
  ] as const;

// No `glyphs` and a `text-font` that the page has loaded: MapLibre then draws the letters itself, and asks no server.
/** The base map over local files: sea, land and names. */
export const baseOf = (p: Palette): StyleSpecification => ({
  version: 8,
  sources: {
    land: { type: "geojson", data: "/map/land.geojson", attribution: "Natural Earth · GeoNames (CC BY 4.0)" },
    towns: { type: "geojson", data: "/map/towns.geojson" },
  },
  layers: [
    { id: "sea", type: "background", paint: { "background-color": p.sea } },
    {
      id: "land",
      type: "fill",
      source: "land",
      paint: { "fill-color": ["case", ["get", "norway"], p.land, p.abroad], "fill-antialias": false },
    },
    { id: "coast", type: "line", source: "land", paint: { "line-color": p.coast, "line-width": 0.8 } },
    {
      id: "towns",
      type: "symbol",
      source: "towns",
      layout: {
        "text-field": ["get", "name"],
        "text-font": font,
        "text-size": ["interpolate", ["linear"], ["zoom"], 6, 10, 10, 13],
        "text-padding": 14,
      },
      paint: { "text-color": p.text, "text-opacity": 0.7, "text-halo-color": p.halo, "text-halo-width": 1.2 },
    },
  ],
});

const layersOf = (p: Palette): StyleSpecification["layers"] => [
  {
    id: "cells",
    type: "circle",
    source: "incidents",
    filter: ["any", ["get", "chosen"], ["!", ["get", "closed"]]],
    paint: {
      "circle-radius": ["interpolate", ["exponential", 2], ["zoom"], 5, 5, 9, 9, 13, 90],
      "circle-color": p.incident,
      "circle-opacity": ["case", ["get", "chosen"], 0.28, 0.12],
      "circle-stroke-color": p.incident,
      "circle-stroke-width": ["case", ["get", "chosen"], 3, 1],
      "circle-stroke-opacity": ["case", ["get", "chosen"], 1, 0.6],
    },
  },
  {
    id: "cell-marks",
    type: "symbol",
    source: "incidents",
    filter: ["any", ["get", "chosen"], ["!", ["get", "closed"]]],
    layout: {
      "text-field": ["get", "mark"],
      "text-font": font,
      "text-size": 13,
      "text-offset": [0, -1.6],
      "text-allow-overlap": true,
      "text-ignore-placement": true,
    },
    paint: { "text-color": p.incident, "text-halo-color": p.halo, "text-halo-width": 2 },
  },
  {
    id: "units",
    type: "circle",
    source: "units",
    paint: {
      "circle-radius": 5,
      "circle-color": ["case", ["get", "out"], p.halo, [...unitColour(p.groups)]] as never,
      "circle-opacity": ["interpolate", ["linear"], ["get", "age"], 0, 1, 1800, OLDEST_OPACITY],
      "circle-stroke-color": ["case", ["get", "out"], [...unitColour(p.groups)], p.halo] as never,
      "circle-stroke-width": ["case", ["get", "out"], 2.5, 1.5],
    },
  },
  {
    id: "unit-names",
    type: "symbol",
    source: "units",
    minzoom: 7.5,
    layout: {
      "text-field": ["get", "name"],
      "text-font": font,
      "text-size": 11,
      "text-offset": [0, 0.9],
      "text-anchor": "top",
      "text-optional": true,
    },
    paint: { "text-color": [...unitColour(p.groups)] as never, "text-halo-color": p.halo, "text-halo-width": 1.4 },
  },
];

/** The whole style of the region's map: the base, units and the incidents' cells. */
export const styleOf = (p: Palette): StyleSpecification => {
  const base = baseOf(p);
  const empty = { type: "geojson", data: { type: "FeatureCollection", features: [] } } as const;
  return {
    ...base,
    sources: { ...base.sources, units: empty, incidents: empty },
    layers: [...base.layers, ...layersOf(p)],
  };
};
