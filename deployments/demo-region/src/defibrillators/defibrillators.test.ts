import { contactsIn, nearDuplicates, shown, usable } from "@prehosp/defibrillators";
import { Defibrillator, DefibrillatorRegistration } from "@prehosp/model";
import type { DefibrillatorId } from "@prehosp/model";
import { isAbsent, known } from "@prehosp/model/absence";
import { addDays, addMonths, openAt, osloDay } from "@prehosp/model/time";
import type { Instant } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { demoRegion } from "../demo-region.ts";
import { crowKm, positionOf } from "../places/geography.ts";
import { places } from "../places/places.ts";
import { demoDefibrillators, demoGymDefibrillator, demoPlanted } from "./defibrillators.ts";
import { demoOtherRegister } from "./other-register.ts";
import { sites } from "./sites.ts";

const at = "2026-11-22T13:00:00.000Z" as Instant;
const today = osloDay(at);
const all = demoDefibrillators({ at });
const count = (is: (one: Defibrillator) => boolean): number =>
  all.filter(({ registration }) => is(registration.is)).length;
const byId = (id: string): Defibrillator => {
  const found = all.find(({ registration }) => registration.is.id === id);
  if (found === undefined) throw new Error(id);
  return found.registration.is;
};

const expired = ({ electrodesUntil }: Defibrillator): boolean => known(electrodesUntil) && electrodesUntil <= today;
const unanswered = ({ hours }: Defibrillator): boolean => isAbsent(hours) || hours.kind === "words";
const inactive = ({ active }: Defibrillator): boolean => active !== true;
const unconfirmed = ({ lastConfirmed }: Defibrillator): boolean =>
  !known(lastConfirmed) || lastConfirmed < addMonths(today, -6);

describe("the defibrillators", () => {
  test.each([113, 1, 2, 3])("are 600 registered, and 504 shown by the room's own rules, seed %i", (seed) => {
    const drawn = demoDefibrillators({ seed, at });
    expect(drawn).toHaveLength(600);
    const met = drawn.filter(({ registration }) => shown(registration, today).outcome === "met");
    expect(met).toHaveLength(504);
    expect(met.filter(({ hidden }) => hidden !== undefined)).toEqual([]);
  });

  test("break one rule of being shown each, where they are hidden", () => {
    const broken = all.map(({ registration }) =>
      shown(registration, today)
        .because.filter(({ outcome }) => outcome !== "met")
        .map(({ rule }) => rule),
    );
    expect(Math.max(...broken.map((rules) => rules.length))).toBe(1);
    expect(
      Object.fromEntries(Object.entries(Object.groupBy(broken.flat(), (r) => r)).map(([r, l]) => [r, l?.length])),
    ).toEqual({
      "defibrillators.electrodes-in-date": 30,
      "defibrillators.hours-answered": 40,
      "defibrillators.active": 12,
      "defibrillators.confirmed": 14,
    });
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
    for (const { registration } of all) expect(DefibrillatorRegistration.parse(registration)).toEqual(registration);
    expect(new Set(all.map(({ registration }) => registration.is.id)).size).toBe(600);
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
    const used = new Set(all.flatMap(({ registration: { is } }) => (unanswered(is) ? [] : [JSON.stringify(is.hours)])));
    expect(used).toEqual(new Set(sites.map(({ hours }) => JSON.stringify(hours))));
    const open = (when: string): number =>
      count(({ hours }) => known(hours) && openAt(hours, when as Instant) === "open");
    // A Tuesday noon, a Sunday noon, a night.
    expect(open("2026-02-03T11:00:00.000Z")).toBeGreaterThan(open("2026-02-01T11:00:00.000Z") * 1.5);
    expect(open("2026-02-03T03:00:00.000Z")).toBeGreaterThan(150);
  });

  test("have one at the gym of the named case, shown and open", () => {
    const gym = byId(demoGymDefibrillator);
    const incident = demoRegion({ at }).incidents.find((one) => one.incident.id === "demo-gym")?.incident;
    const position = incident?.identifying?.position;
    if (position === undefined) throw new Error("no gym");
    expect(usable(gym, at).outcome).toBe("met");
    expect(crowKm(gym.position, position)).toBeLessThan(0.1);
    // The exact place of the patient is planted; what the register shows must not be it.
    expect(gym.position).not.toEqual(position);
  });

  test("have electrodes that soon run out, for the reminder", () => {
    const soon = count(
      ({ electrodesUntil }) =>
        known(electrodesUntil) && electrodesUntil > today && electrodesUntil <= addDays(today, 30),
    );
    expect(soon).toBeGreaterThan(3);
  });

  test("are usable, unclear and not usable at a time, whatever is shown", () => {
    const said = Object.groupBy(all, ({ registration }) => usable(registration.is, at).outcome);
    for (const outcome of ["met", "unclear", "not-met"] as const) expect(said[outcome]?.length).toBeGreaterThan(50);
  });

  test("are of many kinds: some locked, mobile, indoors, upstairs, and for few only", () => {
    expect(count(({ locked }) => locked === true)).toBeGreaterThan(30);
    expect(count(({ mobile }) => mobile === true)).toBeGreaterThan(3);
    expect(count(({ floor }) => known(floor) && floor !== 0)).toBeGreaterThan(30);
    for (const to of ["anyone", "customers", "private", "emergency-services"] as const)
      expect(count(({ openTo }) => openTo === to)).toBeGreaterThan(3);
    // A locked one has a way in, which nobody but AMK may read.
    for (const { registration: r } of all) expect(known(r.access)).toBe(r.is.locked === true);
  });

  test("hold what was planted: two pairs near each other, a telephone number in public words, hours in words", () => {
    const floors = demoPlanted.nearDuplicates.map((pair) => {
      const [a, b] = pair.map(byId);
      if (a === undefined || b === undefined) throw new Error("no pair");
      expect(crowKm(a.position, b.position)).toBeLessThan(0.02);
      expect([a.name, a.address]).toEqual([b.name, b.address]);
      return [a.floor, b.floor];
    });
    expect(floors).toEqual([
      [1, 1],
      [4, 6],
    ]);
    const near = nearDuplicates(all.map(({ registration }) => registration.is));
    for (const [a, b] of demoPlanted.nearDuplicates) {
      const found = near.find((one) => [one.a, one.b, ...one.also].includes(a as DefibrillatorId));
      expect([found?.a, found?.b, ...(found?.also ?? [])]).toContain(b);
    }
    expect(contactsIn(demoPlanted.phoneInWords.words).map(({ kind }) => kind)).toEqual(["phone"]);
    expect(byId(demoPlanted.phoneInWords.id).whereInside).toBe(demoPlanted.phoneInWords.words);
    expect(count(({ hours }) => known(hours) && hours.kind === "words")).toBe(1);
  });

  test("name nobody: every number is no subscriber's and every address is nowhere", () => {
    for (const { registration } of all)
      for (const contact of [registration.responsible, registration.alternate]) {
        if (isAbsent(contact)) continue;
        expect(contact.phone).toMatch(/^0\d{3} \d{4}$/);
        expect(contact.email).toMatch(/^[a-z.]+@demo\.invalid$/);
      }
  });

  test("another register holds twenty others, and one that hangs where one of these does", () => {
    const theirs = demoOtherRegister({ at });
    expect(theirs).toHaveLength(20);
    for (const is of theirs) expect(Defibrillator.parse(is)).toEqual(is);
    expect(theirs.filter(({ id }) => all.some(({ registration }) => registration.is.id === id))).toEqual([]);
    expect(crowKm(theirs[0]!.position, byId(demoGymDefibrillator).position)).toBe(0);
  });
});
