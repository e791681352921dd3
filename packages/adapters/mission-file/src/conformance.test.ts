import { missionSourceSuite, type MissionSourceWorld } from "@prehosp/conformance";
import { conformTests } from "@prehosp/conformance/vitest";
import { Effect } from "effect";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll } from "vitest";
import { missionFile } from "./index.ts";
import { mappingText } from "./testing/mapping.ts";

const folder = mkdtempSync(join(tmpdir(), "mission-file-conformance-"));
afterAll(() => rmSync(folder, { recursive: true }));
const [file, mapping] = [join(folder, "missions.csv"), join(folder, "mapping.json")];
writeFileSync(file, "no,date,sent\n1,2026-11-01,10:00:00\n2,2026-11-01\n3,2026-11-01,ten\n4,2026-11-02,11:30:00\n");
writeFileSync(mapping, mappingText);

// The second eye reads the file itself, never through the adapter.
const rows = (): readonly string[] => readFileSync(file, "utf8").trim().split("\n").slice(1);
const whole = /^\d+,\d{4}-\d{2}-\d{2},\d{2}:\d{2}:\d{2}$/;
const world: MissionSourceWorld = {
  rows: Effect.sync(() => rows().length),
  damaged: Effect.sync(() => rows().filter((row) => !whole.test(row)).length),
};

conformTests(missionSourceSuite, {
  name: "a CSV file with a mapping",
  layer: missionFile.layer({ file, mapping }),
  world,
});
