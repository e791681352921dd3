import { type Defibrillator, DefibrillatorId, type DefibrillatorRegistration } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addDays, type Day, type DayPeriod, type OpeningHours } from "@prehosp/model/time";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seenOf } from "./translate.ts";
import { isWritten, messageOf, payloadOf } from "./written.ts";

const no = absent("not-recorded");
const id = DefibrillatorId.parse("3F2504E04F8911D39A0C0305E82C3301");

const dayOf = fc.integer({ min: 0, max: 20_000 }).map((n) => addDays("2020-01-01" as Day, n));
const maybe = <T>(of: fc.Arbitrary<T>) => fc.oneof(of, fc.constant(no));
const words = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 40 })
  .map((text) => `x${text.replace(/\p{Cc}/gu, "")}y`);
const clock = fc
  .integer({ min: 0, max: 1439 })
  .map((m) => `${String(Math.floor(m / 60)).padStart(2, "0")}:${String(m % 60).padStart(2, "0")}`);
const interval = fc
  .record({ from: clock, to: fc.oneof(clock, fc.constant("24:00")) })
  .filter(({ from, to }) => from !== to)
  .map((one) => [one]);
const week = fc.record({
  monday: interval,
  tuesday: maybe(interval),
  wednesday: maybe(interval),
  thursday: maybe(interval),
  friday: maybe(interval),
  saturday: maybe(interval),
  sunday: maybe(interval),
});
const hours: fc.Arbitrary<OpeningHours> = fc.oneof(
  fc.constant<OpeningHours>({ kind: "always", closed: [] }),
  fc.record({
    kind: fc.constant("weekly" as const),
    week,
    holidays: fc.constantFrom(
      { kind: "closed" as const },
      { kind: "as-weekday" as const },
      { kind: "unanswered" as const },
    ),
    closed: fc.constant<DayPeriod[]>([]),
  }),
);
const season = fc.oneof(
  fc.constant("all-year" as const),
  fc.tuple(dayOf, fc.integer({ min: 0, max: 300 })).map(([from, more]) => ({ from, to: addDays(from, more) })),
);
const sayable: fc.Arbitrary<DefibrillatorRegistration> = fc.record({
  is: fc.record({
    id: fc.constant(id),
    name: words,
    position: fc.record({
      lat: fc.double({ min: 57, max: 81, noNaN: true }),
      lng: fc.double({ min: -11, max: 36, noNaN: true }),
    }),
    address: fc.record({
      street: maybe(words),
      postCode: maybe(fc.stringMatching(/^\d{4}$/)),
      postArea: maybe(words),
    }),
    whereInside: maybe(words),
    floor: maybe(fc.integer({ min: -20, max: 200 })),
    indoor: fc.constant(no),
    locked: fc.constant(no),
    mobile: fc.constant(no),
    openTo: fc.constant(no),
    hours: maybe(hours),
    season: maybe(season),
    manufacturer: maybe(words),
    model: maybe(words),
    batteryOk: maybe(fc.boolean()),
    batteryUntil: maybe(dayOf),
    electrodesUntil: maybe(dayOf),
    childElectrodesUntil: maybe(dayOf),
    lastConfirmed: fc.constant(no),
    active: fc.constant(true),
  }),
  access: maybe(words),
  serialNumber: maybe(words),
  responsible: fc.constant({ name: "Kari Prøvesen", email: no, phone: no }),
  alternate: fc.constant(no),
});
const rowOf = (payload: object) => ({
  ASSET_GUID: id,
  ...Object.fromEntries(Object.entries(payload).map(([field, value]) => [field.toUpperCase(), value as unknown])),
});

describe("there and back", () => {
  it("is the same for everything the register can say, and no contact goes along", () => {
    fc.assert(
      fc.property(sayable, (one) => {
        const made = payloadOf(one);
        const payload = "payload" in made ? made.payload : {};
        const row = rowOf(payload);
        expect(isWritten(row, payload)).toBe(true);
        expect(JSON.stringify(payload)).not.toContain("Kari");
        expect(seenOf(row, "search")).toEqual({ id, is: one.is, access: one.access, remarks: [] });
      }),
      { numRuns: 500 },
    );
  });

  const [one] = fc.sample(sayable, { numRuns: 1, seed: 4 });
  const always = { kind: "always", closed: [] } satisfies OpeningHours;
  const weekly = { kind: "weekly" as const, holidays: { kind: "closed" as const }, closed: [] };
  const none = { monday: no, tuesday: no, wednesday: no, thursday: no, friday: no, saturday: no, sunday: no };
  it.each<[string, Partial<Defibrillator>]>([
    ["closed-periods", { hours: { ...always, closed: [{ from: "2026-07-01" as Day, to: "2026-07-31" as Day }] } }],
    ["own-holiday-hours", { hours: { ...weekly, week: none, holidays: { kind: "own", intervals: [] } } }],
    [
      "several-intervals",
      {
        hours: {
          ...weekly,
          week: {
            ...none,
            monday: [
              { from: "08:00", to: "10:00" },
              { from: "12:00", to: "14:00" },
            ],
          },
        },
      },
    ],
    ["not-for-everybody", { openTo: "emergency-services" }],
    ["not-for-everybody", { openTo: "private" }],
    ["mobile", { mobile: true }],
  ])("%s can't be said there, and is not written as something else", (code, change) => {
    const made = payloadOf({ ...one!, is: { ...one!.is, ...change } });
    expect("cannot" in made ? made.cannot.map((r) => r.code) : "written").toEqual([code]);
  });

  it("leaves a closed weekday unanswered, and words unsaid: never more open than it is", () => {
    const back = (h: OpeningHours) => {
      const made = payloadOf({ ...one!, is: { ...one!.is, hours: h } });
      return "payload" in made ? (seenOf(rowOf(made.payload), "search").is as Defibrillator).hours : made;
    };
    const open = [{ from: "08:00", to: "16:00" }];
    expect(back({ ...weekly, week: { ...none, monday: open, tuesday: [] } })).toMatchObject({
      week: { monday: open, tuesday: no },
    });
    expect(back({ kind: "words", words: "etter avtale" })).toEqual(no);
  });

  it("is not taken for written where one field differs, is missing or is more", () => {
    const made = payloadOf({ ...one!, is: { ...one!.is, floor: 2, whereInside: no } });
    if ("cannot" in made) throw new Error("it can be said");
    const row = rowOf(made.payload);
    expect(isWritten({ ...row, SITE_FLOOR_NUMBER: "2", SITE_DESCRIPTION: "" }, made.payload)).toBe(true);
    for (const other of [{ SITE_FLOOR_NUMBER: 3 }, { SITE_FLOOR_NUMBER: null }, { SITE_DESCRIPTION: "bak skranken" }])
      expect(isWritten({ ...row, ...other }, made.payload)).toBe(false);
  });
});

it.each(["used", "fault", "missing"] as const)(
  "the word to an owner of %s says what to do and that nothing is changed",
  (about) => {
    const { message_title, message_body, send_via } = messageOf(about, "AMK Prøve", "EMAIL");
    expect([message_title.length > 10, send_via]).toEqual([true, "EMAIL"]);
    expect(message_body).toMatch(/^AMK Prøve .+endrer ingenting i Hjertestarterregisteret\.$/);
  },
);
