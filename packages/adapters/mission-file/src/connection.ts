import { AdapterError, type Arrived } from "@prehosp/ports";
import { parse } from "csv-parse";
import { Effect, Stream } from "effect";
import { createReadStream, readFileSync, statSync } from "node:fs";
import { createInterface } from "node:readline";
import { type Duplex, PassThrough, pipeline } from "node:stream";
import { createGunzip } from "node:zlib";
import { Mapping, misfit } from "./mapping.ts";
import type { MissionFileSettings } from "./settings.ts";
import { type Row, translate } from "./translate.ts";
import { incidentLine, rowLine } from "./wire.ts";

const failed = (operation: string, reason: "Unreachable" | "Unintelligible" | "Refused", message: string) =>
  new AdapterError({ adapter: "mission-file", operation, reason, message });

/** The mapping of the settings, checked; undefined where each line is an incident in our own words. */
export const readMapping = (settings: MissionFileSettings): Effect.Effect<Mapping | undefined, AdapterError> =>
  Effect.suspend(() => {
    if (settings.mapping === undefined) return Effect.succeed(undefined);
    let value: unknown;
    try {
      value = JSON.parse(readFileSync(settings.mapping, "utf8"));
    } catch (error) {
      const why = error instanceof SyntaxError ? "is not JSON" : "cannot be read";
      return Effect.fail(failed("mapping", "Unintelligible", `the mapping ${settings.mapping} ${why}`));
    }
    const r = Mapping.safeParse(value);
    if (r.success) return Effect.succeed(r.data);
    const issues = r.error.issues.map((i) => `/${i.path.map(String).join("/")}: ${i.message}`);
    return Effect.fail(
      failed("mapping", "Unintelligible", `the mapping ${settings.mapping} does not fit: ${issues.join("; ")}`),
    );
  });

const ignore = () => {};

/** The bytes of a file, unpacked, through to an end that fails where any part before it fails. */
const bytesInto = <T extends Duplex>(file: string, end: T): T => {
  const source = file === "-" ? process.stdin : createReadStream(file);
  // pipeline hands an error on to `end`, where whoever reads it meets it; its own callback has nothing left to do.
  if (file.endsWith(".gz")) pipeline(source, createGunzip(), end, ignore);
  else pipeline(source, end, ignore);
  return end;
};

const readable = (file: string) =>
  Effect.suspend(() => {
    if (file === "-") return Effect.void;
    try {
      return statSync(file).isFile() ? Effect.void : Effect.fail(failed("open", "Refused", `${file} is not a file`));
    } catch {
      return Effect.fail(failed("open", "Refused", `there is no file ${file}, or it cannot be read`));
    }
  });

const lost = (cause: unknown) =>
  failed(
    "read",
    "Unintelligible",
    `the file stops in the middle: ${cause instanceof Error ? cause.message.slice(0, 120) : "unreadable"}`,
  );

async function* csvRows(file: string, mapping: Mapping): AsyncGenerator<Arrived> {
  // relax: a row with too few or too many cells is a remark of ours, not the end of the file.
  const options = {
    bom: true,
    delimiter: mapping.delimiter,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    info: true,
  };
  const rows = bytesInto(file, parse(options));
  let headings: readonly string[] | undefined;
  for await (const { record, info } of rows as AsyncIterable<{ record: readonly string[]; info: { lines: number } }>) {
    if (!headings) {
      headings = record.map((h) => h.trim());
      const problems = misfit(mapping, headings);
      if (problems.length > 0) throw failed("headings", "Refused", problems.join("; "));
      continue;
    }
    const line = info.lines;
    const row: Row = Object.fromEntries(headings.map((h, i) => [h, record[i] ?? ""]));
    const { incident, remarks } = translate(mapping, row, line);
    const cells =
      record.length === headings.length
        ? []
        : [
            {
              code: "cell-count",
              path: `line ${line}`,
              means: `${record.length} cells under ${headings.length} headings`,
            },
          ];
    yield { incident, remarks: [...cells, ...remarks], resume: String(line) };
  }
}

async function* ndjsonLines(file: string, mapping: Mapping | undefined): AsyncGenerator<Arrived> {
  let line = 0;
  const source = bytesInto(file, new PassThrough());
  let cause: unknown;
  source.on("error", (e) => (cause = e));
  for await (const raw of createInterface({ input: source, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    const text = line === 1 ? raw.replace(/^\uFEFF/, "") : raw;
    if (text.trim() === "") continue;
    const row = mapping ? rowLine(text, line) : undefined;
    const { incident, remarks } =
      row === undefined ? incidentLine(text, line) : "badly" in row ? row.badly : translate(mapping!, row.row, line);
    yield { incident, remarks, resume: String(line) };
  }
  if (cause !== undefined) throw cause;
}

/** The incidents of the file after a line, oldest first; a row that says nothing readable still comes, as remarks. */
export const incidents = (settings: MissionFileSettings, after?: string): Stream.Stream<Arrived, AdapterError> =>
  Stream.unwrap(
    Effect.gen(function* () {
      // A position of another source must not be read as the beginning.
      if (after !== undefined && !/^[1-9]\d*$/.test(after))
        return yield* failed("resume", "Refused", `${after} is no line of a file`);
      const mapping = yield* readMapping(settings);
      yield* readable(settings.file);
      const rows =
        mapping && mapping.format === "csv" ? csvRows(settings.file, mapping) : ndjsonLines(settings.file, mapping);
      const all = Stream.fromAsyncIterable(rows, (e) => (e instanceof AdapterError ? e : lost(e)));
      return after === undefined ? all : all.pipe(Stream.filter((a) => Number(a.resume) > Number(after)));
    }),
  );

/** About how many rows there are, by counting line ends; undefined for standard input. */
export const size = (settings: MissionFileSettings): Effect.Effect<number | undefined, AdapterError> =>
  readable(settings.file).pipe(
    Effect.andThen(
      Effect.tryPromise({
        try: async () => {
          if (settings.file === "-") return undefined;
          let lines = 0;
          for await (const chunk of bytesInto(settings.file, new PassThrough()) as AsyncIterable<Buffer>)
            for (const b of chunk) if (b === 10) lines++;
          return settings.mapping === undefined ? lines : lines - 1;
        },
        catch: lost,
      }),
    ),
  );
