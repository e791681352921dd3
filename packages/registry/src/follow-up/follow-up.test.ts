import type { Day, Instant } from "@prehosp/model/time";
import { addDays, addMonths, instantOf, osloDay } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ohca } from "../dataset.ts";
import { exampleCase } from "../validation/example.ts";
import { followUpsDue } from "./follow-ups-due.ts";
import { outcomesFromDeath } from "./outcomes-from-death.ts";

const event = "2025-03-01T22:30:00.000Z" as Instant;
const caseOf = (said: Record<string, unknown>) => exampleCase(ohca, { "time-registered": event, ...said });
const answers = (said: Record<string, unknown>) => {
  const { case: one, derived } = outcomesFromDeath(caseOf(said));
  return Object.fromEntries(derived.map((id) => [id, (one.values[id] as { value?: unknown }).value]));
};
const due = (said: Record<string, unknown>, today: string) =>
  followUpsDue([caseOf(said)], today as Day).map(({ element, due: since }) => [element, since]);

describe("what the day of death answers", () => {
  it("answers before and after the day asked for, as derived and with the source of the death, and not on that very day", () => {
    expect(answers({ "death-day": "2025-03-01" })).toEqual({
      "alive-24-hours": false,
      "alive-30-days": false,
      "alive-12-months": false,
    });
    expect(answers({ "death-day": "2025-03-02" })).toEqual({ "alive-30-days": false, "alive-12-months": false });
    expect(answers({ "death-day": "2025-03-31" })).toEqual({ "alive-24-hours": true, "alive-12-months": false });
    expect(answers({ "death-day": "2026-03-02" })).toEqual({
      "alive-24-hours": true,
      "alive-30-days": true,
      "alive-12-months": true,
    });
    const { case: one } = outcomesFromDeath(caseOf({ "death-day": "2025-03-01" }));
    expect(one.values["alive-30-days"]).toEqual({
      value: false,
      source: { system: "skjema", ref: "s-1" },
      exactness: "derived",
    });
  });

  it("leaves what somebody recorded, and guesses from nothing", () => {
    expect(
      answers({ "death-day": "2025-03-01", "alive-30-days": true, "alive-24-hours": { absent: "unknown" } }),
    ).toEqual({ "alive-24-hours": false, "alive-12-months": false });
    expect(answers({ "death-day": "2025-03-01", "alive-30-days": { absent: "refused" } })).not.toHaveProperty(
      "alive-30-days",
    );
    expect(answers({ "death-day": { absent: "not-applicable" } })).toEqual({});
    expect(answers({ "status-at-handover": "dead" })).toEqual({});
    expect(answers({ "death-day": "2025-02-28" })).toEqual({});
    expect(answers({ "time-registered": { absent: "unknown" }, "death-day": "2025-03-01" })).toEqual({});
  });

  it("says alive exactly where the death is later, for any event and death", () => {
    const first = Date.UTC(2015, 0, 1);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 * 86_400 }), fc.integer({ min: 0, max: 800 }), (second, days) => {
        const at = instantOf(first + second * 1000);
        const day = osloDay(at);
        const died = addDays(day, days);
        const got = answers({ "time-registered": at, "death-day": died });
        const months = addMonths(day, 12);
        expect(got["alive-30-days"]).toBe(days === 30 ? undefined : days > 30);
        expect(got["alive-12-months"]).toBe(died === months ? undefined : died > months);
        expect(days < 1 ? got["alive-24-hours"] : days > 2 ? !got["alive-24-hours"] : false).toBe(false);
      }),
      { numRuns: 500 },
    );
  });
});

describe("the follow-ups that are due", () => {
  it("asks each when it can be answered, and not before", () => {
    expect(due({}, "2025-03-02")).toEqual([]);
    expect(due({}, "2025-03-03")).toEqual([["alive-24-hours", "2025-03-03"]]);
    expect(due({}, "2025-03-30").map(([id]) => id)).toEqual(["alive-24-hours"]);
    expect(due({}, "2025-03-31").map(([id]) => id)).toEqual(["alive-24-hours", "alive-30-days", "alive-at-discharge"]);
    expect(due({}, "2026-03-01").map(([id]) => id)).toContain("alive-12-months");
    expect(followUpsDue([caseOf({})], "2025-03-05" as Day)[0]).toMatchObject({
      of: { incident: "h-1", patient: "a" },
      daysLate: 2,
      whom: "helseforetaket",
    });
  });

  it("asks CPC of those discharged alive, and of the dead the day only", () => {
    expect(due({ "alive-at-discharge": true }, "2025-03-01")).toEqual([["cpc-discharge", "2025-03-01"]]);
    expect(due({ "status-at-handover": "dead" }, "2026-04-01").map(([id]) => id)).toEqual(["death-day"]);
    expect(due({ "status-at-handover": "dead", "death-day": "2025-03-01" }, "2026-04-01")).toEqual([]);
    const later = due({ "death-day": "2025-04-20" }, "2026-04-01").map(([id]) => id);
    expect(later).toEqual(["alive-at-discharge"]);
    expect(due({ transported: false, "death-day": "2025-03-02" }, "2026-04-01").map(([id]) => id)).toEqual([
      "alive-24-hours",
    ]);
  });

  it("does not ask again what was looked for, and says where nobody recorded when the event was", () => {
    const ends = { "alive-24-hours": { absent: "unknown" }, "alive-30-days": { absent: "refused" } };
    expect(due({ ...ends, transported: false }, "2025-04-02")).toEqual([]);
    const dayless = due({ "time-registered": { absent: "unknown" } }, "2025-03-02");
    expect(dayless).toContainEqual(["alive-30-days", { absent: "not-recorded" }]);
  });
});
