import { describe, expect, test } from "vitest";
import { W, desk, stateOf } from "../test/form-desk.ts";
import { joiningsOf, keptApart } from "./joinings-of.ts";
import { judgeAct } from "./judge-act.ts";
import { judgeJoin } from "./judge-join.ts";
import { possibleDuplicates } from "./possible-duplicates.ts";
import type { SaidEntry } from "./said-entry.ts";

const shock = (value: string): SaidEntry => ({ value, exactness: "exact" });
const two = () => desk({ "h-1": undefined, "h-2": undefined });

describe("two forms of one case", () => {
  test("are one: what only the other has is taken with its source, what they say differently is chosen with a reason", () => {
    const { form, save, say, act } = two();
    save("h-1", { sex: { value: "male" }, "time-first-shock": shock("2026-11-22T13:07:00.000Z") });
    save("h-2", { shocks: { value: 2 }, "time-first-shock": shock("2026-11-22T13:11:00.000Z") });
    expect(say("merged", "h-1", "h-2")).toHaveProperty("events.keep.type", "joined");
    const keep = form("h-1");
    expect(keep).toMatchObject({
      standing: "draft",
      holds: ["h-2"],
      case: { values: { sex: { value: "male" }, shocks: { value: 2, source: { ref: `h-2#${W}/2` } } } },
    });
    expect(keep.conflicts).toMatchObject([
      {
        element: "time-first-shock",
        statements: [{ said: "2026-11-22T13:07:00.000Z" }, { said: "2026-11-22T13:11:00.000Z" }],
      },
    ]);
    expect(
      keep.history
        .at(-1)
        ?.follows.map(({ element }) => element)
        .toSorted(),
    ).toEqual(["shocks", "time-first-shock"]);
    expect(form("h-2")).toMatchObject({ standing: "joined", into: "h-1", case: { values: { shocks: { value: 2 } } } });
    expect(act("h-1", { act: "sign", confirmed: [] })).toHaveProperty("problem", "conflicts-open");
    act("h-1", { act: "settle", element: "time-first-shock", choice: 1, because: "better-clock" });
    expect(form("h-1").conflicts).toEqual([]);
    expect(form("h-1").case.values["time-first-shock"]).toMatchObject({ value: "2026-11-22T13:11:00.000Z" });
    act("h-1", { act: "save", entries: { shocks: { value: 3 } } });
    expect(form("h-1").case.values["shocks"]).toMatchObject({ value: 3 });
  });

  test("leave the other as it is, where nobody writes any more", () => {
    const { act, say, save } = two();
    say("merged", "h-1", "h-2");
    for (const judged of [
      save("h-2", { shocks: { value: 9 } }),
      act("h-2", { act: "dismiss", because: "other" }),
      act("h-2", { act: "sign", confirmed: [] }),
    ])
      expect(judged).toHaveProperty("problem", "wrong-standing");
  });

  test("are not written over by a screen that has not seen what was taken", () => {
    const { form, save, say } = two();
    save("h-2", { shocks: { value: 2 } });
    say("merged", "h-1", "h-2");
    const late = judgeAct(
      form("h-1"),
      { act: "save", window: W.replace("1", "2"), n: 1, seen: 1, entries: { shocks: { value: 5 } } },
      { faults: () => [], signs: [] },
    );
    expect(late).toMatchObject({
      event: undefined,
      fields: { refused: [{ element: "shocks", why: "changed-since" }] },
    });
  });

  test("of which one was signed wait for a new signature, and are as signed as before when they are taken apart", () => {
    const { form, save, say, sign } = two();
    save("h-1", { shocks: { value: 1 } });
    sign("h-1");
    const before = form("h-1");
    save("h-2", { sex: { value: "male" } });
    say("merged", "h-1", "h-2");
    expect(form("h-1")).toMatchObject({
      standing: "draft",
      case: { values: { shocks: { value: 1 }, sex: { value: "male" } } },
    });
    sign("h-1");
    expect(form("h-1")).toMatchObject({ standing: "signed", case: { values: { sex: { value: "male" } } } });
    say("unmerged", "h-1", "h-2");
    expect(stateOf(form("h-1"))).toEqual(stateOf(before));
    expect(form("h-1").history.map(({ type }) => type)).toEqual([
      "opened",
      "saved",
      "signed",
      "joined",
      "signed",
      "parted",
    ]);
  });

  test("taken apart keep what people wrote in the meantime, and then the signature must be given anew", () => {
    const { form, save, say, sign } = two();
    sign("h-1");
    save("h-2", { sex: { value: "male" } });
    say("merged", "h-1", "h-2");
    save("h-1", { shocks: { value: 4 } });
    say("unmerged", "h-1", "h-2");
    expect(form("h-1")).toMatchObject({
      standing: "draft",
      case: { values: { shocks: { value: 4 }, sex: { absent: "not-recorded" } } },
    });
    expect(form("h-2")).toMatchObject({ standing: "draft" });
  });

  test("are judged as they were looked at: changed since, of another kind, itself, already joined, another count's word", () => {
    const { form, say, save } = two();
    expect(say("merged", "h-1", "h-1")).toEqual({ problem: "same-form" });
    expect(say("unmerged", "h-1", "h-2")).toEqual({ problem: "wrong-standing" });
    expect(say("merged", "h-1", "h-2", { seenOther: 7 })).toEqual({ problem: "changed-since" });
    say("merged", "h-1", "h-2", { n: 90 });
    expect(say("merged", "h-1", "h-2", { n: 90 })).toEqual({ events: undefined });
    expect(say("merged", "h-2", "h-1", { n: 90 })).toEqual({ problem: "same-key-other-content" });
    expect(say("merged", "h-2", "h-1")).toEqual({ problem: "wrong-standing" });
    expect(say("unmerged", "h-2", "h-1")).toEqual({ problem: "wrong-standing" });
    save("h-1", { shocks: { value: 4 } });
    const exercise = { ...form("h-1"), id: "h-9", case: { ...form("h-1").case, status: "exercise" as const } };
    const asked = {
      is: "merged",
      keep: "h-9",
      other: "h-2",
      window: W,
      n: 99,
      seen: 1,
      seenOther: 1,
      because: "other",
    } as const;
    expect(judgeJoin(exercise, form("h-2"), asked)).toEqual({ problem: "not-comparable" });
  });
});

