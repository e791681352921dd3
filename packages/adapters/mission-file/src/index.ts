import { type Adapter, MissionSource } from "@prehosp/ports";
import { Layer } from "effect";
import { incidents, size } from "./connection.ts";
import { MissionFileSettings } from "./settings.ts";

/** Incidents from a CSV or NDJSON file. */
export const missionFile: Adapter<"file", MissionSource, typeof MissionFileSettings> = {
  id: "file",
  port: MissionSource,
  speaks: "CSV with headings, or NDJSON, by a mapping file; NDJSON of model Incident without one",
  verified: "double",
  capabilities: { resume: true, size: true },
  settings: MissionFileSettings,
  layer: (settings) =>
    Layer.succeed(MissionSource, { incidents: (after) => incidents(settings, after), size: size(settings) }),
};

export { Mapping, misfit } from "./mapping.ts";
export { MissionFileSettings } from "./settings.ts";
export { translate } from "./translate.ts";
export type { Row, Translated } from "./translate.ts";
