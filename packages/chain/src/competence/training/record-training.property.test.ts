import { Course, CourseDate, nationalPacks } from "@prehosp/competence";
import { ActorRef, OrgId } from "@prehosp/model";
import { type Instant, addSeconds, instantOf } from "@prehosp/model/time";
import { Ledger } from "@prehosp/ports";
import { memoryEditions, memoryLedger } from "@prehosp/ports/memory";
import { Effect, Layer, Stream } from "effect";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { kinds } from "../../kinds/index.ts";
import { competenceLayer } from "../book.ts";
import { classOf } from "./class-of.ts";
import { offerCourse, setDate } from "./courses.ts";
import { recordTraining } from "./record-training.ts";

const [OWNER, BY] = [OrgId.parse("fire"), ActorRef.parse("leader-1")];
const now = instantOf(Date.now());
const item = (id: string) => ({ id, title: { nb: id }, perTerminalType: false, cites: ["AH-2.6-g"] });
const drill = Course.parse({
  id: "drill",
  title: { nb: "Øvelse" },
  kind: "drill",
  hours: 4,
  gives: ["akutthjelper-skills"],
  prerequisites: [],
  terminalTypes: [],
  items: [item("heat"), item("tourniquet")],
});
const day = now.slice(0, 10);
const date = CourseDate.parse({
  id: "d",
  course: "drill",
  organisation: OWNER,
  place: "Bø",
  from: day,
  to: day,
  seats: 9,
});

/** What two tablets wrote of two learners, some of it seen otherwise by the other. */
const written = ["t1", "t2"].flatMap((device) =>
  ["p1", "p2"].flatMap((person) =>
    ["heat", "tourniquet"].map((what, n) => ({
      id: `${device}-${person}-${what}`,
      at: addSeconds(now, -60 + n) as Instant,
      by: `instructor-${device}`,
      person,
      date: "d",
      kind: "checked-off",
      item: what,
      outcome: device === "t2" && person === "p2" && what === "heat" ? "failed" : "passed",
      device,
    })),
  ),
);

const told = (batches: readonly (readonly object[])[]) =>
  Effect.gen(function* () {
    yield* offerCourse(drill, OWNER, BY, now);
    yield* setDate(date, BY, now);
    const was: string[] = [];
    for (const batch of batches)
      was.push(...(yield* recordTraining(batch, OWNER, { by: BY, now: instantOf(Date.now()) })).map((t) => t.was));
    const seen = yield* classOf("d", addSeconds(instantOf(Date.now()), 1));
    const stored = yield* Effect.flatMap(Ledger, (l) => l.since(undefined, ["training.said"]).pipe(Stream.runCollect));
    const parts = seen!.learners
      .toSorted((a, b) => (a.person < b.person ? -1 : 1))
      .map(({ person, way }) => [
        person,
        way.parts.map((p) => [p.item.id, p.outcome, p.decided.map((d) => d.id).toSorted()]),
      ]);
    return { was, parts, stored: stored.length };
  }).pipe(
    Effect.provide(
      competenceLayer(nationalPacks).pipe(Layer.provideMerge(Layer.merge(memoryLedger({ kinds }), memoryEditions()))),
    ),
    Effect.runPromise,
  );

test("what tablets send ends in the same, in whatever order and batches it comes and however often", async () => {
  const once = await told([written]);
  expect(once.stored).toBe(written.length);
  expect(once.parts).toMatchObject([
    [
      "p1",
      [
        ["heat", "passed"],
        ["tourniquet", "passed"],
      ].map((p) => [...p, expect.any(Array)]),
    ],
    [
      "p2",
      [
        ["heat", "conflicting"],
        ["tourniquet", "passed"],
      ].map((p) => [...p, expect.any(Array)]),
    ],
  ]);
  const cut = (all: readonly object[], cuts: readonly number[]) => cuts.slice(1).map((to, n) => all.slice(cuts[n], to));
  const sent = fc
    .tuple(
      fc.shuffledSubarray([...written, ...written], { minLength: written.length * 2 }),
      fc.array(fc.nat(written.length * 2), { maxLength: 4 }),
    )
    .map(([all, cuts]) =>
      cut(
        all,
        [...new Set([0, ...cuts, all.length])].toSorted((a, b) => a - b),
      ),
    );
  await fc.assert(
    fc.asyncProperty(sent, async (batches) => {
      const made = await told(batches);
      expect([made.parts, made.stored]).toEqual([once.parts, written.length]);
      expect(made.was.filter((w) => w === "new")).toHaveLength(written.length);
      expect(made.was.filter((w) => w === "known")).toHaveLength(written.length);
    }),
    { numRuns: 60 },
  );
}, 30_000);
