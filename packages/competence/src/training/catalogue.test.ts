import { describe, expect, test } from "vitest";
import { day } from "@prehosp/model/time";
import { catalogueOf } from "./catalogue.ts";
import { Course, CourseDate } from "./course.ts";
import { copyState } from "./material.ts";
import { pathTo } from "./path-to.ts";
import { d, date, drill, radio } from "./fixtures/drill.ts";

const preCourse = Course.parse({
  ...radio,
  id: "pre-course",
  kind: "e-learning",
  gives: ["nodnett-precourse"],
  preCourse: undefined,
  items: [],
  seats: undefined,
});
const again = Course.parse({
  ...radio,
  id: "radio-again",
  kind: "recertification",
  recertifies: { competence: "nodnett-user", withinMonths: 24 },
});

describe("a catalogue", () => {
  test("finds courses by what they give and dates in order of day", () => {
    const later = { ...date, id: "radio-2", from: d("2026-12-01"), to: d("2026-12-01") };
    const book = catalogueOf([radio, preCourse, drill], [later, date]);
    expect(book.remarks).toEqual([]);
    expect(book.giving(radio.preCourse!).map((c) => c.id)).toEqual(["pre-course"]);
    expect(book.dates("radio-user").map((one) => one.id)).toEqual(["radio-1", "radio-2"]);
    expect([book.course("radio-user")?.hours, book.course("no")]).toEqual([7.5, undefined]);
  });

  test("remarks on what does not fit together and leaves nothing out", () => {
    const book = catalogueOf(
      [radio, { ...radio, hours: 1 }, { ...drill, items: [] }, { ...radio, id: "bare", terminalTypes: [] }],
      [date, date, { ...date, id: "x", course: "gone" }, { ...date, id: "y", seats: 9 }],
    );
    expect(book.remarks.map((r) => [r.code, r.path])).toEqual([
      ["pre-course-nobody-gives", "/courses/0/preCourse"],
      ["course-twice", "/courses/1"],
      ["pre-course-nobody-gives", "/courses/1/preCourse"],
      ["drill-without-items", "/courses/2/items"],
      ["pre-course-nobody-gives", "/courses/3/preCourse"],
      ["terminal-types-missing", "/courses/3/terminalTypes"],
      ["date-twice", "/dates/1"],
      ["date-of-no-course", "/dates/2/course"],
      ["more-seats-than-course", "/dates/3/seats"],
    ]);
    expect([book.course("radio-user")?.hours, book.dates("radio-user").length]).toEqual([7.5, 3]);
  });

  test("refuses at the door what can't be a course or a date", () => {
    const bad = (more: object) => Course.safeParse({ ...radio, ...more }).success;
    expect([
      bad({}),
      bad({ seats: { min: 9, max: 6 } }),
      bad({ kind: "recertification" }),
      bad({ items: [radio.items[0], radio.items[0]] }),
      CourseDate.safeParse({ ...date, to: "2026-11-24" }).success,
    ]).toEqual([true, false, false, false, false]);
  });
});

test.each([
  ["2024-11-25", "open"],
  ["2024-11-24", "last-proof-too-old"],
  [undefined, "no-earlier-proof"],
])("the short path, last proof %s: %s; the full one is always there", (last, because) => {
  const path = pathTo(radio.gives[0]!, {
    courses: [radio, again],
    lastProof: last === undefined ? undefined : day(last),
    on: d("2026-11-25"),
  });
  expect(path.because).toBe(because);
  expect(path.recertification.map((c) => c.id)).toEqual(because === "open" ? ["radio-again"] : []);
  expect(path.full.map((c) => c.id)).toEqual(["radio-user"]);
});

test("no course renews what has no re-certification", () => {
  const on = d("2026-11-25");
  expect(pathTo(drill.gives[0]!, { courses: [drill], lastProof: on, on }).because).toBe("no-such-course");
});

test("a local copy is told from what is published now", () => {
  const hash = (c: string): string => `sha256:${c.repeat(64)}`;
  const copy = { of: { id: "m", edition: "3", hash: hash("a") }, fetched: d("2026-01-01") };
  const against = (edition: string, c: string) => copyState(copy, [{ id: "m", edition, hash: hash(c) }]);
  expect([against("3", "a"), against("4", "b"), against("3", "b"), copyState(copy, [])]).toEqual([
    "current",
    "new-edition",
    "changed-within-edition",
    "no-longer-published",
  ]);
});
