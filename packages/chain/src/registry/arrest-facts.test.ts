import type { IncidentId } from "@prehosp/model";
import type { Fact } from "@prehosp/ports";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arrestKinds, mayShowArrest } from "./arrest-facts.ts";
import { seenOf, signKeys } from "./capture.ts";
import { wayOf } from "../way.ts";

const INCIDENT = "call-1" as IncidentId;
const AT = "2026-11-20T18:00:00.000Z";
const absent = { absent: "not-recorded" } as const;
const books = { region: { units: [] }, criteria: undefined } as never as Parameters<typeof seenOf>[1];

const source = { system: "test", ref: "r" };
const valid = { from: AT, exactness: "exact" };

const said = fc.constantFrom(true, false, absent, { absent: "unknown" } as const);
const observed = fc.record(
  { awake: said, breathingNormally: said, suddenCollapse: said, seriousInjury: said },
  { requiredKeys: [] },
);
const receivedWith = (answers: object) => ({
  kind: "incident.received",
  payload: {
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
  },
});
const changed = fc
  .record({ observed, flags: fc.constant([]) }, { requiredKeys: [] })
  .map((payload) => ({ kind: "incident.changed", payload }));
const clock = fc
  .record({
    role: fc.constantFrom("alarmed", "at-scene", "first-shock", "first-compression", "rosc", "arrest-recognised"),
    at: fc.constantFrom(AT, absent),
    exactness: fc.constant("minute"),
  })
  .map((payload) => ({ kind: "time.recorded", payload }));
const record = fc
  .record({
    patient: fc.constantFrom("a", "b"),
    unit: fc.constant("u"),
    arrestConfirmed: said,
    cprStartedBy: fc.constantFrom("nobody", "bystander", absent),
    firstShockBy: fc.constantFrom("nobody", "ambulance", absent),
    resuscitationByAmbulance: said,
    rosc: said,
    statusAtHandover: fc.constantFrom("alive", "dead", absent),
  })
  .map((payload) => ({ kind: "record.read", payload }));
const course = fc
  .tuple(
    fc.array(observed.map(receivedWith), { minLength: 1, maxLength: 2 }),
    fc.array(fc.oneof(changed, clock, record), { maxLength: 4 }),
    fc.nat(5),
  )
  .map(
    ([first, rest, replaced]) =>
      [...first, ...rest].map((fact, n, all) => ({
        ...fact,
        id: `f${String(n)}`,
        subject: INCIDENT,
        owner: "c",
        by: "test",
        status: "actual",
        valid,
        source: { system: "test", ref: `r${String(n)}` },
        ...(n === all.length - 1 && n > replaced && all[replaced]?.kind === fact.kind
          ? { replaces: `f${String(replaced)}` }
          : {}),
      })) as unknown as readonly Fact[],
  );
const shows = (facts: readonly Fact[]) => signKeys(seenOf(wayOf(INCIDENT, facts)!, books)).length > 0;

test("an incident that shows a sign has a fact of which it was said that it may, whatever its facts", () => {
  let shown = 0;
  fc.assert(
    fc.property(course, (facts) => {
      if (!shows(facts)) return;
      shown += 1;
      expect(facts.some((fact) => arrestKinds.includes(fact.kind) && mayShowArrest(fact, books))).toBe(true);
    }),
    { numRuns: 2_000 },
  );
  expect(shown).toBeGreaterThan(200);
});

test("what shows nothing by itself and cannot be part of it is passed over: a call without answers, an ordinary clock", () => {
  const ordinary = [
    receivedWith({}),
    { kind: "time.recorded", payload: { role: "alarmed", at: AT, exactness: "minute" } },
    { kind: "mission.created", payload: { mission: "m", unit: "u", role: "ambulance" } },
  ];
  for (const one of ordinary) {
    const fact = { ...one, id: "f", subject: INCIDENT, source, status: "actual", valid } as unknown as Fact;
    expect([one.kind, mayShowArrest(fact, books)]).toEqual([one.kind, false]);
  }
});
