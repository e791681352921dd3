import type { ActorRef, IncidentId } from "@prehosp/model";
import type { Instant } from "@prehosp/model/time";
import { addSeconds } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseSchema } from "../case.ts";
import { ihca, ohca } from "../dataset.ts";
import { anyCase } from "../test/random-case.ts";
import { settlementOf } from "../assembly/settle-conflict.ts";
import { exampleCase } from "../validation/example.ts";
import type { KnownCase } from "./duplicates.ts";
import { duplicates } from "./duplicates.ts";
import type { Joining } from "./joined.ts";
import { joined } from "./joined.ts";
import { mergedCase } from "./merged-case.ts";

const at = "2025-03-29T23:30:00.000Z" as Instant;
const alike = { "age-years": 61, sex: "male", municipality: "4204" };
const one = (id: string, hours: number | undefined, said: Record<string, unknown> = {}, person?: string): KnownCase => {
  const when = hours === undefined ? {} : { "time-registered": addSeconds(at, hours * 3600) };
  return {
    case: { ...exampleCase(ohca, { ...when, ...alike, ...said }), incident: id as IncidentId },
    ...(person === undefined ? {} : { person }),
  };
};
const grounds = (cases: readonly KnownCase[], facts: readonly Joining[] = []) =>
  duplicates(cases, facts).map(({ ground }) => ground);
const ref = (incident: string) => ({ incident, patient: "a" });
const fact = (is: Joining["is"], keep: string, other: string): Joining => ({
  is,
  keep: ref(keep),
  other: ref(other),
  because: "same-event",
  by: "koordinator-1" as ActorRef,
  at,
});

describe("duplicates", () => {
  it("lists the same person within 24 hours, and from 24 hours on two events, also the night the clock is turned", () => {
    expect(grounds([one("h-1", 0, {}, "k"), one("h-2", 23.9, {}, "k")])).toEqual(["same-person"]);
    expect(grounds([one("h-1", 0, {}, "k"), one("h-2", 24, {}, "k")])).toEqual([]);
    expect(grounds([one("h-1", 0, {}, "k"), one("h-2", undefined, {}, "k")])).toEqual(["same-person-time-unknown"]);
    expect(duplicates([one("h-1", 0, {}, "k"), one("h-2", 3, {}, "k")])[0]).toMatchObject({
      cases: [ref("h-1"), ref("h-2")],
      hours: 3,
      why: { nb: "Samme person innen 24 timer" },
    });
  });

  it("calls it possible where nobody is known, and takes nothing that is missing for the same", () => {
    const first = one("h-1", 0);
    expect(grounds([first, one("h-2", 5)])).toEqual(["alike"]);
    expect(grounds([first, one("h-2", 5, { "age-years": 63 })])).toEqual([]);
    expect(grounds([first, one("h-2", 5, { sex: { absent: "unknown" } })])).toEqual([]);
    expect(grounds([first, one("h-2", 5, { municipality: { absent: "unknown" } })])).toEqual([]);
    expect(grounds([first, one("h-2", 0.5, { municipality: { absent: "unknown" } })])).toEqual(["alike"]);
    expect(grounds([first, one("h-2", 5, { municipality: "4205" })])).toEqual([]);
    expect(grounds([one("h-1", 0, {}, "k"), one("h-2", 0, {}, "m")])).toEqual([]);
    expect(grounds([first, { case: { ...first.case, patient: "b" } }])).toEqual([]);
    expect(grounds([first, { case: { ...first.case } }])).toEqual(["same-key"]);
    expect(grounds([first, { case: { ...exampleCase(ihca, {}), incident: "h-2" as IncidentId } }])).toEqual([]);
  });

  it("asks no more of a pair that somebody decided on, and again when the merge is taken back", () => {
    const pair = [one("h-1", 0, {}, "k"), one("h-2", 3, {}, "k")];
    expect(grounds(pair, [fact("merged", "h-1", "h-2")])).toEqual([]);
    expect(grounds(pair, [fact("two-cases", "h-2", "h-1")])).toEqual([]);
    expect(grounds(pair, [fact("merged", "h-1", "h-2"), fact("unmerged", "h-1", "h-2")])).toEqual(["same-person"]);
  });

  it("finds every planted pair whatever the order of the cases", () => {
    const many = Array.from({ length: 60 }, (_, i) =>
      one(`h-${String(i)}`, i * 7, {}, `k-${String(Math.floor(i / 2))}`),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(many, { minLength: 60 }), (cases) => {
        expect(grounds(cases)).toEqual(Array.from({ length: 30 }, () => "same-person"));
      }),
      { numRuns: 30 },
    );
  });
});

