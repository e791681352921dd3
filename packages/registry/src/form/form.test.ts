import { describe, expect, test } from "vitest";
import { A, B, desk, saved } from "../test/desk.ts";

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
});
