import { FactId, IncidentId, OrgId } from "@prehosp/model";
import { Instant } from "@prehosp/model/time";
import type { Cursor, Fact, Kind } from "@prehosp/ports";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { subjectOf } from "../facts-of.ts";
import { recordRead } from "../kinds/care.ts";
import { incidentChanged, incidentReceived, missionCreated, timeRecorded } from "../kinds/incident.ts";
import { OPERATOR, books } from "../test/one-call.ts";
import { wayOf } from "../way.ts";
import { arrestKinds, mayShowArrest } from "./arrest-facts.ts";
import { seenOf, signKeys } from "./capture.ts";

const INCIDENT = IncidentId.parse("call-1");
const AT = Instant.parse("2026-11-20T18:00:00.000Z");
const absent = { absent: "not-recorded" } as const;

type Said = Pick<Fact, "kind" | "version" | "payload">;
const saidOf = ({ kind, version, payload }: Kind, said: unknown): Said => ({
  kind,
  version,
  payload: payload.parse(said),
});
const factOf = (n: number, said: Said, replaces?: number): Fact => ({
  ...said,
  id: FactId.parse(`f${String(n)}`),
  subject: subjectOf(INCIDENT),
  owner: OrgId.parse("c"),
  by: OPERATOR,
  status: "actual",
  valid: { from: AT, exactness: "exact" },
  recorded: AT,
  cursor: String(n) as Cursor,
  source: { system: "test", ref: `r${String(n)}` },
  ...(replaces === undefined ? {} : { replaces: FactId.parse(`f${String(replaces)}`) }),
});

const said = fc.constantFrom(true, false, absent, { absent: "unknown" } as const);
const observed = fc.record(
  { awake: said, breathingNormally: said, suddenCollapse: said, seriousInjury: said },
  { requiredKeys: [] },
);
const receivedWith = (answers: object) =>
  saidOf(incidentReceived, {
    centre: "c",
    initiator: absent,
    purpose: absent,
    received: AT,
    exactness: "exact",
    urgency: absent,
    criterion: absent,
    observed: answers,
    flags: [],
    place: absent,
  });
const changed = fc
  .record({ observed, flags: fc.constant([]) }, { requiredKeys: [] })
  .map((payload) => saidOf(incidentChanged, payload));
const clock = fc
  .record({
    role: fc.constantFrom("alarmed", "at-scene", "first-shock", "first-compression", "rosc", "arrest-recognised"),
    at: fc.constantFrom(AT, absent),
    exactness: fc.constant("minute"),
  })
  .map((payload) => saidOf(timeRecorded, payload));
const silent = Object.fromEntries(
  ["ageYears", "sex", "location", "witnessed", "cause", "firstRhythm", "alive30Days"].map((field) => [field, absent]),
);
const record = fc
  .record({
    patient: fc.constantFrom("a", "b"),
    unit: fc.constant("u"),
    arrestConfirmed: said,
    cprStartedBy: fc.constantFrom("nobody", "bystander", absent),
    firstShockBy: fc.constantFrom("nobody", "ambulance", absent),
    resuscitationByAmbulance: said,
    rosc: said,
    statusAtHandover: fc.constantFrom("rosc", "dead", absent),
  })
  .map((payload) => saidOf(recordRead, { ...silent, ...payload }));
const course = fc
  .tuple(
    fc.array(observed.map(receivedWith), { minLength: 1, maxLength: 2 }),
    fc.array(fc.oneof(changed, clock, record), { maxLength: 4 }),
    fc.nat(5),
  )
  .map(([first, rest, replaced]) =>
    [...first, ...rest].map((one, n, all) => {
      const isAnew = n === all.length - 1 && n > replaced && all[replaced]?.kind === one.kind;
      return factOf(n, one, isAnew ? replaced : undefined);
    }),
  );
const shows = (facts: readonly Fact[]) => signKeys(seenOf(wayOf(INCIDENT, facts)!, books!)).length > 0;

test("an incident that shows a sign has a fact of which it was said that it may, whatever its facts", () => {
  let shown = 0;
  fc.assert(
    fc.property(course, (facts) => {
      if (!shows(facts)) return;
      shown += 1;
      expect(facts.some((fact) => arrestKinds.includes(fact.kind) && mayShowArrest(fact, books!))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(shown).toBeGreaterThan(200);
});

test("what shows nothing by itself and cannot be part of it is passed over: a call without answers, an ordinary clock", () => {
  const ordinary = [
    receivedWith({}),
    saidOf(timeRecorded, { role: "alarmed", at: AT, exactness: "minute" }),
    saidOf(missionCreated, { mission: "m", unit: "u", role: "ordinary" }),
  ];
  for (const one of ordinary) expect([one.kind, mayShowArrest(factOf(0, one), books!)]).toEqual([one.kind, false]);
});
