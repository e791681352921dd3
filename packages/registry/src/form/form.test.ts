import type { ActorRef } from "@prehosp/model";
import { addSeconds, type Instant } from "@prehosp/model/time";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { caseFrom } from "../case-from.ts";
import { elementsOf, ohca } from "../dataset.ts";
import { incident, record, secondRecord, timeline, units } from "../test/arrest.ts";
import { anyValue } from "../test/random-case.ts";
import type { FormAct } from "./act.ts";
import type { FormEvent } from "./event.ts";
import { formOf } from "./fold.ts";
import type { Prefill } from "./form.ts";
import { judgeAct } from "./judge-act.ts";
import type { FormGround, JudgedAct } from "./judged.ts";
import type { SaidEntry } from "./said-entry.ts";

const A = "11111111-1111-4111-8111-111111111111";
const B = "22222222-2222-4222-8222-222222222222";
const AT = "2026-11-22T14:00:00.000Z" as Instant;

const opened: FormEvent = {
  type: "opened",
  by: "registrar-1" as ActorRef,
  at: AT,
  said: {
    form: "h-1.a",
    dataset: "prehosp.ohca",
    version: "1.1",
    incident: incident.id,
    patient: "a",
    status: "actual",
    time: 0,
  },
};
const chain =
  (...records: Parameters<typeof caseFrom>[0]["records"]): Prefill =>
  (settlements) =>
    caseFrom({ incident, timeline, records, units, patient: "a", settlements });
const calm = chain(record());

/** A desk where acts are judged one after the other and what they come to is written down. */
const desk = (prefill: Prefill = calm, faults: FormGround["faults"] = () => []) => {
  const events: FormEvent[] = [opened];
  const form = () => formOf(events, prefill)!;
  const act = (asked: FormAct, by = "registrar-1"): JudgedAct => {
    const judged = judgeAct(form(), asked, { faults, signs: ["confirmed epj j-1"] });
    if ("event" in judged && judged.event)
      events.push({ ...judged.event, by, at: addSeconds(AT, events.length) } as FormEvent);
    return judged;
  };
  const save = (window: string, n: number, seen: number, entries: Record<string, SaidEntry>) =>
    act({ act: "save", window, n, seen, entries }, window === A ? "registrar-1" : "registrar-2");
  return { events, form, act, save };
};
const saved = (judged: JudgedAct) => ("fields" in judged ? judged.fields : undefined);