describe("pairs that may be one case", () => {
  const alike = {
    "time-registered": shock("2026-11-22T13:00:00.000Z"),
    "age-years": { value: 61 },
    sex: { value: "male" },
    municipality: { value: "4204" },
  } as const;

  test("are asked about until somebody has said which, and again when it is taken back", () => {
    const { form, save, say } = two();
    save("h-1", { ...alike, shocks: { value: 1 } });
    save("h-2", { ...alike, shocks: { value: 2 }, "first-rhythm": { value: "vf" } });
    const pairs = () => possibleDuplicates([form("h-1"), form("h-2")]);
    expect(pairs()).toMatchObject([{ ground: "alike", hours: 0, forms: [{ id: "h-1" }, { id: "h-2" }] }]);
    expect(Object.fromEntries(pairs()[0]!.compared.map(({ element, says }) => [element, says]))).toMatchObject({
      sex: "same",
      shocks: "different",
      "first-rhythm": "only-second",
    });
    say("two-cases", "h-2", "h-1");
    expect(pairs()).toEqual([]);
    expect(keptApart([form("h-1"), form("h-2")])).toMatchObject([{ said: { type: "told-apart", because: "other" } }]);
    expect(say("unmerged", "h-1", "h-2")).toHaveProperty("events.keep.type", "parted");
    expect(keptApart([form("h-1"), form("h-2")])).toEqual([]);
    expect(pairs()).toHaveLength(1);
    say("two-cases", "h-2", "h-1");
    say("merged", "h-2", "h-1");
    expect(pairs()).toEqual([]);
    say("unmerged", "h-2", "h-1");
    expect(pairs()).toHaveLength(1);
    expect(joiningsOf([form("h-1"), form("h-2")]).map(({ is, keep }) => [is, keep.incident])).toEqual([
      ["two-cases", "h-1"],
      ["unmerged", "h-1"],
      ["two-cases", "h-1"],
      ["merged", "h-2"],
      ["unmerged", "h-2"],
    ]);
  });
});
