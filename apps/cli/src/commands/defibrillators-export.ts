import { publicOf, toGeoJson, toOsm } from "@prehosp/defibrillators";
import type { Defibrillator, Remark } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { instantOf } from "@prehosp/model/time";
import { flatText } from "@prehosp/registry";
import type { Command } from "commander";
import { Clock, Effect } from "effect";
import { type FromOptions, defibrillatorsFrom, saysFrom } from "../defibrillators/kept.ts";
import { notInTable, ownTable } from "../defibrillators/own-table.ts";
import { carriedOut } from "../out.ts";
import { stopped } from "../stopped.ts";

interface ExportOptions extends FromOptions {
  readonly to: string;
}

const none = absent("not-recorded");
/** What anybody may see, whatever was written into the words of it. */
const open = (is: Defibrillator): Defibrillator =>
  publicOf({ is, access: none, serialNumber: none, responsible: none, alternate: none });

interface Written {
  readonly text: string;
  /** What the format cannot carry. */
  readonly left: readonly Remark[];
}

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 1)}\n`;

const writers: Readonly<Record<string, (list: readonly Defibrillator[]) => Written>> = {
  geojson: (list) => ({ text: json(toGeoJson(list)), left: [] }),
  osm: (list) => {
    const all = list.map((is) => toOsm(is));
    return {
      text: json({ version: 0.6, elements: all.map(({ element }) => element) }),
      left: all.flatMap((one) => one.remarks),
    };
  },
  csv: (list) => {
    const rows = ownTable(list);
    return { text: flatText(rows), left: notInTable(list, rows) };
  },
};

const told = (left: readonly Remark[]): readonly string[] =>
  Object.values(Object.groupBy(left, ({ path, code }) => `${path} ${code}`)).flatMap((some) => {
    const [first] = some ?? [];
    return first ? [`${String(some?.length)} × ${first.path}: ${first.code}: ${first.means}`] : [];
  });

const write = (options: ExportOptions) =>
  Effect.gen(function* () {
    const writer = Object.hasOwn(writers, options.to) ? writers[options.to] : undefined;
    if (!writer) return yield* stopped(`"${options.to}" is no format`, `say --to ${Object.keys(writers).join(" or ")}`);
    const { listed, hidden } = yield* defibrillatorsFrom(options, instantOf(yield* Clock.currentTimeMillis));
    const { text, left } = writer(listed.map(({ is }) => open(is)));
    process.stdout.write(text);
    process.stderr.write(
      `${[...told(left), `${String(listed.length)} defibrillators · ${String(hidden)} that are not shown are left out`].join("\n")}\n`,
    );
  });

/** Adds `prehosp defibrillators export`. */
export const addDefibrillatorsExport = (defibrillators: Command): Command =>
  saysFrom(
    defibrillators
      .command("export")
      .description("the defibrillators that are shown, as GeoJSON, OpenStreetMap JSON or a table, on standard output"),
  )
    .option("--to <name>", "geojson, osm or csv", "geojson")
    .addHelpText(
      "after",
      "\nPublic fields only: never the way in, a serial number or a contact, and no contact data that stands in words. What a format cannot carry is counted on standard error.\n\nExample: prehosp defibrillators export --to geojson > defibrillators.geojson",
    )
    .action((options: ExportOptions) => carriedOut(write(options)));
