import { Incident } from "@prehosp/model";
import { Effect } from "effect";
import { execFile } from "node:child_process";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, test } from "vitest";
import { hub } from "./02-vendor-entry/entry.ts";

const here = import.meta.dirname;

const call = Incident.parse({
  id: "acme-1",
  centre: "amk-acme",
  status: "exercise",
  initiator: "AMK",
  purpose: "life-saving-first-aid",
  received: "2026-11-22T13:00:00.000Z",
  receivedExactness: "exact",
  urgency: "akutt",
  criterion: { absent: "not-recorded" },
  observed: { awake: false, breathingNormally: false },
  place: { absent: "not-recorded" },
  missions: [],
  times: [],
  identifying: { position: { lat: 58.7, lng: 7.9 } },
  source: { system: "acme", ref: "1" },
});

describe("examples", () => {
  test("are short enough to read in one go", () => {
    for (const folder of readdirSync(here).filter((name) => /^\d\d-/.test(name)))
      for (const file of readdirSync(join(here, folder)).filter((name) => name.endsWith(".ts")))
        expect(
          readFileSync(join(here, folder, file), "utf8")
            .trimEnd()
            .split("\n").length,
          `${folder}/${file}`,
        ).toBeLessThanOrEqual(60);
  });

  test("01: one call gives three lists, the norms behind them and the parallel duty", async () => {
    const { stdout } = await promisify(execFile)(process.execPath, ["--conditions=@prehosp/source", join(here, "01-one-call/one-call.ts")]);
    expect(stdout).toContain("høringsutkast 2019, ikke gjeldende");
    expect(stdout).toContain("foreslås: brann, akutthjelper, via 110-sentralen");
    expect(stdout).toMatch(/mulig, noe er uavklart: frivillig.*\n\s+uavklart: Halvautomatisk hjertestarter \(AH-2\.7-a\)/);
    expect(stdout).toMatch(/utenfor ordningen: patrulje, medhjelper, via politiets operasjonssentral \(112\)\n\s+ikke oppfylt: .*AH-2\.4-a/);
    expect(stdout).toContain('parallelt: {"unit":"ambulanse","coming":true}');
  });

  test("02: the vendor's own travel times stand in the proposal of the hub", async () => {
    const proposal = await Effect.runPromise(
      Effect.gen(function* () {
        const { url } = yield* hub;
        const answer = yield* Effect.promise(() => fetch(`${url}api/v1/incidents`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(call) }));
        expect(answer.status).toBe(201);
        return ((yield* Effect.promise(() => answer.json())) as { proposal: { ordinary: { unit: string; eta: { seconds: number } }[] } }).proposal;
      }).pipe(Effect.scoped),
    );
    // Seven minutes on the road and one to turn out.
    expect(proposal.ordinary.map((o) => [o.unit, o.eta.seconds])).toEqual([["ambulanse-1", 480]]);
  });
});
