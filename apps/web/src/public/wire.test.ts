import * as fc from "fast-check";
import { expect, test } from "vitest";
import { listedOf, shownOf } from "./wire.ts";

const ONE = {
  id: "a-1",
  name: "Rådhuset",
  position: { lat: 58.15, lng: 8 },
  usable: { outcome: "met", why: [], words: [] },
  confirmedDaysAgo: 12,
};

test("one is read with what it says, and with nothing more", () => {
  expect(shownOf(ONE)).toEqual({
    id: "a-1",
    name: "Rådhuset",
    position: { lat: 58.15, lng: 8 },
    outcome: "met",
    why: [],
    where: [],
    confirmedDaysAgo: 12,
  });
  expect(shownOf({ ...ONE, floor: { absent: "not-recorded" }, locked: "no" })).toEqual(shownOf(ONE));
});

test.each([
  [{ ...ONE, usable: { outcome: "not-applicable" } }],
  [{ ...ONE, usable: { outcome: "open" } }],
  [{ ...ONE, usable: undefined }],
])("what is not surely usable is unclear: %j", (one) => {
  expect(shownOf(one)?.outcome).toBe("unclear");
});

test.each([
  { ...ONE, position: { lat: 8, lng: Number.NaN } },
  { ...ONE, position: { lat: 5815, lng: 8 } },
  { ...ONE, name: " " },
  { ...ONE, id: 7 },
])("one without id, name or place on earth is told, not shown", (broken) => {
  expect(listedOf({ at: "2026-11-22T12:00:00Z", defibrillators: [ONE, broken] })).toMatchObject({ unread: 1 });
});

test("whatever comes, the page stays whole", () => {
  fc.assert(
    fc.property(fc.anything(), fc.anything(), (value, other) => {
      shownOf(value);
      const listed = listedOf({ at: "2026-11-22T12:00:00Z", defibrillators: [value, other] });
      expect((listed?.all.length ?? 0) + (listed?.unread ?? 0)).toBe(2);
    }),
  );
  expect(listedOf({ at: "some day", defibrillators: [] })).toBeUndefined();
  expect(listedOf(null)).toBeUndefined();
});
