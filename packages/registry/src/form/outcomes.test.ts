import { describe, expect, test } from "vitest";
import { A, B, calm, desk, saved } from "../test/desk.ts";
import { validate } from "../validation/validate.ts";
import type { SaidEntry } from "./said-entry.ts";
import type { Day } from "@prehosp/model/time";

const TODAY = "2028-01-01" as Day;
/** What the form says of 30 days, and of those who write it what they are told. */
const at = () => {
  const { act, save, form, events } = desk(calm, (one) =>
    validate(one, TODAY).filter(({ rule }) => ["ohca.e823", "ohca.e824"].includes(rule)),
  );
  const entry = (element: string) => form().case.values[element];
  let n = 100;
  const write = (kind: "correct" | "followUp", entries: Record<string, SaidEntry>) => {
    const head = { window: A, n: (n += 1), seen: form().revision, entries, confirmed: [] };
    return act(kind === "correct" ? { act: kind, ...head, because: "mistyped" } : { act: kind, ...head });
  };
  const sign = () => act({ act: "sign", window: A, n: (n += 1), seen: form().revision, confirmed: [] });
  return { act, save, form, events, entry, write, sign };
};
const dies = (day: string): Record<string, SaidEntry> => ({ "death-day": { value: day } });

describe("the day of death in a form", () => {
  test("answers the outcomes as derived from it, and the step that wrote it tells so", () => {
    const { save, form, entry } = at();
    save(A, 1, 1, dies("2026-12-01"));
    const source = { system: "skjema", ref: `h-1.a#${A}/1` };
    expect(entry("alive-24-hours")).toEqual({ value: true, source, exactness: "derived" });
    expect(entry("alive-30-days")).toEqual({ value: false, source, exactness: "derived" });
    expect(entry("alive-12-months")).toEqual({ value: false, source, exactness: "derived" });
    const step = form().history.at(-1)!;
    expect(step.changes.map(({ element }) => element)).toEqual(["death-day"]);
    expect(step.follows).toContainEqual({
      element: "alive-12-months",
      was: { absent: "not-recorded" },
      is: { value: false, source, exactness: "derived" },
    });
    expect(form().touched).not.toHaveProperty("alive-30-days");
    // The same again is still known as the same.
    expect(save(A, 1, 1, dies("2026-12-01"))).toMatchObject({ event: undefined, fields: { refused: [] } });
  });

  test("never overwrites what somebody wrote, also that it could not be told; a contradiction is a fault", () => {
    const { save, form, entry } = at();
    save(A, 1, 1, { "alive-30-days": { value: true }, "alive-24-hours": { absent: "unknown" } });
    save(A, 2, 2, dies("2026-12-01"));
    expect(entry("alive-30-days")).toMatchObject({ value: true, source: { ref: `h-1.a#${A}/1` } });
    expect(entry("alive-24-hours")).toMatchObject({ absent: "unknown" });
    expect(entry("alive-12-months")).toMatchObject({ value: false, exactness: "derived" });
    expect(validate(form().case, TODAY).map(({ rule }) => rule)).toContain("ohca.e823");
    // Who takes the own answer away gets the one that follows.
    save(A, 3, 3, { "alive-30-days": { absent: "not-recorded" } });
    expect(entry("alive-30-days")).toMatchObject({ value: false, exactness: "derived" });
    expect(
      form()
        .history.at(-1)
        ?.follows.map(({ element }) => element),
    ).toEqual(["alive-30-days"]);
  });

  test("takes back what followed where it is corrected, before and after the signature", () => {
    const { save, form, entry, sign, write } = at();
    save(A, 1, 1, dies("2026-12-01"));
    save(B, 1, 2, dies("2027-02-01"));
    expect(entry("alive-30-days")).toMatchObject({ value: true, source: { ref: `h-1.a#${B}/1` } });
    sign();
    expect(form().standing).toBe("signed");
    expect(form().history.at(-1)).toMatchObject({ type: "signed", changes: [], follows: [] });
    // The day that was signed made it "alive"; the other day brings no fault with what only followed from the first.
    expect(write("correct", dies("2026-12-01"))).toHaveProperty("event.type", "corrected");
    expect(entry("alive-30-days")).toMatchObject({ value: false, exactness: "derived" });
    expect(form().history.at(-1)?.follows).toMatchObject([
      { element: "alive-30-days", was: { value: true }, is: { value: false } },
    ]);
    write("correct", { "death-day": { absent: "not-applicable" } });
    expect(entry("alive-30-days")).toEqual({ absent: "not-recorded" });
    expect(entry("alive-12-months")).toEqual({ absent: "not-recorded" });
  });

  test("is followed up after the signature, and may be gainsaid by nobody without a fault", () => {
    const { entry, sign, write } = at();
    sign();
    write("followUp", dies("2026-12-01"));
    expect(entry("alive-30-days")).toMatchObject({ value: false, exactness: "derived" });
    expect(write("followUp", { "alive-30-days": { value: true } })).toMatchObject({
      problem: "errors-stand",
      issues: expect.arrayContaining([expect.objectContaining({ code: "ohca.e823" })]),
    });
    expect(saved(write("followUp", { "alive-30-days": { value: false } }))?.refused).toEqual([]);
    expect(entry("alive-30-days")).toMatchObject({ value: false, source: { system: "skjema" } });
    expect(entry("alive-30-days")).not.toHaveProperty("exactness");
  });
});
