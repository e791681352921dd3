import type { ActorRef, CompetenceId, Evidence, PersonId } from "@prehosp/model";
import type { Day, Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { has, on, pack, question, requirement } from "./fixtures/boat.ts";
import { reviewPack } from "./review-pack.ts";

const knownAt = "2026-11-22T12:00:00Z" as Instant;

describe("what a pack would change", () => {
  const people = ["a", "b", "c"] as PersonId[];
  const proof = (person: PersonId, day: string): Evidence => ({
    person,
    competence: "boat" as CompetenceId,
    kind: "course",
    on: day as Day,
    knownAt: `${day}T10:00:00Z` as Instant,
    outcome: "passed",
    attributes: {},
    attestedBy: "teacher" as ActorRef,
    documented: true,
    source: { system: "x", ref: person },
  });
  const evidence = [proof("a" as PersonId, "2026-06-01"), proof("b" as PersonId, "2024-06-01")];
  const yearly = requirement(has("boat", { fresh: { kind: "rolling", months: 12 } }), { warnDays: 30, graceDays: 14 });
  const before = pack([requirement(has("boat"))]);
  const review = reviewPack(pack([yearly], { edition: "2" }), {
    ...question,
    beside: [before],
    population: { people, evidence, on, knownAt },
  });

  test("counts from one status to another, and never says who", () => {
    expect(review.impact).toEqual({
      people: 3,
      changed: 1,
      shifts: [{ requirement: "local.boat", from: "met", to: "not-met", people: 1 }],
    });
    expect(JSON.stringify(review.impact)).not.toMatch(/"[abc]"/u);
  });

  test("the days of a sample person, clamped to the month's end", () => {
    const dates = reviewPack(pack([yearly]), { ...question, on: "2024-02-29" as Day }).dates;
    expect(dates).toEqual([
      {
        requirement: "local.boat",
        competence: "boat",
        done: "2024-02-29",
        warned: "2025-01-29",
        until: "2025-02-28",
        graceUntil: "2025-03-14",
      },
    ]);
  });

  test("a pack beside itself changes nobody", () => {
    fc.assert(
      fc.property(fc.subarray(people), (some) => {
        const impact = reviewPack(before, {
          ...question,
          beside: [before],
          population: { people: some, evidence, on, knownAt },
        }).impact;
        expect(impact).toEqual({ people: some.length, changed: 0, shifts: [] });
      }),
    );
  });
});
