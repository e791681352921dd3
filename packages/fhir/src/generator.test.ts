import { AbsenceReason } from "@prehosp/model/absence";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import { HandoverReport } from "./report.ts";
import { anyReport } from "./test/reports.ts";

interface Schema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly enum?: readonly string[];
  readonly const?: string;
}

/** All that a report can say, as places and words: each field, each code of a list, a yes and a no, each absence with and without its reason. */
const sayable = (schema: Schema, at: string): readonly string[] => [
  ...[...(schema.anyOf ?? []), ...(schema.oneOf ?? [])].flatMap((one) => sayable(one, at)),
  ...Object.entries(schema.properties ?? {}).flatMap(([key, one]) => [`${at}/${key}`, ...sayable(one, `${at}/${key}`)]),
  ...(schema.items === undefined ? [] : sayable(schema.items, `${at}/*`)),
  ...(schema.enum ?? (schema.const === undefined ? [] : [schema.const])).map((word) => `${at}=${word}`),
  ...(schema.type === "boolean" ? [`${at}=true`, `${at}=false`] : []),
];

const saidIn = (json: unknown, at: string): readonly string[] => {
  if (Array.isArray(json)) return json.flatMap((one) => saidIn(one, `${at}/*`));
  if (typeof json !== "object" || json === null) return [`${at}=${String(json)}`];
  const { absent, because } = json as { absent?: string; because?: string };
  return [
    ...Object.entries(json).flatMap(([key, one]) => [`${at}/${key}`, ...saidIn(one, `${at}/${key}`)]),
    ...(absent === undefined ? [] : [`${at}=${absent} ${because === undefined ? "bare" : "because"}`]),
  ];
};

describe("the generator of reports", () => {
  it("says all that a report can say: every field, code and absence", () => {
    const said = new Set(fc.sample(anyReport, { numRuns: 3000, seed: 1 }).flatMap((report) => saidIn(report, "")));
    const all = sayable(z.toJSONSchema(HandoverReport) as Schema, "");
    const absences = all
      .filter((place) => place.endsWith("/absent"))
      .flatMap((place) =>
        AbsenceReason.options.flatMap((reason) => [
          `${place.slice(0, -"/absent".length)}=${reason} because`,
          ...(reason === "not-obtained" ? [] : [`${place.slice(0, -"/absent".length)}=${reason} bare`]),
        ]),
      );
    expect(all.length).toBeGreaterThan(150);
    expect(absences.length).toBeGreaterThan(150);
    expect([...all, ...absences].filter((one) => !said.has(one))).toEqual([]);
  });
});
