import type { DefibrillatorRegistration } from "@prehosp/model";
import { known } from "@prehosp/model/absence";
import { addDays, daysBetween } from "@prehosp/model/time";
import type { Day } from "@prehosp/model/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { tooOldFrom } from "../shown/confirmed.ts";
import { day, missing, whole } from "../test/whole.ts";
import { lifeOf } from "./life.ts";
import type { Life } from "./life.ts";
import type { Reminded, Reminder } from "./reminded.ts";
import { reminderRules } from "./reminder-rules.ts";

const start = day("2026-11-22");

/** What an owner may do on a day. */
const act = fc.constantFrom(
  "confirm",
  "electrodes",
  "no-electrodes",
  "active",
  "inactive",
  "no-alternate",
  "alternate",
  "no-address",
  "address",
);
type Act = typeof act extends fc.Arbitrary<infer A> ? A : never;

const after = (r: DefibrillatorRegistration, what: Act, on: Day): DefibrillatorRegistration => {
  const is = (change: Partial<DefibrillatorRegistration["is"]>) => ({ ...r, is: { ...r.is, ...change } });
  const street = (x: typeof r.is.address.street) => is({ address: { ...r.is.address, street: x } });
  switch (what) {
    case "confirm":
      return is({ lastConfirmed: on });
    case "electrodes":
      return is({ electrodesUntil: addDays(on, 100) });
    case "no-electrodes":
      return is({ electrodesUntil: missing });
    case "active":
      return is({ active: true });
    case "inactive":
      return is({ active: false });
    case "no-alternate":
      return { ...r, alternate: missing };
    case "alternate":
      return { ...r, alternate: whole.alternate };
    case "no-address":
      return street(missing);
    case "address":
      return street(whole.is.address.street);
  }
};

interface Step {
  readonly on: Day;
  readonly registration: DefibrillatorRegistration;
  readonly before: readonly Reminded[];
  readonly life: Life;
  readonly sent: readonly Reminder[];
}

/** Some hundred days of an owner who does things now and then, and a sender that is down now and then. */
const anyCourse = fc
  .array(fc.record({ wait: fc.integer({ min: 1, max: 90 }), what: act, down: fc.integer({ min: 0, max: 60 }) }), {
    minLength: 1,
    maxLength: 8,
  })
  .map((acts): readonly Step[] => {
    const steps: Step[] = [];
    let registration = whole;
    let on = start;
    let said: readonly Reminded[] = [];
    const pass = (days: number, down: number) => {
      for (let i = 0; i < days; i++, on = addDays(on, 1)) {
        const life = lifeOf(registration, said, on);
        const sent = i < down ? [] : life.due;
        steps.push({ on, registration, before: said, life, sent });
        said = [...said, ...sent.map(({ kind, to }) => ({ kind, to, on }))];
      }
    };
    for (const { wait, what, down } of acts) {
      pass(wait, down);
      registration = after(registration, what, on);
    }
    pass(250, 0);
    return steps;
  });

const check = (property: (steps: readonly Step[]) => void) =>
  fc.assert(fc.property(anyCourse, property), { numRuns: 60 });

test("never is one reminder sent twice, nor one of its kind again before its days are over", () => {
  check((steps) => {
    const ids = steps.flatMap(({ sent }) => sent.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const last = new Map<string, Day>();
    const early: string[] = [];
    for (const { on, sent } of steps)
      for (const { id, kind, to, runsOut, number } of sent) {
        const key = [kind, to, runsOut].join();
        const rule = reminderRules.find((one) => one.kind === kind);
        const seen = last.get(key);
        // An unfinished time that began anew is another one.
        const again = kind === "unfinished" && number === 1 ? 0 : (rule?.again ?? 0);
        if ((seen !== undefined && daysBetween(seen, on) < again) || number > (rule?.most ?? 0))
          early.push(`${on} ${id}`);
        last.set(key, on);
      }
    expect(early).toEqual([]);
    for (const { registration, before, on, sent, life } of steps) {
      if (life.due.length !== sent.length) continue;
      const now = sent.map(({ kind, to }) => ({ kind, to, on }));
      expect(lifeOf(registration, [...before, ...now], on).due).toEqual([]);
    }
  });
});

test("always did everyone recorded have the final notice on an earlier day before one is hidden by silence", () => {
  let hidden = 0;
  check((steps) => {
    for (const { life, registration, before, on } of steps) {
      if (life.hidden !== "silence") continue;
      hidden++;
      const there = [
        ...(known(registration.responsible) ? ["responsible"] : []),
        ...(known(registration.alternate) ? ["alternate"] : []),
      ];
      const { lastConfirmed, electrodesUntil } = registration.is;
      const ran = [
        ...(known(lastConfirmed) && tooOldFrom(lastConfirmed) <= on
          ? [["final-check", tooOldFrom(lastConfirmed)] as const]
          : []),
        ...(known(electrodesUntil) && electrodesUntil <= on ? [["final-electrodes", electrodesUntil] as const] : []),
      ];
      const told = ran.some(([kind, runsOut]) =>
        there.every((to) =>
          before.some((one) => one.kind === kind && one.to === to && one.on >= addDays(runsOut, -3) && one.on < on),
        ),
      );
      expect(told).toBe(true);
    }
  });
  expect(hidden).toBeGreaterThan(0);
});

test("never is what was said lost, and its order is nothing to the answer", () => {
  check((steps) => {
    for (const { life, before, registration, on } of steps.filter((_, i) => i % 17 === 0)) {
      expect(life.said).toHaveLength(before.length);
      expect([...life.said].map((one) => JSON.stringify(one)).sort()).toEqual(
        before.map((one) => JSON.stringify(one)).sort(),
      );
      const turned = lifeOf(registration, before.toReversed(), on);
      expect([turned.stage, turned.due]).toEqual([life.stage, life.due]);
    }
  });
});

test("a stage says no other than the register's own judgement", () => {
  check((steps) => {
    const may = {
      met: ["shown", "reminded", "finally-noticed"],
      other: ["unfinished", "reminded", "finally-noticed", "hidden"],
    };
    const wrong = steps.filter(({ life }) => !may[life.shown.outcome === "met" ? "met" : "other"].includes(life.stage));
    expect(wrong).toEqual([]);
  });
});
