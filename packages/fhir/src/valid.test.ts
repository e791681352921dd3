import { Measurement, indicators } from "@prehosp/indicators";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { measureReport } from "./measure-report.ts";
import type { Bundle } from "./r4.ts";
import { OWN } from "./systems.ts";
import { hl7Terms } from "./test/hl7-terms.ts";
import { anyReport } from "./test/reports.ts";
import { faults } from "./test/valid.ts";
import { toFhir } from "./to-fhir.ts";

const options = { namespace: "https://amk.example.no/sid" };
const plain = (written: unknown): Bundle => JSON.parse(JSON.stringify(written)) as Bundle;
const referencesIn = (json: unknown): readonly string[] =>
  [...JSON.stringify(json).matchAll(/"reference":"([^"]+)"/g)].map(([, url = ""]) => url);

/** The rules for a document that no validator here judges (R4: documents, bundle). */
const documentFaults = ({ entry = [] }: Bundle): readonly string[] => {
  const byUrl = new Map(entry.map((one) => [one.fullUrl ?? "", one.resource]));
  const reached = new Set<string>();
  const follow = (url: string): void => {
    if (reached.has(url)) return;
    reached.add(url);
    if (byUrl.has(url)) referencesIn(byUrl.get(url)).forEach(follow);
  };
  follow(entry[0]?.fullUrl ?? "");
  const uuid = /^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  return [
    ...(entry[0]?.resource?.resourceType === "Composition" ? [] : ["first entry"]),
    ...(byUrl.size === entry.length ? [] : ["fullUrl twice"]),
    ...[...byUrl.keys()].filter((url) => !uuid.test(url)).map((url) => `no uuid ${url}`),
    ...[...reached].filter((url) => !byUrl.has(url)).map((url) => `dangling ${url}`),
    ...[...byUrl.keys()].filter((url) => !reached.has(url)).map((url) => `not reached ${url}`),
  ];
};

describe("what is written", () => {
  it("is valid FHIR R4 by two validators and by the rules for documents, for any report", { timeout: 300_000 }, () => {
    fc.assert(
      fc.property(anyReport, (report) => {
        const { value } = toFhir(report, options);
        expect([...faults(value), ...documentFaults(value)]).toEqual([]);
      }),
      { numRuns: 2000 },
    );
  });

  it("takes HL7's codes from HL7's lists, and others only from systems that are known", () => {
    // LOINC and SNOMED CT are not here; these two codes are named by the guides (reference fhir.md §2.1).
    const cited = new Map([
      ["http://loinc.org", new Set(["67796-3"])],
      ["http://snomed.info/sct", new Set(["89666000"])],
    ]);
    const strange = new Set<string>();
    let seen = 0;
    const look = (json: unknown): void => {
      if (typeof json !== "object" || json === null) return;
      const { system, code } = json as { system?: string; code?: string };
      if (system !== undefined && code !== undefined && !system.startsWith(`${OWN}/CodeSystem/`)) {
        seen += 1;
        if (!(cited.get(system) ?? hl7Terms.get(system))?.has(code)) strange.add(`${system} ${code}`);
      }
      Object.values(json).forEach(look);
    };
    for (const report of fc.sample(anyReport, 500)) look(toFhir(report, options).value);
    expect([...strange]).toEqual([]);
    expect(seen).toBeGreaterThan(1000);
  });

  it("is a valid MeasureReport, whatever was measured", () => {
    const count = fc.nat(5000);
    const shown = fc
      .record({ missing: count, denominator: count, n: count, numerator: count, withheld: fc.boolean() })
      .chain((counts) => fc.record({ counts: fc.constant(counts), of: fc.constantFrom(...indicators) }));
    fc.assert(
      fc.property(shown, ({ counts: { missing, denominator, n, withheld, ...counts }, of }) => {
        const numerator = Math.min(counts.numerator, denominator);
        const head = {
          indicator: of.id,
          version: of.version,
          period: { from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z" },
          minimumDenominator: 6,
        };
        const figures = {
          population: n + missing + denominator,
          excluded: [{ reason: "not-actual", text: { nb: "øvelse eller test" }, n }],
          unplaced: 0,
          missing,
          numerator,
          denominator,
          value: denominator === 0 ? 0 : numerator / denominator,
          interval: { method: "wilson", level: 0.95, low: 0, high: 1 },
        };
        const measurement = { ...head, belowMinimum: withheld, ...(withheld ? {} : figures) };
        const report = measureReport(Measurement.parse(measurement));
        expect(faults(report)).toEqual([]);
        expect(report.period.end).toBe("2026-12-31T23:59:59.999Z");
      }),
      { numRuns: 2000 },
    );
  });
});

describe("the validators", () => {
  const [sample] = fc.sample(
    anyReport.filter((r) => r.times.length > 0 && r.missions.length > 0 && r.units.length > 0),
    { seed: 7, numRuns: 1 },
  );
  const good = (): Bundle => plain(toFhir(sample!, options).value);
  const first = (of: Bundle, type: string): Record<string, unknown> =>
    of.entry?.find(({ resource }) => resource?.resourceType === type)?.resource as unknown as Record<string, unknown>;

  it.each<[string, (of: Bundle) => void]>([
    ["a document without identifier", (of) => delete of.identifier],
    ["a document without time", (of) => delete of.timestamp],
    ["a time without zone", (of) => Object.assign(of, { timestamp: "2026-11-22T13:00:00" })],
    ["a section that holds nothing", (of) => Object.assign(first(of, "Composition"), { section: [{ title: "x" }] })],
    ["a Composition without author", (of) => delete first(of, "Composition")["author"]],
    [
      "a vehicle as author",
      (of) => Object.assign(first(of, "Composition"), { author: [{ type: "Location", identifier: {} }] }),
    ],
    [
      "a wrong target",
      (of) => Object.assign(first(of, "Encounter"), { subject: first(of, "Composition")["encounter"] }),
    ],
    [
      "a value and its absence",
      (of) => Object.assign(first(of, "Observation"), { valueBoolean: true, dataAbsentReason: { text: "x" } }),
    ],
    ["an unknown status", (of) => Object.assign(first(of, "Task"), { status: "ferdig" })],
    ["an unknown element", (of) => Object.assign(first(of, "Patient"), { fodt: "x" })],
    ["an empty string", (of) => Object.assign(first(of, "Location"), { name: "" })],
    [
      "a code with two spaces",
      (of) => Object.assign(first(of, "Observation"), { code: { coding: [{ code: "a  b" }] } }),
    ],
    ["a day that is none", (of) => Object.assign(first(of, "Patient"), { birthDate: "2020-02-30" })],
    [
      "an unreached entry",
      (of) =>
        of.entry?.push({ fullUrl: `urn:uuid:${crypto.randomUUID()}`, resource: { resourceType: "Basic" } as never }),
    ],
    [
      "a dangling reference",
      (of) => Object.assign(first(of, "Composition"), { encounter: { reference: "urn:uuid:x" } }),
    ],
  ])("see %s", (_what, spoil) => {
    expect([...faults(good()), ...documentFaults(good())]).toEqual([]);
    const spoilt = good();
    spoil(spoilt);
    expect([...faults(spoilt), ...documentFaults(spoilt)]).not.toEqual([]);
  });
});
