import { type CoveredHour, bestPlaces, coverageByHour, coverageTexts } from "@prehosp/defibrillators";
import { inNorway, say } from "@prehosp/model";
import { type Recorded, isAbsent } from "@prehosp/model/absence";
import { Weekday, day, instantOf, osloDay, startOfDay, weekdayNames } from "@prehosp/model/time";
import type { Command } from "commander";
import { Clock, Effect } from "effect";
import { type FromOptions, defibrillatorsFrom, saysFrom } from "../defibrillators/kept.ts";
import { populationIn, populationOf } from "../defibrillators/population.ts";
import { demonstration } from "../demo.ts";
import { heading, wrapped } from "../explain/page.ts";
import { carriedOut, print, printJson } from "../out.ts";
import { stopped } from "../stopped.ts";

interface CoverageOptions extends FromOptions {
  readonly week?: string;
  readonly metres: string;
  readonly best: string;
  readonly json?: true;
}

const SMALL = { under: 5, decidedBy: "Prehosp, for this command" };
const HOURS = [0, 3, 6, 9, 12, 15, 18, 21];
const NAME = 8;
const CELL = 9;

const number = (text: string, name: string, least: number, most: number) => {
  const n = /^\d+$/.test(text) ? Number(text) : -1;
  return n >= least && n <= most
    ? Effect.succeed(n)
    : Effect.fail(
        stopped(`--${name} "${text}" is not a whole number from ${String(least)} to ${String(most)}`, "say one"),
      );
};

const people = (n: Recorded<number>): string => (isAbsent(n) ? `< ${String(SMALL.under)}` : String(n));

const table = (hours: readonly CoveredHour[]): readonly string[] => [
  `${"".padEnd(NAME)}${HOURS.map((hour) => `kl. ${String(hour)}`.padStart(CELL)).join("")}`,
  ...Weekday.options.map((weekday) => {
    const cells = HOURS.map((hour) => hours.find((one) => one.weekday === weekday && one.hour === hour));
    // An hour that the clock jumps over is not there.
    return `${weekdayNames[weekday].nb.padEnd(NAME)}${cells.map((cell) => (cell ? people(cell.met) : "–").padStart(CELL)).join("")}`;
  }),
];

const cover = (file: string | undefined, options: CoverageOptions) =>
  Effect.gen(function* () {
    const now = instantOf(yield* Clock.currentTimeMillis);
    const week = options.week === undefined ? osloDay(now) : day(options.week);
    if (week === undefined)
      return yield* stopped(`--week "${options.week ?? ""}" is not a day`, "write it like 2026-11-22");
    const metres = yield* number(options.metres, "metres", 1, 20_000);
    const count = yield* number(options.best, "best", 0, 100);
    const { cells, remarks } =
      file === undefined
        ? populationOf(demonstration(now, { use: "memory", settings: {} }).region)
        : yield* populationIn(file, { delimiter: ";", encoding: "utf-8" });
    const { listed, hidden } = yield* defibrillatorsFrom(options, options.week === undefined ? now : startOfDay(week));
    const question = {
      cells,
      aeds: listed.map(({ is }) => is),
      flags: new Map(listed.map(({ is, flags }) => [is.id as string, flags])),
      week,
      reach: { metres },
      small: SMALL,
    };
    const covered = coverageByHour(question);
    const best = count === 0 ? [] : bestPlaces({ ...question, count }).places;
    const said = [...remarks, ...covered.remarks];
    if (options.json) printJson({ ...covered, remarks: said, best, hidden });
    else {
      const outside = listed.filter(({ is }) => !inNorway(is.position)).length;
      print(
        [
          heading(`Innbyggere innen ${options.metres} m luftlinje fra en brukbar hjertestarter, uka med ${week}`),
          ...table(covered.hours),
          `av ${people(covered.people)} i ${String(cells.length)} ruter · ${String(listed.length)} hjertestartere · ${String(hidden)} vises ikke${outside === 0 ? "" : ` · ${String(outside)} utenfor Norge`}`,
          "",
          ...(best.length === 0 ? [] : [heading("Der én til ville nå flest, i snitt over ukas timer")]),
          ...best.map(
            ({ position: { lat, lng }, more }, i) =>
              `  ${String(i + 1)}. ${lat.toFixed(4)}, ${lng.toFixed(4)}: ${people(more)} flere`,
          ),
          "",
          ...Object.values(coverageTexts).flatMap((text) => wrapped(say(text, "nb"), 0, 2)),
          ...said.slice(0, 20).map(({ path, code, means }) => `${path}: ${code}: ${means}`),
          ...(said.length > 20 ? [`… og ${String(said.length - 20)} merknader til (--json viser alle)`] : []),
        ].join("\n"),
      );
    }
    process.exitCode = said.length > 0 ? 3 : 0;
  });

/** Adds `prehosp defibrillators coverage`. */
export const addDefibrillatorsCoverage = (defibrillators: Command): Command =>
  saysFrom(
    defibrillators
      .command("coverage")
      .description(
        "how many people live within reach of a usable defibrillator, hour by hour, and where one more would reach most",
      )
      .argument("[population]", "Statistics Norway's population on a grid (CSV); without one the demonstration's"),
  )
    .option("--week <day>", "the week with this day (2026-11-22), with its holidays; without one this week")
    .option("--metres <n>", "within reach: metres of straight line, one way", "500")
    .option("--best <n>", "so many places where one more would reach most", "5")
    .option("--json", "every hour of the week as one JSON object")
    .addHelpText(
      "after",
      "\nEnds with 0, 3 where something of the files could not be counted, 1 where they cannot be read.\n\nExample: prehosp defibrillators coverage ssb-population-1km-2019.csv --week 2026-05-17 --metres 400",
    )
    .action((file: string | undefined, options: CoverageOptions) => carriedOut(cover(file, options)));
