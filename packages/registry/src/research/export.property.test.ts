import { daysBetween, osloDay, secondsBetween } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnyCase, Entry } from "../case.ts";
import { elementsOf, ohca } from "../dataset.ts";
import { eventOf } from "../event-of.ts";
import type { CaseOfPerson } from "../law/release.ts";
import { keyed, sha256, synthetic } from "../test/keyed-persons.ts";
import { anyCase } from "../test/random-case.ts";
import { all, of, project, table, whole } from "../test/research.ts";
import { madeTexts } from "./columns.ts";
import { pseudonyms } from "./pseudonym.ts";

// Everything that may not come out is planted: who said it, the reasons behind absences, incident ids; times all lie in 2015 to 2027.
const actual = (one: AnyCase, n: number): AnyCase => ({
  ...one,
  status: "actual",
  incident: `planted-incident-${String(n)}` as AnyCase["incident"],
  values: Object.fromEntries(
    Object.entries(one.values).map(([id, entry]) => [
      id,
      "value" in entry
        ? { ...entry, source: { system: "planted-system", ref: "planted-ref" } }
        : { ...entry, ...("because" in entry ? { because: "stated-in-source" as const } : {}) },
    ]),
  ),
});
const cases = (size: { minLength?: number; maxLength: number } = { maxLength: 6 }): fc.Arbitrary<CaseOfPerson[]> =>
  fc
    .array(fc.tuple(anyCase(ohca), fc.integer({ min: 0, max: 3 })), { minLength: 1, ...size })
    .map((drawn) => drawn.map(([one, who], n) => ({ case: actual(one, n), person: synthetic(who) })));
const value = (one: AnyCase, id: string): unknown => {
  const entry: Entry<unknown> | undefined = one.values[id];
  return entry !== undefined && "value" in entry ? entry.value : undefined;
};
const as = pseudonyms("p-one", keyed("key-one"));
const sequence = (one: CaseOfPerson): string => eventOf(one.case)?.at ?? "later";

/** Each time and day of a case as it was and as the export has it. */
const moves = (one: CaseOfPerson, rows: ReturnType<typeof table>, drawn: readonly CaseOfPerson[]) => {
  const { person } = as(one);
  const mine = drawn
    .filter((other) => as(other).person === person)
    .toSorted((a, b) => (sequence(a) < sequence(b) ? -1 : 1));
  const row = rows.find((r) => r["person"] === person && r["case"] === String(mine.indexOf(one) + 1));
  const event = eventOf(one.case);
  return [
    ...(event === undefined ? [] : [{ person, of: "day", was: event.day as string, is: row?.["event_day"] }]),
    ...elementsOf(ohca).flatMap((element) => {
      const entry = one.case.values[element.id];
      if (entry === undefined || !("value" in entry)) return [];
      const is = row?.[element.id.replaceAll("-", "_")];
      const at = String(entry.value);
      if (element.type === "day") return [{ person, of: "day", was: at, is }];
      if (element.type !== "time") return [];
      return entry.exactness === "day"
        ? [{ person, of: "day", was: osloDay(at as Instant) as string, is }]
        : [{ person, of: "time", was: at, is }];
    }),
  ];
};
// A whole case takes minutes to shrink: the first counterexample is told as it is.
const runs = { numRuns: 20, endOnFailure: true };

