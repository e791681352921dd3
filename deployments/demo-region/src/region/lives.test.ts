import { known } from "@prehosp/model/absence";
import { addDays, osloDay } from "@prehosp/model/time";
import type { Day, Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../demo-region.ts";
import type { DemoIncident } from "../incidents/words.ts";
import { demoMonthAfter, demoYear } from "../year/year.ts";
import { existedOn } from "./lives.ts";

const instants = ["2026-11-22T13:00:00.000Z", "2026-12-31T23:30:00.000Z", "2028-02-29T11:00:00.000Z"] as Instant[];

const named = ({ incident, decision, reports, times }: DemoIncident) => [
  ...incident.missions.map(({ unit }) => unit),
  ...[...incident.times, ...times].flatMap(({ unit }) => unit ?? []),
  ...(decision?.alarm ?? []).map(({ unit }) => unit),
  ...reports.map(({ unit }) => unit),
];
const dayOf = ({ incident }: DemoIncident, at: Instant): Day =>
  osloDay(known(incident.received) ? incident.received : at);

describe.each(instants)("the units as of %s", (at) => {
  const { region, incidents } = demoRegion({ at });
  const { lives, units, agreements } = region;
  const today = osloDay(at);

  test("one began and one ended within the year; the one is there now and the other is not", () => {
    const yearAgo = addDays(today, -364);
    const [began, ended, ...others] = lives;
    expect(others).toEqual([]);
    expect([began!.from > yearAgo, began!.from < today, began!.to]).toEqual([true, true, undefined]);
    expect([ended!.from < yearAgo, ended!.to! > yearAgo, ended!.to! < today]).toEqual([true, true, true]);
    expect(lives.filter(({ unit }) => !units.some(({ id }) => id === unit))).toEqual([]);
    expect(units.filter(({ id }) => !existedOn(lives, id, today)).map(({ id }) => id)).toEqual([ended!.unit]);
    expect(region.availability.find(({ unit }) => unit === ended!.unit)?.is.outcome).toBe("no");
  });

  test("nobody sends or hears of a unit on a day that it did not exist, and the one that began goes out", () => {
    const all = [...incidents, ...demoYear({ at }), ...demoMonthAfter({ at, agreements })];
    const strangers = all.flatMap((one) =>
      named(one)
        .filter((unit) => !existedOn(lives, unit, dayOf(one, at)))
        .map((unit) => `${one.incident.id} ${unit}`),
    );
    expect(strangers).toEqual([]);
    const [began, ended] = lives;
    const sent = all.filter(({ incident }) => incident.missions.some(({ unit }) => unit === began!.unit));
    expect(sent.length).toBeGreaterThan(20);
    // Until it was wound up it stood on the board.
    const heard = all.filter(({ reports }) => reports.some(({ unit }) => unit === ended!.unit));
    expect(heard.length).toBeGreaterThan(100);
  });
});
