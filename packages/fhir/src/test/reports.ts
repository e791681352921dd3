import { AbsenceReason } from "@prehosp/model/absence";
import {
  CareRecord,
  Exactness,
  Handover,
  HelperRole,
  MissionRole,
  Rhythm,
  Status,
  TimeRole,
  UnitKind,
} from "@prehosp/model";
import * as fc from "fast-check";
import { HandoverReport } from "../report.ts";
import { unsayable } from "../unsayable.ts";

const word = fc.stringMatching(/^[A-Za-z][A-Za-z0-9.:_-]{0,12}$/);
// What FHIR lets a string hold (`unsayable` tells the rest); the schema's validator takes a hard space for white space.
const sayable = fc
  .oneof(fc.string({ minLength: 1, maxLength: 20 }), fc.string({ unit: "grapheme", minLength: 1, maxLength: 12 }))
  .filter((s) => unsayable(s).length === 0 && !/[^\S \t\n\r]/.test(s));
const text = sayable.filter((s) => s.trim() === s);
const moment = fc
  .integer({ min: Date.UTC(1000, 0, 1), max: Date.UTC(9999, 11, 31) })
  .map((ms) => new Date(ms).toISOString())
  .chain((at) => fc.constantFrom(at, `${at.slice(0, 19)}Z`, `${at.slice(0, 21)}Z`));

const missing = fc.oneof(
  fc.record({ absent: fc.constant("not-obtained"), because: text }),
  fc.record(
    { absent: fc.constantFrom(...AbsenceReason.options.filter((r) => r !== "not-obtained")), because: text },
    { requiredKeys: ["absent"] },
  ),
);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.oneof(value, missing);
const oneOf = (options: readonly string[]) => fc.constantFrom(...options);
const source = fc.record({ system: text, ref: text });
const care = CareRecord.shape;
const codes = (field: "sex" | "location" | "witnessed" | "cause" | "statusAtHandover") =>
  maybe(oneOf(care[field].options[1].options));

const careRecord = fc.record({
  unit: word,
  arrestConfirmed: maybe(fc.boolean()),
  ageYears: maybe(fc.integer({ min: 0, max: 125 })),
  sex: codes("sex"),
  location: codes("location"),
  witnessed: codes("witnessed"),
  cause: codes("cause"),
  cprStartedBy: maybe(oneOf(HelperRole.options)),
  firstShockBy: maybe(oneOf(HelperRole.options)),
  firstRhythm: maybe(oneOf(Rhythm.options)),
  resuscitationByAmbulance: maybe(fc.boolean()),
  rosc: maybe(fc.boolean()),
  statusAtHandover: codes("statusAtHandover"),
  alive30Days: maybe(fc.boolean()),
  source,
});

const two = (n: number): string => String(n).padStart(2, "0");
const dated = (from: number) =>
  fc
    .tuple(fc.integer({ min: from + 1, max: from + 28 }), fc.integer({ min: 81, max: 92 }), fc.nat(99), fc.nat(999))
    .map(([day, month, year, n]) => `${two(day)}${two(month)}${two(year)}${String(n).padStart(3, "0")}`);
const weigh = (digits: string, weights: readonly number[]): number =>
  (11 - (weights.reduce((sum, weight, i) => sum + weight * Number(digits[i]), 0) % 11)) % 11;
const checked = (nine: string): string => {
  const ten = `${nine}${String(weigh(nine, [3, 7, 6, 1, 8, 9, 4, 5, 2]))}`;
  return `${ten}${String(weigh(ten, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]))}`;
};
/** Numbers that hold, of invented people (month plus 80), and common help numbers. */
const nationalNumbers = fc
  .oneof(
    fc.record({ kind: fc.constant("fnr"), value: dated(0).map(checked) }),
    fc.record({ kind: fc.constant("dnr"), value: dated(40).map(checked) }),
    fc.record({
      kind: fc.constant("fhn"),
      value: fc.integer({ min: 800_000_000, max: 999_999_999 }).map((n) => checked(String(n))),
    }),
  )
  .filter(({ value }) => value.length === 11);

/** Any report of the domain, with every kind of absence; numbers are made up as it runs. */
export const anyReport: fc.Arbitrary<HandoverReport> = fc
  .record(
    {
      id: fc.uuid({ version: 4 }),
      written: moment,
      incident: fc.record({
        id: word,
        centre: word,
        status: oneOf(Status.options),
        urgency: maybe(oneOf(["akutt", "haster", "vanlig"])),
        criterion: maybe(fc.record({ index: text, edition: text, code: text })),
      }),
      missions: fc.array(
        fc.record(
          {
            id: word,
            unit: word,
            role: maybe(oneOf(MissionRole.options)),
            route: oneOf(["110", "direct", "112", "own-centre"]),
          },
          { requiredKeys: ["id", "unit", "role"] },
        ),
        { maxLength: 4 },
      ),
      units: fc.array(fc.record({ id: word, kind: oneOf(UnitKind.options), name: text, organisation: word }), {
        maxLength: 4,
      }),
      times: fc.array(
        fc.record(
          { role: oneOf(TimeRole.options), unit: word, at: maybe(moment), exactness: oneOf(Exactness.options), source },
          { requiredKeys: ["role", "at", "exactness", "source"] },
        ),
        { maxLength: 6 },
      ),
      handover: fc.record({
        arrived: maybe(moment),
        help: fc.array(oneOf(Handover.shape.help.unwrap().element.options), { maxLength: 4 }),
        circumstances: maybe(sayable),
        receivedBy: word,
        from: word,
      }),
      patient: oneOf(["a", "b", "z"]),
      careRecord,
      patientIdentity: fc
        .tuple(nationalNumbers, fc.record({ family: text, given: text }, { requiredKeys: [] }))
        .map(([number, name]) => ({ ...number, ...name })),
    },
    { requiredKeys: ["id", "written", "incident", "missions", "units", "times", "handover", "patient"] },
  )
  .map((draft) => HandoverReport.parse(JSON.parse(JSON.stringify(draft))));