describe("a research export", () => {
  it("knows a person as the same within a project and as another in every other, and never by a plain hash", () => {
    const who = fc.record({ person: fc.integer({ min: 0, max: 299 }), other: fc.integer({ min: 0, max: 299 }) });
    const one = { case: {} as AnyCase };
    fc.assert(
      fc.property(who, ({ person, other }) => {
        const number = synthetic(person);
        const mine = as({ ...one, person: number });
        expect(as({ ...one, person: `${number.slice(0, 6)} ${number.slice(6)}` })).toEqual(mine);
        expect(as({ ...one, person: synthetic(other) }).person === mine.person).toBe(number === synthetic(other));
        for (const [id, key] of [
          ["p-two", "key-one"],
          ["p-one", "key-two"],
        ] as const) {
          expect(pseudonyms(id, keyed(key))({ ...one, person: number }).person).not.toBe(mine.person);
        }
        expect(sha256(number)).not.toContain(mine.person);
        expect(Math.abs(mine.days)).toBeGreaterThanOrEqual(31);
        expect(Math.abs(mine.days)).toBeLessThanOrEqual(365);
      }),
    );
    const moves = Array.from({ length: 250 }, (_, n) => as({ ...one, person: synthetic(n) }));
    expect(new Set(moves.map(({ days }) => days)).size).toBeGreaterThan(150);
    expect(new Set(moves.map(({ days }) => Math.sign(days))).size).toBe(2);
    expect(new Set(moves.map(({ minutes }) => minutes)).size).toBeGreaterThan(150);
  });

  it("keeps every interval between times and between days, and no time or day of its own", () => {
    fc.assert(
      fc.property(cases(), (drawn) => {
        const rows = table(whole(drawn));
        expect(rows).toHaveLength(drawn.length);
        // The order of the file tells nothing of the order of events.
        const persons = rows.map((row) => row["person"] ?? "");
        expect(persons).toEqual(persons.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0)));
        const all_ = drawn.flatMap((one) => moves(one, rows, drawn));
        expect(all_.filter(({ was, is }) => was === is)).toEqual([]);
        for (const of_ of ["time", "day"] as const) {
          const mine = all_.filter((move) => move.of === of_);
          const first = mine.map((move) => mine.find(({ person }) => person === move.person));
          const apart = (by: "was" | "is") =>
            mine.map((move, n) =>
              of_ === "time"
                ? secondsBetween(first[n]?.[by] as Instant, move[by] as Instant)
                : daysBetween(first[n]?.[by] as Day, move[by] as Day),
            );
          expect(apart("is")).toEqual(apart("was"));
        }
      }),
      runs,
    );
  });

  it("lets out no identity, no source, no word of a reason and no element that was not approved", () => {
    fc.assert(
      fc.property(cases(), fc.subarray(all, { minLength: 1 }), (drawn, elements) => {
        const result = whole(drawn, { project: project({ elements }) });
        const said = result.files.map(({ text }) => text).join("\n");
        expect(said).not.toMatch(/planted|stated-in-source/);
        for (const { person = "" } of drawn) expect(said).not.toContain(person);
        const times = drawn.flatMap(({ case: one }) =>
          elementsOf(ohca).flatMap(({ id, type }) => (type === "time" ? [value(one, id)] : [])),
        );
        expect(times.filter((at) => typeof at === "string" && said.includes(at))).toEqual([]);
        const made_ = new Set<string>(Object.keys(madeTexts));
        const headings = Object.keys(table(result)[0] ?? {}).filter((heading) => !made_.has(heading));
        const ids = new Set(headings.map((h) => h.replace(/_(absent|exactness)$/, "").replaceAll("_", "-")));
        expect([...ids].toSorted()).toEqual(elements.toSorted());
      }),
      runs,
    );
  });

  it("has no day of the month that everything happened in", () => {
    const drawn = Array.from({ length: 60 }, (_, n) => {
      const day = String((n % 30) + 1).padStart(2, "0");
      const at = `2020-06-${day}T${n % 2 === 0 ? "00:00" : "21:59"}:00.000Z`;
      return of(n, { "time-registered": at, "time-rosc": at, "death-day": `2020-06-${day}` });
    });
    const [data] = whole(drawn).files;
    expect(data?.text.match(/\b20(19|20|21)-\d\d/g)).toHaveLength(4 * 60);
    expect(data?.text).not.toContain("2020-06");
  });

  it("says a value or its reason for every element, as they were recorded", () => {
    fc.assert(
      fc.property(cases({ maxLength: 1 }), (drawn) => {
        const [row] = table(whole(drawn));
        const asRecorded = elementsOf(ohca).flatMap((element) => {
          const entry = drawn[0]?.case.values[element.id] as Entry<unknown>;
          if (!("value" in entry)) return [[element.id, "", entry.absent]];
          if (element.type === "time" || element.type === "day") return [];
          const plain = Array.isArray(entry.value) ? entry.value.join(" ") : String(entry.value);
          const shown = element.type === "yes-no" ? { true: "yes", false: "no" }[plain] : plain;
          return [[element.id, shown, ""]];
        });
        const shown = asRecorded.map(([id = ""]) => {
          const name = id.replaceAll("-", "_");
          return [id, row?.[name], row?.[`${name}_absent`]];
        });
        expect(shown).toEqual(asRecorded);
      }),
      runs,
    );
  });

  it("is the same again from its manifest, whatever order the cases come in, and tells when something else went in", () => {
    fc.assert(
      fc.property(cases({ minLength: 2, maxLength: 6 }), (drawn) => {
        const first = whole(drawn);
        const { manifest } = first;
        const again = whole(drawn.toReversed(), { project: manifest.project, on: manifest.on });
        expect(again).toEqual(first);
        expect(manifest.files).toEqual(
          first.files.slice(0, 2).map(({ name, text }) => ({ name, sha256: sha256(text) })),
        );
        expect(whole(drawn.slice(1)).manifest.input).not.toBe(manifest.input);
        expect(whole(drawn, { key: keyed("key-one", "another") }).manifest.key).not.toBe(manifest.key);
      }),
      { ...runs, numRuns: 10 },
    );
  });
});
