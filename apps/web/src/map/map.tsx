import "maplibre-gl/dist/maplibre-gl.css";
import { AttributionControl, type GeoJSONSource, Map, NavigationControl, setWorkerUrl } from "maplibre-gl";
import worker from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";
import { say } from "@prehosp/model";
import { useEffect, useRef, useState } from "react";
import type { Brief, OnBoard, RegionSeen } from "../api/words.ts";
import { useTell } from "../language.tsx";
import { shellTexts } from "../texts/area.ts";
import { incidentFeatures, unitFeatures } from "./features.ts";
import { Fold } from "./fold.tsx";
import { Legend } from "./legend.tsx";
import { MapList } from "./map-list.tsx";
import { paletteOf, styleOf } from "./map-style.ts";
import { useDark } from "./use-dark.ts";
import { useNow } from "./use-now.ts";

// MapLibre cannot find its worker after bundling; Vite lays it out and its address is set here.
setWorkerUrl(worker);

export interface MapProps {
  readonly region: RegionSeen;
  readonly units: readonly OnBoard[];
  readonly incidents: readonly Brief[];
  readonly chosen: string | undefined;
  readonly choose: (id: string) => void;
  readonly onReady: () => void;
}

/** The map of the region: local files only, units with names, incidents as cells. All of it stands in the list and the way too. */
const RegionMap = ({ region, units, incidents, chosen, choose, onReady }: MapProps) => {
  const { t, language } = useTell();
  const dark = useDark();
  const now = useNow(units);
  const box = useRef<HTMLDivElement>(null);
  const map = useRef<Map>(undefined);
  const [isLoaded, setLoaded] = useState(false);
  const [failed, setFailed] = useState(false);
  const act = useRef({ choose, onReady });
  act.current = { choose, onReady };
  const { centre, zoom } = region;

  useEffect(() => {
    if (box.current === null) return;
    let made: Map;
    try {
      made = new Map({
        container: box.current,
        center: [centre.lng, centre.lat],
        zoom,
        minZoom: 4.5,
        maxZoom: 13,
        attributionControl: false,
        style: styleOf(paletteOf(dark)),
        locale: {
          "Map.Title": say(shellTexts.mapSurface, language),
          "NavigationControl.ZoomIn": say(shellTexts.zoomIn, language),
          "NavigationControl.ZoomOut": say(shellTexts.zoomOut, language),
        },
      });
    } catch {
      // A machine without WebGL still has the list and the way.
      setFailed(true);
      act.current.onReady();
      return;
    }
    map.current = made;
    made.addControl(new AttributionControl({ compact: false }));
    made.addControl(new NavigationControl({ showCompass: false }), "top-right");
    made.dragRotate.disable();
    made.on("load", () => setLoaded(true));
    made.once("idle", () => act.current.onReady());
    made.on("click", "cells", (event) => {
      const id: unknown = event.features?.[0]?.properties["id"];
      if (typeof id === "string") act.current.choose(id);
    });
    return () => {
      setLoaded(false);
      made.remove();
    };
  }, [centre.lat, centre.lng, zoom, dark, language]);

  useEffect(() => {
    if (isLoaded) void map.current?.getSource<GeoJSONSource>("units")?.setData(unitFeatures(units, now, language));
  }, [units, now, language, isLoaded]);

  useEffect(() => {
    if (!isLoaded) return;
    const features = incidentFeatures(incidents, chosen, language);
    void map.current?.getSource<GeoJSONSource>("incidents")?.setData(features);
    const here = features.features.find(({ properties }) => properties.chosen)?.geometry.coordinates;
    if (here !== undefined && map.current?.getBounds().contains(here) === false) map.current.easeTo({ center: here });
  }, [incidents, chosen, isLoaded, language]);

  return (
    <section className="map" aria-label={t(shellTexts.map)}>
      {failed ? <p className="map-failed">{t(shellTexts.mapFailed)}</p> : <div ref={box} className="map-canvas" />}
      <div className="map-words">
        <Legend palette={paletteOf(dark)} />
        <Fold title={t(shellTexts.mapList)}>
          <MapList units={units} incidents={incidents} now={now} />
        </Fold>
      </div>
    </section>
  );
};

export default RegionMap;
