import {
  type Basis,
  type Places,
  SmallNumbers,
  allIndicators,
  answerTime113,
  measureByLevel,
  publishable,
  relayTime,
  survivalRate,
} from "@prehosp/indicators";
import type { Day, Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureReportsOf, measuresOf } from "./measure-bundles.ts";
import { measureUrl } from "./measure-names.ts";
import type { MeasureReport } from "./r4.ts";
import { MUNICIPALITY } from "./systems.ts";
import { faults } from "./test/valid.ts";

const by = { namespace: "https://amk.example.no/sid", reporter: "demo-amk" };
const period = { from: "2026-01-01T00:00:00Z" as Instant, to: "2027-01-01T00:00:00Z" as Instant };
const policy = SmallNumbers.parse({ threshold: 5, mode: "suppress", zeros: "shown", decidedBy: "x", source: "y" });
const levels = ["national", "region", "unit", "municipality"] as const;
const places: Places = {
  beside: (_, key) => key.split("/")[1],
  municipalities: [{ code: "4204", label: { nb: "Kristiansand" } }, { code: "4219" }],
  regions: [{ id: "demo-amk", label: { nb: "Demo" } }],
  region: "demo-amk",
  units: [{ id: "brann-evje", from: "2020-01-01" as Day, label: { nb: "Brann Evje" } }],
  residents: () => [{ from: "2025-01-01" as Day, to: "2028-01-01" as Day, persons: 250_000 }],
};
const at = (seconds: number): Instant => new Date(Date.parse(period.from) + seconds * 1000).toISOString() as Instant;

/** So many calls of two municipalities and of nobody's, and so many relays to a unit. */
const basisOf = ([here, there, nowhere, relays]: readonly [number, number, number, number]): Basis => ({
  cases: [],
  timelines: [],
  missions: [],
  calls: [here, there, nowhere].flatMap((n, place) =>
    Array.from({ length: n }, (_, i) => ({
      call: `${String(place)}-${String(i)}/${["4204", "4219"][place] ?? ""}`,
      service: "113" as const,
      status: "actual" as const,
      ringing: at(i * 60),
      wasAnswered: true,
      answered: at(i * 60 + (i % 3) * 8),
    })),
  ),
  relays: Array.from({ length: relays }, (_, i) => ({
    incident: `h-${String(i)}` as never,
    unit: "brann-evje" as never,
    status: "actual" as const,
    asked: at(i * 60),
    alarmed: at(i * 60 + 20 + i),
  })),
});

const reportsIn = (bundle: ReturnType<typeof measureReportsOf>): readonly MeasureReport[] =>
  (bundle.entry ?? []).map(({ resource }) => resource as MeasureReport);

describe("measures and their reports as collections", () => {
  it("has every definition under its own canonical, valid by two validators", () => {
    const bundle = measuresOf(allIndicators);
    expect(faults(bundle)).toEqual([]);
    expect(bundle.entry?.map(({ fullUrl }) => fullUrl)).toEqual(allIndicators.map(({ id }) => measureUrl(id)));
    for (const { resource } of bundle.entry ?? [])
      expect(measureUrl(resource?.id ?? "")).toBe((resource as { url?: string }).url);
  });

  it("is valid whatever was measured, and what is withheld has no count", { timeout: 120_000 }, () => {
    const n = fc.integer({ min: 0, max: 30 });
    const seen = { shown: 0, masked: 0, error: 0 };
    fc.assert(
      fc.property(fc.tuple(n, n, n, n), (counts) => {
        for (const indicator of [answerTime113, relayTime, survivalRate])
          for (const level of levels) {
            const all = measureByLevel([indicator], basisOf(counts), period, level, places);
            const shown = publishable(
              all.map(({ group, measurement }) => ({ key: group.id, measurement })),
              policy,
            );
            const measured = all.map(({ group }, i) => ({ group, measurement: shown[i]!.measurement }));
            const bundle = measureReportsOf(measured, by);
            expect(faults(bundle)).toEqual([]);
            for (const [i, report] of reportsIn(bundle).entries()) {
              const text = JSON.stringify(report.group);
              const { belowMinimum } = measured[i]!.measurement;
              const holds = /"(count|value|valueInteger|valueDecimal)":/.test(text);
              expect(holds).toBe(!belowMinimum);
              seen[belowMinimum ? (report.status === "error" ? "error" : "masked") : "shown"] += 1;
            }
          }
      }),
      { numRuns: 40 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(20);
  });

  it("says whom a figure is of, and who reports it", () => {
    const of = (level: (typeof levels)[number]) =>
      reportsIn(measureReportsOf(measureByLevel([answerTime113], basisOf([20, 20, 20, 0]), period, level, places), by));
    expect(of("national").map(({ subject }) => subject)).toEqual([undefined]);
    expect(of("municipality").map(({ subject }) => subject)).toEqual([
      { type: "Location", identifier: { system: MUNICIPALITY, value: "4204" }, display: "Kristiansand" },
      { type: "Location", identifier: { system: MUNICIPALITY, value: "4219" } },
      { display: "uklart sted" },
    ]);
    expect(of("region")[0]?.subject).toMatchObject({
      identifier: { system: `${by.namespace}/region`, value: "demo-amk" },
    });
    expect(of("unit")[0]?.subject).toMatchObject({
      identifier: { system: `${by.namespace}/unit`, value: "brann-evje" },
    });
    expect(of("national")[0]?.reporter).toEqual({
      type: "Organization",
      identifier: { system: `${by.namespace}/organisation`, value: "demo-amk" },
    });
  });
});
