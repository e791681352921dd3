import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fromFhir } from "./from-fhir.ts";
import { HandoverReport } from "./report.ts";
import { anyReport } from "./test/reports.ts";
import { toFhir } from "./to-fhir.ts";

const options = { namespace: "https://amk.example.no/sid" };
type Json = Record<string, unknown>;
const documentOf = (report: HandoverReport): Json & { entry: { resource: Json }[] } =>
  JSON.parse(JSON.stringify(toFhir(report, options).value)) as Json & { entry: { resource: Json }[] };
const [sample] = fc.sample(
  anyReport.filter(
    (r) => r.times.length > 1 && r.missions.length > 0 && r.careRecord !== undefined && r.handover.help.length > 0,
  ),
  { seed: 11, numRuns: 1 },
);

/** Reading ends in a value or a reason, each remark has a place, and what was read can be written back as it stood. */
const survives = (json: unknown): ReturnType<typeof fromFhir> => {
  const read = fromFhir(json, options);
  for (const { path, code, means } of read.remarks) {
    expect(path === "" || path.startsWith("/")).toBe(true);
    expect(code.length * means.length).toBeGreaterThan(0);
  }
  if (read.value === undefined) {
    expect(read.remarks.length).toBeGreaterThan(0);
    return read;
  }
  expect(HandoverReport.safeParse(read.value).success).toBe(true);
  expect(toFhir(read.value, { ...options, keep: read.residue }).value).toEqual(json);
  return read;
};

const holdersIn = (json: unknown): readonly Json[] =>
  typeof json === "object" && json !== null ? [json as Json, ...Object.values(json).flatMap(holdersIn)] : [];

const strange = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(null, "", -0, 1e308, [], {}, "2026-11-22T13:00:00", "2026-11-22", "urn:uuid:", "Bundle"),
);

describe("reading anything at all", () => {
  it("never throws on any JSON", () => {
    fc.assert(
      fc.property(strange, (json) => void survives(json)),
      { numRuns: 1000 },
    );
  });

  it(
    "never throws on a document spoilt in up to five places, and names what it cannot use",
    { timeout: 120_000 },
    () => {
      const spoilt = fc.array(
        fc.record({ where: fc.nat(), key: fc.nat(), as: fc.option(strange, { nil: undefined }) }),
        {
          minLength: 1,
          maxLength: 5,
        },
      );
      let read = 0;
      fc.assert(
        fc.property(anyReport, spoilt, (report, spoils) => {
          const json = documentOf(report);
          for (const { where, key, as } of spoils) {
            const all = holdersIn(json);
            const holder = all[where % all.length]!;
            const name = Object.keys(holder)[key % Math.max(1, Object.keys(holder).length)] ?? "__proto__";
            if (as !== undefined)
              Object.defineProperty(holder, name, {
                value: structuredClone(as),
                enumerable: true,
                writable: true,
                configurable: true,
              });
            else if (Array.isArray(holder)) holder.splice(Number(name), 1);
            else delete holder[name];
          }
          if (survives(json).value !== undefined) read += 1;
        }),
        { numRuns: 1000 },
      );
      // Many spoilt places do not take the whole report with them.
      expect(read).toBeGreaterThan(500);
    },
  );

  it.each<[string, (json: ReturnType<typeof documentOf>) => unknown]>([
    ["a resource instead of a Bundle", (json) => json.entry[0]!.resource],
    ["another type of Bundle", (json) => ({ ...json, type: "collection" })],
    ["no entries", (json) => ({ ...json, entry: [] })],
    ["a text", () => "<Bundle/>"],
    [
      "a document nested without end",
      () => Array.from({ length: 50_000 }).reduce<unknown>((inner) => ({ x: [inner] }), {}),
    ],
    ["an object that holds itself", (json) => Object.assign(json, { entry: [{ resource: json }] })],
    ["a document time without zone", (json) => ({ ...json, timestamp: "2026-11-22T13:00:00" })],
  ])("gives no value for %s, and says why", (_what, spoil) => {
    const read = fromFhir(spoil(documentOf(sample!)), options);
    expect(read.value).toBeUndefined();
    expect(read.remarks.length).toBeGreaterThan(0);
  });

  const first = (json: ReturnType<typeof documentOf>, type: string, system?: string): number =>
    json.entry.findIndex(
      ({ resource }) =>
        resource["resourceType"] === type &&
        (system === undefined || JSON.stringify(resource["code"]).includes(`/${system}"`)),
    );

  it("leaves out what it cannot read, names it and reads the rest", () => {
    const json = documentOf(sample!);
    const [time, help] = [first(json, "Observation", "time-role"), first(json, "Procedure")];
    const care = json.entry.findIndex(
      ({ resource }) =>
        JSON.stringify(resource["code"])?.includes('"rosc"') &&
        resource["resourceType"] === "Observation" &&
        JSON.stringify(resource).includes("care-record"),
    );
    const coded = (at: number, code: string) =>
      ((json.entry[at]!.resource["code"] as { coding: Json[] }).coding[0]!["code"] = code);
    coded(time, "no-such-role");
    coded(help, "no-such-help");
    const said = json.entry[care]!.resource;
    delete said["dataAbsentReason"];
    delete said["valueBoolean"];
    said["valueBoolean"] = undefined;
    said["valueString"] = "ja";
    const read = survives(JSON.parse(JSON.stringify(json)));
    expect(read.value?.times).toEqual(sample!.times.slice(1));
    expect(read.value?.handover.help).toEqual(sample!.handover.help.slice(1));
    expect(read.value?.careRecord?.rosc).toMatchObject({ absent: "not-obtained" });
    const named = read.remarks.map(({ path }) => path);
    for (const at of [time, help, care])
      expect(named.some((path) => path.startsWith(`/entry/${String(at)}`))).toBe(true);
  });

  it("reads entries that point at each other in a ring", () => {
    const json = documentOf(sample!);
    const [incident, contact] = json.entry.filter(
      ({ resource }) => resource["resourceType"] === "Encounter",
    ) as never as { fullUrl: string; resource: Json }[];
    incident!.resource["partOf"] = { reference: contact!.fullUrl };
    const read = survives(json);
    expect(read.value).toEqual(sample);
    expect(read.remarks.map(({ code, path }) => `${code} ${path.split("/").at(-1) ?? ""}`)).toEqual([
      "not-kept partOf",
    ]);
  });

  it("reads a hundred thousand entries it does not know, and keeps them", { timeout: 60_000 }, () => {
    const json = documentOf(sample!);
    json.entry = [
      ...json.entry,
      ...Array.from({ length: 100_000 }, (_, i) => ({
        fullUrl: `urn:x:${String(i)}`,
        resource: { resourceType: "Basic" },
      })),
    ];
    const read = survives(json);
    expect(read.value).toEqual(sample);
    expect(read.remarks).toHaveLength(100_000);
    const changed = toFhir({ ...sample!, times: [] }, { ...options, keep: read.residue }).value;
    expect(changed.entry?.filter(({ resource }) => resource?.resourceType === "Basic")).toHaveLength(100_000);
  });
});