describe("a form", () => {
  test("opens with what the chain knows, each value with its source", () => {
    const form = desk().form();
    expect(form.standing).toBe("draft");
    expect(form.case.values["age-years"]).toEqual({ value: 66, source: { system: "epj", ref: "j-1" } });
    expect(form.case.values["cpc-discharge"]).toEqual({ absent: "not-recorded" });
  });

  test("keeps what a person wrote over what the chain says, and shows both", () => {
    const { save, form } = desk();
    save(A, 1, 1, { "age-years": { value: 67 } });
    expect(form().case.values["age-years"]).toEqual({ value: 67, source: { system: "skjema", ref: `h-1.a#${A}/1` } });
    expect(form().chain["age-years"]).toMatchObject({ value: 66 });
    expect(form().history.at(-1)).toMatchObject({
      type: "saved",
      changes: [{ element: "age-years", is: { value: 67 } }],
    });
  });

  test("takes the same save twice as once", () => {
    const { save, form } = desk();
    const first = save(A, 1, 1, { "cause-of-death": { value: "I46.0" } });
    expect(first).toHaveProperty("event.type", "saved");
    expect(save(A, 1, 1, { "cause-of-death": { value: "I46.0" } })).toMatchObject({
      event: undefined,
      fields: { refused: [] },
    });
    expect(form().revision).toBe(2);
    expect(save(A, 1, 1, { "cause-of-death": { value: "I46.9" } })).toMatchObject({
      problem: "same-key-other-content",
    });
  });

  test("lets nothing that comes late overwrite what the same screen wrote after it", () => {
    const { save, form } = desk();
    save(A, 2, 1, { "age-years": { value: 68 } });
    expect(saved(save(A, 1, 1, { "age-years": { value: 6 }, sex: { value: "female" } }))?.later).toEqual(["age-years"]);
    expect(form().case.values["age-years"]).toMatchObject({ value: 68 });
    expect(form().case.values["sex"]).toMatchObject({ value: "female" });
  });

  test("refuses a field that another screen changed since, with both values; the others go in", () => {
    const { save, form } = desk();
    save(A, 1, 1, { "age-years": { value: 70 } });
    const two = saved(save(B, 1, 1, { "age-years": { value: 71 }, sex: { value: "female" } }));
    expect(two?.refused).toMatchObject([
      { element: "age-years", why: "changed-since", yours: { value: 71 }, theirs: { value: 70 }, by: "registrar-1" },
    ]);
    expect(form().case.values["sex"]).toMatchObject({ value: "female" });
    // Sent again after the answer was lost, what was refused is refused again.
    expect(saved(save(B, 1, 1, { "age-years": { value: 71 }, sex: { value: "female" } }))?.refused).toHaveLength(1);
    // Having seen the other value, one may still choose one's own.
    expect(saved(save(B, 2, form().revision, { "age-years": { value: 71 } }))?.refused).toEqual([]);
    expect(form().case.values["age-years"]).toMatchObject({ value: 71 });
  });

  test.for([
    ["an element of no dataset", { shoe: { value: 1 } }, "/shoe"],
    ["a code of nobody", { sex: { value: "x" } }, "/sex/value"],
    ["a time at 24:00", { "time-rosc": { value: "2026-11-22T24:00:00.000Z", exactness: "exact" } }, "/time-rosc/value"],
    ["a time without a zone", { "time-rosc": { value: "2026-11-22T13:00:00" } }, "/time-rosc/value"],
    ["a reason the element does not allow", { "time-rosc": { absent: "refused" } }, "/time-rosc/absent"],
    ["a lawful end without its reason", { "time-rosc": { absent: "not-obtained" } }, "/time-rosc/because"],
    ["a number out of bounds", { "age-years": { value: 300 } }, "/age-years/value"],
  ] as const)("refuses %s by its place", ([, entries, path]) => {
    const { save, form } = desk();
    const judged = save(A, 1, 1, entries as never);
    expect(judged).toMatchObject({ problem: "bad-entry", issues: [expect.objectContaining({ path })] });
    expect(form().revision).toBe(1);
  });

  test("settles a conflict by a person's choice and its reason, until a source says something new", () => {
    const female = secondRecord({ sex: "female" });
    const { act, save, form, events } = desk(chain(record(), female));
    expect(form().conflicts).toMatchObject([{ element: "sex", statements: [{ said: "male" }, { said: "female" }] }]);
    expect(saved(save(A, 1, 1, { sex: { value: "female" } }))?.refused).toMatchObject([{ why: "open-conflict" }]);
    const sign = { act: "sign", window: A, n: 2, seen: 1, confirmed: [] } as const;
    expect(act(sign)).toMatchObject({ problem: "conflicts-open", issues: [{ path: "/values/sex" }] });
    const settle = { act: "settle", window: A, n: 3, seen: 1, element: "sex", because: "nearer-the-event" } as const;
    expect(act({ ...settle, choice: 7 })).toMatchObject({ problem: "no-such-conflict" });
    act({ ...settle, choice: 1 });
    expect(form().conflicts).toEqual([]);
    expect(form().case.values["sex"]).toEqual({ value: "female", source: female.source });
    expect(form().history.at(-1)).toMatchObject({ type: "settled", because: "nearer-the-event" });
    const third = secondRecord({ sex: "male", source: { system: "epj", ref: "j-3" } });
    expect(formOf(events, chain(record(), female, third))!.conflicts).toHaveLength(1);
  });

  test("is signed as it stands, and stays so whatever the chain learns; put right only with a reason", () => {
    const { act, save, form, events } = desk();
    save(A, 1, 1, { "age-years": { value: 70 } });
    expect(act({ act: "sign", window: A, n: 2, seen: 1, confirmed: [] })).toMatchObject({ problem: "changed-since" });
    act({ act: "sign", window: A, n: 3, seen: 2, confirmed: [] });
    expect(form().standing).toBe("signed");
    expect(formOf(events, chain(record({ sex: "female" })))!.case.values["sex"]).toMatchObject({ value: "male" });
    expect(save(A, 4, 3, { sex: { value: "female" } })).toMatchObject({ problem: "wrong-standing" });
    act({
      act: "correct",
      window: A,
      n: 5,
      seen: 3,
      entries: { sex: { value: "female" } },
      because: "mistyped",
      confirmed: [],
    });
    expect(form().history.at(-1)).toMatchObject({
      type: "corrected",
      because: "mistyped",
      changes: [{ element: "sex", was: { value: "male" }, is: { value: "female" } }],
    });
  });

  test("is not signed while errors stand or warnings are not looked at", () => {
    const fault = (level: "error" | "warning", rule: string) => ({
      rule,
      level,
      elements: ["sex"],
      message: { nb: "Feil" },
    });
    const sign = (confirmed: readonly string[]) => ({ act: "sign", window: A, n: 1, seen: 1, confirmed }) as const;
    const error = desk(calm, () => [fault("error", "ohca.e001")]);
    expect(error.act(sign(["ohca.e001"]))).toMatchObject({
      problem: "errors-stand",
      issues: [{ path: "/values/sex" }],
    });
    const warning = desk(calm, () => [fault("warning", "ohca.w001")]);
    expect(warning.act(sign([]))).toMatchObject({ problem: "warnings-unconfirmed" });
    expect(warning.act(sign(["ohca.w001"]))).toHaveProperty("event.type", "signed");
  });

  test("takes no change to what is signed that brings an error, and asks nothing of those it had", () => {
    const wrong =
      (sex: string, rule: string): FormGround["faults"] =>
      (one) =>
        JSON.stringify(one.values["sex"]).includes(`"${sex}"`)
          ? [{ rule, level: "error", elements: ["sex"], message: { nb: "Feil" } }]
          : [];
    const { act, form, events } = desk(calm, wrong("female", "ohca.e001"));
    act({ act: "sign", window: A, n: 1, seen: 1, confirmed: [] });
    const correct = { act: "correct", window: A, seen: 2, because: "mistyped", confirmed: [] } as const;
    const entries = { sex: { value: "female" } };
    expect(act({ ...correct, n: 2, entries })).toMatchObject({ problem: "errors-stand" });
    expect(act({ ...correct, n: 3, entries: { shocks: { value: 2 } } })).toHaveProperty("event.type", "corrected");
    // A record that came after the signature disagrees: settling it may bring no error either.
    const torn = formOf(events, chain(record(), secondRecord({ sex: "female" })))!;
    const settle = { act: "settle", window: A, n: 4, seen: 3, element: "sex", because: "other" } as const;
    const judged = (choice: number) =>
      judgeAct(torn, { ...settle, choice }, { faults: wrong("female", "e"), signs: [] });
    expect([judged(1), judged(0)]).toMatchObject([{ problem: "errors-stand" }, { event: { type: "settled" } }]);
    expect(form().standing).toBe("signed");
  });

  test("is followed up where nothing was known, and nowhere else", () => {
    const { act, form } = desk();
    act({ act: "sign", window: A, n: 1, seen: 1, confirmed: [] });
    const follow = (n: number, entries: Record<string, SaidEntry>) =>
      saved(act({ act: "followUp", window: A, n, seen: form().revision, entries, confirmed: [] }))?.refused;
    expect(follow(2, { "alive-30-days": { value: true }, sex: { value: "female" } })).toMatchObject([
      { element: "sex", why: "needs-correction" },
    ]);
    expect(form().case.values["alive-30-days"]).toMatchObject({ value: true });
    expect(follow(3, { "alive-30-days": { value: false } })).toMatchObject([{ why: "needs-correction" }]);
  });

  test("is dismissed with a reason and opened again with what was written", () => {
    const { act, save, form, events } = desk();
    save(A, 1, 1, { sex: { value: "female" } });
    act({ act: "dismiss", window: A, n: 2, seen: 2, because: "no-arrest" });
    expect(form().standing).toBe("dismissed");
    expect(save(A, 3, 3, { sex: { value: "male" } })).toMatchObject({ problem: "wrong-standing" });
    events.push({ ...opened, said: { ...opened.said, time: 1 } } as FormEvent);
    expect(form().standing).toBe("draft");
    expect(form().case.values["sex"]).toMatchObject({ value: "female" });
  });
});

