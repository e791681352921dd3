import "maplibre-gl/dist/maplibre-gl.css";
import type { Language } from "@prehosp/model";
import {
  AttributionControl,
  type ExpressionSpecification,
  type GeoJSONSource,
  LngLatBounds,
  Map,
  NavigationControl,
  setWorkerUrl,
} from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { baseOf, paletteOf } from "../map/map-style.ts";
import { publicTexts as texts } from "../texts/defibrillators-public.ts";
import { outcomeNow } from "./said.ts";
import type { Spot } from "./wire.ts";

setWorkerUrl(worker);

interface Here {
  readonly lat: number;
  readonly lng: number;
}

/** A map that is there, and what it is to show: all, where somebody stands, and the one that is fetched. */
export interface DrawnMap {
  readonly show: (all: readonly Spot[], here: Here | undefined, chosen: Spot | undefined) => void;
  readonly remove: () => void;
}

const feature = <G>(geometry: G, properties: Readonly<Record<string, unknown>> = {}) => ({
  type: "Feature" as const,
  properties,
  geometry,
});
const spot = ({ lat, lng }: Here, properties?: Readonly<Record<string, unknown>>) =>
  feature({ type: "Point" as const, coordinates: [lng, lat] }, properties);
const line = (points: readonly Here[]) =>
  feature({ type: "LineString" as const, coordinates: points.map(({ lat, lng }) => [lng, lat]) });

const EMPTY = { type: "geojson", data: { type: "FeatureCollection", features: [] } } as const;
const NORWAY: [[number, number], [number, number]] = [
  [4.5, 57.9],
  [12.5, 62.9],
];

/** Draws over local files alone; rejects where the machine cannot draw. */
export const drawMap = async (container: HTMLElement, language: Language): Promise<DrawnMap> => {
  const palette = paletteOf(matchMedia("(prefers-color-scheme: dark)").matches);
  const { land, text, halo, groups, incident } = palette;
  const base = baseOf(palette);
  const is = (outcome: string): ExpressionSpecification => ["==", ["get", "outcome"], outcome];
  const map = new Map({
    container,
    bounds: NORWAY,
    minZoom: 4.5,
    maxZoom: 16,
    attributionControl: false,
    dragRotate: false,
    style: {
      ...base,
      sources: { ...base.sources, all: EMPTY, here: EMPTY, line: EMPTY },
      layers: [
        ...base.layers,
        {
          id: "line",
          type: "line",
          source: "line",
          paint: { "line-color": text, "line-width": 3, "line-dasharray": [1.5, 1] },
        },
        {
          id: "all",
          type: "circle",
          source: "all",
          paint: {
            "circle-radius": ["case", ["get", "chosen"], 10, is("not-met"), 4, 7],
            "circle-color": ["case", is("met"), groups.ordinary, land],
            "circle-stroke-color": ["case", is("not-met"), groups.other, groups.ordinary],
            "circle-stroke-width": 2.5,
          },
        },
        {
          id: "names",
          type: "symbol",
          source: "all",
          minzoom: 11,
          layout: {
            "text-field": ["get", "name"],
            "text-font": ["system-ui"],
            "text-size": 12,
            "text-offset": [0, 1],
            "text-anchor": "top",
            "text-optional": true,
          },
          paint: { "text-color": text, "text-halo-color": halo, "text-halo-width": 1.5 },
        },
        {
          id: "here",
          type: "circle",
          source: "here",
          paint: {
            "circle-radius": 6,
            "circle-color": incident,
            "circle-stroke-color": halo,
            "circle-stroke-width": 2,
          },
        },
      ],
    },
    locale: {
      "Map.Title": texts.map[language],
      "NavigationControl.ZoomIn": texts.zoomIn[language],
      "NavigationControl.ZoomOut": texts.zoomOut[language],
    },
  });
  map.addControl(new AttributionControl({ compact: false }));
  map.addControl(new NavigationControl({ showCompass: false }), "top-right");
  await map.once("load");
  const put = (source: string, features: ReturnType<typeof spot | typeof line>[]) =>
    void map.getSource<GeoJSONSource>(source)?.setData({ type: "FeatureCollection", features });
  return {
    show: (all, here, chosen) => {
      const now = Date.now();
      put(
        "all",
        all.map((one) =>
          spot(one.position, { name: one.name, outcome: outcomeNow(one, now), chosen: one.id === chosen?.id }),
        ),
      );
      put("here", here === undefined ? [] : [spot(here)]);
      const isWay = here !== undefined && chosen !== undefined;
      put("line", isWay ? [line([here, chosen.position])] : []);
      const points = isWay
        ? [here, chosen.position]
        : [...all.map(({ position }) => position), ...(here ? [here] : [])];
      const bounds = new LngLatBounds();
      for (const { lat, lng } of points) bounds.extend([lng, lat]);
      if (!bounds.isEmpty()) map.fitBounds(bounds, { padding: 48, maxZoom: 15, animate: false });
      container.dataset["points"] = String(all.length);
      container.dataset["line"] = String(isWay);
    },
    remove: () => map.remove(),
  };
};
