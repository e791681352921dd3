import { Defibrillator } from "@prehosp/model";
import { isAbsent, known } from "@prehosp/model/absence";
import { addDays, addMonths, openAt, osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../demo-region.ts";
import { crowKm, positionOf } from "../places/geography.ts";
import { places } from "../places/places.ts";
import { demoDefibrillators, demoGymDefibrillator } from "./defibrillators.ts";
import { sites } from "./sites.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const today = osloDay(at);
const all = demoDefibrillators({ at });
const count = (is: (one: Defibrillator) => boolean): number => all.filter((one) => is(one.is)).length;

const expired = ({ electrodesUntil }: Defibrillator): boolean => known(electrodesUntil) && electrodesUntil <= today;
const unanswered = ({ hours }: Defibrillator): boolean => isAbsent(hours);
const inactive = ({ active }: Defibrillator): boolean => active !== true;
const unconfirmed = ({ lastConfirmed }: Defibrillator): boolean =>
  !known(lastConfirmed) || lastConfirmed < addMonths(today, -6);

describe("the defibrillators", () => {
  test.each([113, 1, 2, 3])("are 600 registered and 504 shown, by the reasons of the register, seed %i", (seed) => {
    const drawn = demoDefibrillators({ seed, at });
    expect(drawn).toHaveLength(600);
    const shown = drawn.filter(({ is }) => ![expired, unanswered, inactive, unconfirmed].some((hides) => hides(is)));
    expect(shown).toHaveLength(504);
    expect(shown.filter(({ hidden }) => hidden !== undefined)).toEqual([]);
  });

  test("are hidden for one reason each, 30 and 40 and 12 and 14", () => {
    expect([expired, unanswered, inactive, unconfirmed].map(count)).toEqual([30, 40, 12, 14]);
    const said = Object.entries(Object.groupBy(all, ({ hidden }) => hidden ?? "shown")).map(([why, list]) => [
      why,
      list.length,
    ]);
    expect(Object.fromEntries(said)).toEqual({
      shown: 504,
      "electrodes-expired": 30,
      "hours-unanswered": 40,
      inactive: 12,
      "not-confirmed": 14,
    });
  });

  test("are words of the model, each with an id of its own, and the same for the same seed and day", () => {
    for (const { is } of all) expect(Defibrillator.parse(is)).toEqual(is);
    expect(new Set(all.map(({ is }) => is.id)).size).toBe(600);
    expect(demoDefibrillators({ seed: 113, at })).toEqual(all);
    expect(demoDefibrillators({ seed: 114, at })).not.toEqual(all);
  });

  test("hang near the places of the area, and more of them where more people live", () => {
    const nearest = ({ position }: Defibrillator): number =>
      Math.min(...places.map(([name]) => crowKm(positionOf(name), position)));
    expect(count((one) => nearest(one) > 12.1)).toBe(0);
    const within = (place: "Kristiansand" | "Valle"): number =>
      count(({ position }) => crowKm(positionOf(place), position) < 12);
    expect(within("Kristiansand")).toBeGreaterThan(100);
    expect(within("Valle")).toBeLessThan(15);
  });

  test("keep hours of many kinds: all of them are there", () => {
    const used = new Set(all.flatMap(({ is }) => (isAbsent(is.hours) ? [] : [JSON.stringify(is.hours)])));
    expect(used).toEqual(new Set(sites.map(({ hours }) => JSON.stringify(hours))));
    const open = (when: string): number =>
      count(({ hours }) => known(hours) && openAt(hours, when as Instant) === "open");
    // A Tuesday noon, a Sunday noon, a night.
    expect(open("2026-02-03T11:00:00.000Z")).toBeGreaterThan(open("2026-02-01T11:00:00.000Z") * 1.5);
    expect(open("2026-02-03T03:00:00.000Z")).toBeGreaterThan(150);
  });

  test("have one at the gym of the named case, shown and open", () => {
    const gym = all.find(({ is }) => is.id === demoGymDefibrillator);
    const incident = demoRegion({ at }).incidents.find((one) => one.incident.id === "demo-gym")?.incident;
    const position = incident?.identifying?.position;
    if (gym === undefined || position === undefined) throw new Error("no gym");
    expect(gym.hidden).toBeUndefined();
    expect(crowKm(gym.is.position, position)).toBeLessThan(0.1);
    expect(known(gym.is.hours) && openAt(gym.is.hours, at)).toBe("open");
    // The exact place of the patient is planted; what the register shows must not be it.
    expect(gym.is.position).not.toEqual(position);
  });

  test("have electrodes that soon run out, for the reminder", () => {
    const soon = count(
      ({ electrodesUntil }) =>
        known(electrodesUntil) && electrodesUntil > today && electrodesUntil <= addDays(today, 30),
    );
    expect(soon).toBeGreaterThan(3);
  });
});
