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

const digits = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 11, maxLength: 11 }).map((d) => d.join(""));

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
      patientIdentity: fc.record(
        { kind: oneOf(["fnr", "dnr", "fhn"]), value: digits, family: text, given: text },
        { requiredKeys: ["kind", "value"] },
      ),
    },
    { requiredKeys: ["id", "written", "incident", "missions", "units", "times", "handover", "patient"] },
  )
  .map((draft) => HandoverReport.parse(JSON.parse(JSON.stringify(draft))));