describe("merging and un-merging", () => {
  it("leads to the case that goes on, through several merges, and loses none in a ring", () => {
    const { into } = joined([fact("merged", "h-1", "h-2"), fact("merged", "h-3", "h-1"), fact("merged", "h-2", "h-3")]);
    expect(["h-1", "h-2", "h-3"].map((id) => into(ref(id)).incident)).toEqual(["h-3", "h-3", "h-3"]);
    // A ring through a case that had itself gone on before.
    const pairs = [
      ["h-2", "h-1"],
      ["h-3", "h-4"],
      ["h-1", "h-3"],
      ["h-4", "h-1"],
    ] as const;
    const through = joined(pairs.map(([keep, other]) => fact("merged", keep, other)));
    expect(["h-1", "h-3", "h-4"].map((id) => through.into(ref(id)).incident)).toEqual(["h-2", "h-2", "h-2"]);
    const ids = fc.constantFrom("h-1", "h-2", "h-3", "h-4", "h-5");
    const kind = fc.constantFrom("merged" as const, "unmerged" as const, "two-cases" as const);
    fc.assert(
      fc.property(fc.array(fc.tuple(kind, ids, ids), { maxLength: 20 }), (said) => {
        const facts = said.filter(([, a, b]) => a !== b).map(([is, a, b]) => fact(is, a, b));
        const ends = joined(facts);
        for (const id of ["h-1", "h-2", "h-3", "h-4", "h-5"]) {
          const end = ends.into(ref(id));
          expect(ends.into(end)).toEqual(end);
        }
      }),
      { numRuns: 3_000 },
    );
  });

  it("takes what one of them has, asks what they disagree on, and changes neither", () => {
    const [first, second] = [one("h-1", 0, { "first-rhythm": "vf" }).case, one("h-2", 0, { cause: "medical" }).case];
    const merged = mergedCase(first, [{ ...second, values: { ...second.values, sex: { absent: "unknown" } } }]);
    expect([
      merged?.case.values["first-rhythm"],
      merged?.case.values["cause"],
      merged?.case.values["sex"],
    ]).toMatchObject([{ value: "vf" }, { value: "medical" }, { value: "male" }]);
    expect(merged?.conflicts).toEqual([]);
    const third = one("h-2", 0, { "first-rhythm": "pea", drugs: ["none"] }).case;
    const torn = mergedCase(first, [third]);
    expect(torn?.conflicts.map(({ element }) => element)).toEqual(["first-rhythm"]);
    expect(torn?.case.values["drugs"]).toMatchObject({ value: ["none"] });
    const by = "koordinator-1" as ActorRef;
    const made = settlementOf(torn!.conflicts[0]!, 1, "agreed-with-source", by);
    const settlements = "settlement" in made ? [made.settlement] : [];
    expect(mergedCase(first, [third], settlements)).toMatchObject({
      case: { values: { "first-rhythm": { value: "pea" } } },
      conflicts: [],
    });
    expect(mergedCase(first, [exampleCase(ihca, {})])).toBeUndefined();
  });

  it("merges any case with itself to itself, and any two to a lawful one", () => {
    const schema = caseSchema(ohca);
    fc.assert(
      fc.property(anyCase(ohca), anyCase(ohca), (a, b) => {
        const same = mergedCase(a, [a]);
        expect(same?.conflicts).toEqual([]);
        const values = Object.entries(a.values).filter(([, entry]) => "value" in entry);
        expect(
          values.filter(
            ([id, entry]) => same?.case.values[id] !== entry && !("value" in (same?.case.values[id] ?? {})),
          ),
        ).toEqual([]);
        expect(schema.safeParse(mergedCase(a, [b])?.case).success).toBe(true);
      }),
      { numRuns: 50 },
    );
  });
});
