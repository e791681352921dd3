import type { SaidEntry } from "@prehosp/registry";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type Correction, chosen, corrected, correctionIn, leftAfter, stillOther } from "./correction.ts";
import { entryOf } from "./said.ts";
import { nextOf, type Row, withWaiting } from "./waiting.ts";
import type { Refused } from "./words.ts";

const three: SaidEntry = { value: 3 };
const four: SaidEntry = { value: 4 };
const written: Row = {
  form: "f",
  by: "registrar",
  window: "w",
  n: 1,
  seen: 7,
  entries: { shocks: four },
  isOut: false,
};
const row: Row = { ...written, isCorrection: true };
const out = (element: string): Refused => ({
  element,
  why: "changed-since",
  yours: entryOf(four),
  theirs: entryOf({ value: 5 }),
});
const one: Correction = { seen: 7, entries: { shocks: four, ph: three }, refused: [] };

test("a correction is never sent by itself, and is not shown as what was saved", () => {
  expect(nextOf([row])).toBeUndefined();
  expect(withWaiting({}, [row])).toEqual({});
});

test("corrections of windows that are gone are one, under the earliest revision that was seen", () => {
  const rows = [row, { ...row, window: "x", seen: 5, entries: { ph: three }, refused: [out("ph")] }];
  expect(correctionIn(rows)).toEqual({ seen: 5, entries: { shocks: four, ph: three }, refused: [out("ph")] });
  expect(correctionIn([{ ...written, isOut: true }])).toBeUndefined();
});

test("the revision of the first change holds for those after it; to write in a field that stayed out is to choose", () => {
  const first = corrected(undefined, "shocks", three, 7);
  expect(corrected({ ...first, refused: [out("shocks"), out("ph")] }, "shocks", four, 9)).toEqual({
    seen: 7,
    entries: { shocks: four },
    refused: [out("ph")],
  });
});

test("what the form says already is no correction", () => {
  expect(stillOther(one, { shocks: entryOf(four) })?.entries).toEqual({ ph: three });
  expect(stillOther(one, { shocks: entryOf(four), ph: entryOf(three) })).toBeUndefined();
  expect(stillOther({ ...one, entries: { ph: { absent: "not-recorded" } } }, {})).toBeUndefined();
});

test("what went in is gone; what stayed out waits under the revision of the answer", () => {
  const after = leftAfter(one, one.entries, { refused: [out("shocks")], revision: 9 });
  expect(after).toEqual({ seen: 9, entries: { shocks: four }, refused: [out("shocks")] });
  expect(leftAfter(one, one.entries, { refused: [], revision: 9 })).toBeUndefined();
  expect(chosen(after!, "shocks", true)).toEqual({ seen: 9, entries: { shocks: four }, refused: [] });
  expect(chosen(after!, "shocks", false)).toBeUndefined();
});

test("nothing that was written is lost by an answer: it is saved, stayed out, or was written after it was sent", () => {
  const entries = fc.dictionary(
    fc.constantFrom("a", "b", "c"),
    fc.integer({ min: 0, max: 2 }).map((value) => ({ value })),
  );
  fc.assert(
    fc.property(entries, entries, fc.subarray(["a", "b", "c"]), (sent, since, refused) => {
      const stayed = refused.filter((element) => element in sent).map(out);
      const now = { ...sent, ...since };
      const left = leftAfter({ seen: 1, entries: now, refused: [] }, sent, { refused: stayed, revision: 2 });
      for (const [element, said] of Object.entries(now)) {
        const isSaved = sent[element]?.value === said.value && !stayed.some((field) => field.element === element);
        expect(left?.entries[element]).toEqual(isSaved ? undefined : said);
      }
    }),
  );
});
