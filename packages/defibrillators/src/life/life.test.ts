import type { DefibrillatorRegistration } from "@prehosp/model";
import { addDays } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { day, missing, registered, whole } from "../test/whole.ts";
import { lifeOf } from "./life.ts";
import type { LifeBesides } from "./life.ts";
import type { Reminded } from "./reminded.ts";
import { reminderRules } from "./reminder-rules.ts";

// Confirmed on 1 October 2026: six months are over on 1 April 2027, the first day it is too old is the 2nd.
const runsOut = day("2027-04-02");
const days = (from: string, to: string): readonly Day[] => {
  const all: Day[] = [];
  for (let on = day(from); on <= day(to); on = addDays(on, 1)) all.push(on);
  return all;
};

/** Sends what is due on each day; what happened, as "day kind to number" and "day → stage" where it changes. */
const lived = (registration: DefibrillatorRegistration, on: readonly Day[], besides: LifeBesides = {}) => {
  const said: Reminded[] = [];
  const told: string[] = [];
  let before = "";
  for (const today of on) {
    const { stage, hidden, due } = lifeOf(registration, said, today, besides);
    const now = hidden === undefined ? stage : `${stage} by ${hidden}`;
    if (now !== before) told.push(`${today} → ${now}`);
    before = now;
    for (const { kind, to, number } of due) {
      said.push({ kind, to, on: today });
      told.push(`${today} ${kind} ${to} ${String(number)}`);
    }
  }
  return { told, said };
};

describe("the life of a registration", () => {
  test("goes from shown to hidden through two reminders and a final notice to both, and only then", () => {
    expect(lived(whole, days("2027-03-01", "2027-12-31")).told).toEqual([
      "2027-03-01 → shown",
      "2027-03-12 check responsible 1",
      "2027-03-13 → reminded",
      "2027-03-19 check responsible 2",
      "2027-03-30 final-check responsible 1",
      "2027-03-30 final-check alternate 1",
      "2027-03-31 → finally-noticed",
      "2027-04-02 → hidden by silence",
    ]);
  });

  test("begins anew with each confirmation, and keeps what was said", () => {
    const { said } = lived(whole, days("2027-03-01", "2027-12-31"));
    const again = { ...whole, is: { ...whole.is, lastConfirmed: day("2027-12-31") } };
    const life = lifeOf(again, said, day("2027-12-31"));
    expect([life.stage, life.due, life.said]).toEqual(["shown", [], said]);
    expect(lived(again, days("2028-01-01", "2028-01-30")).told[0]).toBe("2028-01-01 → shown");
  });

  test("gives the final notice also where nobody sent anything in time, and hides nobody before the day after it", () => {
    const late = addDays(runsOut, 20);
    const life = lifeOf(whole, [], late);
    expect([life.stage, life.shown.outcome, life.due.map(({ kind, to }) => `${kind} ${to}`)]).toEqual([
      "reminded",
      "not-met",
      ["final-check responsible", "final-check alternate"],
    ]);
    const one: Reminded = { kind: "final-check", to: "responsible", on: late };
    expect(lifeOf(whole, [one], addDays(late, 5)).stage).toBe("finally-noticed");
    const both = [one, { ...one, to: "alternate" as const }];
    expect([late, addDays(late, 1)].map((on) => lifeOf(whole, both, on).stage)).toEqual(["finally-noticed", "hidden"]);
  });

  test("reminds of electrodes in the same way, and one that is hidden for them is not told of the check", () => {
    const soon = registered({ electrodesUntil: day("2026-12-24") });
    expect(lived({ ...soon, alternate: missing }, days("2026-11-20", "2027-06-30")).told).toEqual([
      "2026-11-20 → shown",
      "2026-11-24 electrodes responsible 1",
      "2026-11-25 → reminded",
      "2026-12-08 electrodes responsible 2",
      "2026-12-21 final-electrodes responsible 1",
      "2026-12-22 → finally-noticed",
      "2026-12-24 → hidden by silence",
    ]);
  });

  test("reminds of an unfinished registration three times, and the alternate where nobody is responsible", () => {
    const unfinished = registered({ address: { ...whole.is.address, street: missing }, lastConfirmed: missing });
    expect(lived(unfinished, days("2026-11-01", "2027-06-30"), { begun: day("2026-11-01") }).told).toEqual([
      "2026-11-01 → unfinished",
      "2026-11-08 unfinished responsible 1",
      "2026-11-22 unfinished responsible 2",
      "2026-12-06 unfinished responsible 3",
    ]);
    expect(lifeOf({ ...unfinished, responsible: missing }, [], day("2026-11-22")).due.map(({ to }) => to)).toEqual([
      "alternate",
    ]);
    expect(lifeOf({ ...unfinished, responsible: missing, alternate: missing }, [], day("2026-11-22")).due).toEqual([]);
  });

  test("is hidden by an answer of the owner at once and without a notice, and withdrawn for good", () => {
    for (const change of [{ active: false }, { batteryOk: false }]) {
      const life = lifeOf(registered(change), [], day("2027-03-31"));
      expect([life.stage, life.hidden, life.due]).toEqual(["hidden", "answer", []]);
    }
    const withdrawn = (on: string) => lifeOf(whole, [], day(on), { withdrawn: day("2027-03-20") });
    expect([withdrawn("2027-03-19").stage, withdrawn("2027-03-20").stage, withdrawn("2027-03-20").due]).toEqual([
      "shown",
      "withdrawn",
      [],
    ]);
  });

  test("takes other numbers in place of ours, from the day they hold", () => {
    const rules = reminderRules.map((rule) => ({ ...rule, first: rule.first * 2, from: "2027-03-15" as const }));
    expect(lived(whole, days("2027-02-01", "2027-04-30"), { rules }).told).toEqual([
      "2027-02-01 → shown",
      "2027-03-15 check responsible 1",
      "2027-03-16 → reminded",
      "2027-03-22 check responsible 2",
      "2027-03-27 final-check responsible 1",
      "2027-03-27 final-check alternate 1",
      "2027-03-28 → finally-noticed",
      "2027-04-02 → hidden by silence",
    ]);
  });
});
