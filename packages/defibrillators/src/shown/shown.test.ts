import { DefibrillatorContact } from "@prehosp/model";
import type { Defibrillator, DefibrillatorRegistration } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { addDays } from "@prehosp/model/time";
import { describe, expect, test } from "vitest";
import { bare } from "../bare.ts";
import { daily, day, missing, registered, span, weekly, whole } from "../test/whole.ts";
import { shown, shownCriteria } from "./shown.ts";

const on = day("2026-11-22");
const of = (registration: DefibrillatorRegistration) => {
  const { outcome, because } = shown(registration, on);
  const besides = because
    .filter((f) => f.outcome !== "met")
    .map((f) => `${f.rule.replace("defibrillators.", "")} ${f.outcome}`);
  return [outcome, ...besides];
};

describe("shown", () => {
  test("is met where all is answered, until the first thing runs out", () => {
    const finding = shown(whole, on);
    expect([finding.rule, finding.outcome, finding.until]).toEqual(["defibrillators.shown", "met", "2027-04-02"]);
    expect(finding.because.map(({ rule }) => rule)).toEqual(shownCriteria.map(({ id }) => id));
  });

  test.each<readonly [Partial<Defibrillator>, readonly string[]]>([
    [{ active: false }, ["not-met", "active not-met"]],
    [{ active: missing }, ["unclear", "active unclear"]],
    [{ batteryOk: false }, ["not-met", "battery-ok not-met"]],
    [{ electrodesUntil: on }, ["not-met", "electrodes-in-date not-met"]],
    [{ electrodesUntil: addDays(on, 1) }, ["met"]],
    [{ lastConfirmed: day("2026-05-22") }, ["met"]],
    [{ lastConfirmed: day("2026-05-21") }, ["not-met", "confirmed not-met"]],
    [{ lastConfirmed: addDays(on, 1) }, ["unclear", "confirmed unclear"]],
    [{ manufacturer: missing }, ["unclear", "make-and-model unclear"]],
    [{ model: " " }, ["not-met", "make-and-model not-met"]],
    [{ name: "?" }, ["not-met", "place-named not-met"]],
    [{ address: { ...whole.is.address, postCode: missing } }, ["unclear", "address unclear"]],
    [{ address: { ...whole.is.address, street: "-" } }, ["not-met", "address not-met"]],
    [{ hours: missing }, ["unclear", "hours-answered unclear"]],
    [{ hours: { kind: "words", words: "døgnåpent" } }, ["not-met", "hours-answered not-met"]],
    [
      { hours: weekly({ ...daily(span("08:00", "16:00")), sunday: absent("unknown") }) },
      ["unclear", "hours-answered unclear"],
    ],
    [{ hours: weekly(daily(span("08:00", "16:00")), { kind: "unanswered" }) }, ["unclear", "hours-answered unclear"]],
    [{ hours: weekly(daily()) }, ["met"]],
    [{ season: missing }, ["unclear", "hours-answered unclear"]],
    // What hides it from no register: where it is in the building, who may take it, the battery's own date.
    [
      { whereInside: missing, floor: missing, locked: missing, openTo: missing, batteryUntil: missing, mobile: true },
      ["met"],
    ],
  ])("of one with %j", (change, expected) => expect(of(registered(change))).toEqual(expected));

  test("asks for a responsible contact that can be written to, and for no other", () => {
    const { responsible } = whole;
    const by = (change: object) =>
      of({ ...whole, responsible: DefibrillatorContact.parse({ ...responsible, ...change }) });
    expect(of({ ...whole, responsible: missing })).toEqual(["unclear", "profile unclear"]);
    for (const field of ["name", "email", "phone"])
      for (const value of [missing, "-"]) expect(by({ [field]: value })).toEqual(["not-met", "profile not-met"]);
    expect(of({ ...whole, alternate: missing, access: missing, serialNumber: missing })).toEqual(["met"]);
  });

  test("names the facts that are missing and carries none of their values", () => {
    const finding = shown({ ...whole, is: { ...bare(whole.is) }, responsible: missing }, on);
    expect(finding.missing).toHaveLength(12);
    const said = JSON.stringify([finding, shown(whole, on)]);
    for (const secret of ["Eksempel", "example.org", "00000000", "resepsjonen", "A-1"])
      expect(said).not.toContain(secret);
  });
});
