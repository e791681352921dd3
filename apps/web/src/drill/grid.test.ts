import { Course, CourseDate } from "@prehosp/competence";
import { type Instant, addSeconds } from "@prehosp/model/time";
import fc from "fast-check";
import { expect, test } from "vitest";
import { cellOf, participantsOf, rowsOf, signInOf } from "./grid.ts";
import type { HeldDrill } from "./held.ts";
import { type Kept, answeredBy } from "./said.ts";
import { ClassSeen } from "./words.ts";

const FETCHED = "2026-11-22T10:00:00.000Z" as Instant;
const course = Course.parse({
  id: "ovelse",
  title: { nb: "Øvelse" },
  kind: "drill",
  hours: 4,
  gives: ["akutthjelper-skills"],
  prerequisites: [],
  terminalTypes: ["håndholdt", "kjøretøy"],
  items: [
    { id: "hlr", title: { nb: "HLR" }, perTerminalType: false, cites: ["AH-2.6-g"] },
    { id: "talegruppe", title: { nb: "Talegruppe" }, perTerminalType: true, cites: ["NN-d"] },
  ],
});
const date = CourseDate.parse({
  id: "d-1",
  course: "ovelse",
  organisation: "brann-1",
  place: "Evje",
  from: "2026-11-22",
  to: "2026-11-22",
  seats: 8,
});
const held = (outcome: string, decided: readonly string[] = []): HeldDrill => ({
  id: "d-1",
  class: ClassSeen.parse({
    course,
    date: { date, from: date.from, to: date.to, cancelled: false },
    seated: ["p-1"],
    learners: [
      { person: "p-1", signedIn: false, parts: [{ item: "hlr", outcome, decided }], refused: [] },
      { person: "p-2", signedIn: true, parts: [], refused: [] },
    ],
  }),
  people: [],
  called: {},
  fetchedAt: FETCHED,
});
const check = (id: string, outcome: "passed" | "failed", seconds: number, how: Partial<Kept> = {}): Kept => ({
  said: {
    id,
    at: addSeconds(FETCHED, seconds),
    by: "instruktor",
    person: "p-1",
    date: "d-1",
    kind: "checked-off",
    item: "hlr",
    outcome,
    device: "device-1",
  } as Kept["said"],
  organisation: "brann-1",
  state: "waiting",
  ...how,
});
const [hlr] = rowsOf(held("not-done"));
if (hlr === undefined) throw new Error("the course has an item");
const shown = (drill: HeldDrill, ...kept: readonly Kept[]) => cellOf(drill, kept, "p-1", hlr);

test("an item is one row, or one for each terminal type", () => {
  expect(rowsOf(held("not-done")).map(({ item, terminalType }) => [item.id, terminalType])).toEqual([
    ["hlr", undefined],
    ["talegruppe", "håndholdt"],
    ["talegruppe", "kjøretøy"],
  ]);
});

test("what the hub told stands until something is written here, and what is written here stands until the hub has told it back", () => {
  expect(shown(held("conflicting", ["a", "b"]))).toEqual({ is: "conflicting", decided: ["a", "b"], isUnsent: false });
  expect(shown(held("failed"), check("c", "passed", 1))).toMatchObject({ is: "passed", isUnsent: true });
  const kept = { state: "kept", answeredAt: addSeconds(FETCHED, 2) } as const;
  expect(shown(held("not-done"), check("c", "passed", 1, kept))).toMatchObject({ is: "passed", isUnsent: false });
  const known = { state: "kept", answeredAt: addSeconds(FETCHED, -2) } as const;
  expect(shown(held("conflicting"), check("c", "passed", -9, known)).is).toBe("conflicting");
});

test("what does not count is neither passed nor nothing, and what was refused is nothing", () => {
  const why = "instructor-not-qualified";
  const before = addSeconds(FETCHED, -2);
  expect(shown(held("not-done"), check("c", "passed", -9, { state: "kept", why, answeredAt: before })).is).toBe(
    "not-counting",
  );
  expect(shown(held("not-done"), check("c", "passed", 1, { state: "refused", why: "self-attested" })).is).toBe(
    "not-done",
  );
});

test("the last that was written on the device is shown, whatever order it is read in", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.record({ s: fc.integer({ min: 1, max: 999 }), is: fc.constantFrom("passed", "failed") }), {
        selector: ({ s }) => s,
        minLength: 1,
        maxLength: 12,
      }),
      fc.integer(),
      (written, turn) => {
        const all = written.map(({ s, is }) => check(`c-${String(s)}`, is, s));
        const at = Math.abs(turn) % all.length;
        const last = written.toSorted((a, b) => a.s - b.s).at(-1);
        expect(shown(held("not-done"), ...all.slice(at), ...all.slice(0, at)).is).toBe(last?.is);
      },
    ),
  );
});

test("who was only written of here is shown too, and a sign-in that was refused is none", () => {
  const signIn = { id: "s", at: FETCHED, by: "i", person: "p-3", date: "d-1", kind: "signed-in" } as Kept["said"];
  const kept: Kept = { said: signIn, organisation: "brann-1", state: "waiting" };
  expect(participantsOf(held("passed"), [kept])).toEqual(["p-1", "p-2", "p-3"]);
  expect(signInOf(held("passed"), [kept], "p-3")).toEqual({ is: true, isUnsent: true });
  expect(signInOf(held("passed"), [], "p-2")).toEqual({ is: true, isUnsent: false });
  expect(signInOf(held("passed"), [{ ...kept, state: "refused" }], "p-3").is).toBe(false);
});

test("what the hub says nothing of goes on waiting", () => {
  const sent = ["a", "b", "c", "d"].map((id) => check(id, "passed", 1));
  const answers = [
    { id: "b", was: "refused", why: "no-such-date" },
    { id: "a", was: "known" },
    { id: "c", was: "new", why: "instructor-unclear" },
  ] as const;
  const at = addSeconds(FETCHED, 9);
  expect(answeredBy(sent, answers, at).map(({ said, state, why }) => [said.id, state, why])).toEqual([
    ["a", "kept", undefined],
    ["b", "refused", "no-such-date"],
    ["c", "kept", "instructor-unclear"],
  ]);
});