const elements = elementsOf(ohca);
const anySave = fc.record({
  window: fc.constantFrom(A, B),
  n: fc.integer({ min: 1, max: 8 }),
  back: fc.integer({ min: 0, max: 4 }),
  entries: fc
    .uniqueArray(fc.constantFrom(...elements.slice(0, 6)), { minLength: 1, maxLength: 3, selector: (e) => e.id })
    .chain((some) => fc.record(Object.fromEntries(some.map((e) => [e.id, fc.record({ value: anyValue(e) })])))),
});

type Desk = ReturnType<typeof desk>;
type AnySave = typeof anySave extends fc.Arbitrary<infer S> ? S : never;

/** What became otherwise than promised of the fields of one save. */
const lostIn = ({ save, form }: Desk, { window, n, back, entries }: AnySave): readonly string[] => {
  const before = form();
  const seen = Math.max(1, before.revision - back);
  const judged = save(window, n, seen, entries as never);
  if ("problem" in judged) return judged.problem === "same-key-other-content" ? [] : [judged.problem];
  const resend = judged.event === undefined && judged.fields.refused.length === 0;
  const { taken, refused, later } = judged.fields;
  // What the same window and number wrote before was in; somebody who saw it may have written over it since.
  const wrote = before.history.find((step) => step.window === window && step.n === n)?.changes ?? [];
  const { revision } = form();
  save(window, n, seen, entries as never);
  const value = (entry: unknown) => JSON.stringify((entry as { readonly value?: unknown }).value);
  return [
    ...(form().revision === revision ? [] : ["doubled"]),
    ...Object.entries(entries).flatMap(([id, entry]) => {
      const stands = form().case.values[id];
      const wasIn = wrote.some(({ element, is }) => element === id && value(is) === value(entry));
      const kept = id in taken || value(stands) === value(entry) || later.includes(id) || resend || wasIn;
      const moved = !(id in taken) && value(stands) !== value(before.case.values[id]);
      return [
        ...(kept || refused.some((r) => r.element === id) ? [] : [`lost ${id}`]),
        ...(moved ? [`moved ${id}`] : []),
      ];
    }),
  ];
};

describe("whatever two screens save, in whatever order, twice or late", () => {
  test("each field of each save is in the form, refused with both values, late, or there already; a resend changes nothing", () => {
    fc.assert(
      fc.property(fc.array(anySave, { maxLength: 12 }), (saves) => {
        const one = desk(() => ({ case: undefined, conflicts: [] }));
        expect(saves.flatMap((save) => lostIn(one, save))).toEqual([]);
      }),
    );
  });
});
