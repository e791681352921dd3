import { describe, expect, test } from "vitest";
import { record, secondRecord } from "../test/arrest.ts";
import { A, calm, chain, desk, opened, saved } from "../test/desk.ts";
import type { FormEvent } from "./event.ts";
import { formOf } from "./fold.ts";
import { judgeAct } from "./judge-act.ts";
import type { FormGround } from "./judged.ts";
import type { SaidEntry } from "./said-entry.ts";

describe("a form that is settled, signed, put right or dismissed", () => {
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
