import { type Read, type SanityPolicy, fromGeoJson, fromOsmList, sanityDefaults } from "@prehosp/defibrillators";
import type { Remark } from "@prehosp/model";
import { type Day, instantOf, osloDay } from "@prehosp/model/time";
import type { Command } from "commander";
import { Clock, Effect } from "effect";
import { readJson } from "../read-json.ts";
import { stopped } from "../stopped.ts";
import { type TableSaid, mappingIn, tableOf } from "./list-table.ts";

/** How a list is said to be written. */
export interface ListOptions extends TableSaid {
  readonly format?: string;
  readonly area: string;
}

const formats = ["csv", "geojson", "osm"] as const;
type Format = (typeof formats)[number];

/** Adds what is said of how a list is written to a command that reads one. */
export const saysHowListed = (command: Command): Command =>
  command
    .option(
      "-f, --format <name>",
      `${formats.join(", ")}; without one by the file's ending (.csv, .geojson, .json = osm)`,
    )
    .option("--mapping <file>", "of a table or GeoJSON of others: which heading holds which field (JSON)")
    .option("--area <name>", "where they may hang: norway, anywhere, or south,west,north,east in degrees", "norway")
    .option("--delimiter <sign>", "of a table: ; or , or tab; never guessed", ";")
    .option("--encoding <name>", "of a table: utf-8 or windows-1252; never guessed", "utf-8");

const formatOf = (file: string, said: string | undefined) =>
  Effect.gen(function* () {
    const ending = file.slice(file.lastIndexOf(".") + 1).toLowerCase();
    const name = said ?? (ending === "json" ? "osm" : ending);
    const format = formats.find((one): one is Format => one === name);
    return format ?? (yield* stopped(`"${name}" is no format of a list`, `say --format ${formats.join(" or ")}`));
  });

/** Which of the world is this register's, as it is said. */
const policyOf = (area: string, on: Day) =>
  Effect.gen(function* () {
    if (area === "norway") return { ...sanityDefaults, on } satisfies SanityPolicy;
    if (area === "anywhere") return { ...sanityDefaults, on, inArea: () => true } satisfies SanityPolicy;
    const box = area.split(",").map((part) => (/^\s*-?\d{1,3}(\.\d+)?\s*$/.test(part) ? Number(part) : Number.NaN));
    const [south = Number.NaN, west = Number.NaN, north = Number.NaN, east = Number.NaN, ...more] = box;
    if (!(south < north && west < east && south >= -90 && north <= 90) || more.length > 0)
      return yield* stopped(`--area "${area}" is no area`, "say norway, anywhere, or south,west,north,east in degrees");
    return {
      ...sanityDefaults,
      on,
      inArea: ({ lat, lng }) => lat >= south && lat <= north && lng >= west && lng <= east,
    } satisfies SanityPolicy;
  });

/** A list as it was read: every entry, kept or refused, with the line and the heading that a person finds it by. */
export interface ListRead {
  readonly format: Format;
  readonly read: readonly Read[];
  readonly remarks: readonly Remark[];
  /** What one entry is called: a line of a table, or an entry by its number. */
  readonly called: "line" | "entry";
}

/** Reads a list of defibrillators; nothing is written. Fails where the file is no such list at all. */
export const readList = (file: string, options: ListOptions) =>
  Effect.gen(function* () {
    const format = yield* formatOf(file, options.format);
    const policy = yield* policyOf(options.area, osloDay(instantOf(yield* Clock.currentTimeMillis)));
    if (format === "csv") {
      const { defibrillators: read, remarks } = yield* tableOf(file, options, policy);
      return { format, read, remarks, called: "line" } satisfies ListRead;
    }
    const json = yield* readJson(file);
    const mapping = options.mapping === undefined ? undefined : yield* mappingIn(options.mapping);
    const list =
      format === "osm" ? fromOsmList(json, { policy }) : fromGeoJson(json, { policy, ...(mapping ? { mapping } : {}) });
    const wrong = list.remarks.find(({ code }) => code === "not-osm" || code === "not-geojson");
    if (wrong) return yield* stopped(`the file ${file} is not ${format} (${wrong.means})`, "say another --format");
    return { format, read: list.defibrillators, remarks: list.remarks, called: "entry" } satisfies ListRead;
  });
