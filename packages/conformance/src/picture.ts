import type { MissionState, OrgId, Position, Unit, UnitId } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { type Instant, instantOf } from "@prehosp/model/time";
import { Picture } from "@prehosp/ports";
import { Effect, Fiber, Stream } from "effect";
import { fresh, holds, type Requirement, soon, type Suite } from "./requirement.ts";

/** The second eye on a picture: how many positions the system keeps of a unit, looked up without the adapter. */
export interface PictureWorld {
  readonly positions: (unit: UnitId) => Effect.Effect<number, unknown>;
}

type Door = Picture["Service"];
const newUnit = (name = "Prøveenhet"): Unit => ({
  id: fresh("unit") as UnitId,
  kind: "voluntary",
  name,
  organisation: "conformance" as OrgId,
  turnOutSeconds: absent("not-recorded"),
  equipment: {},
  nodnett: absent("unknown"),
});
const second = (n: number): Instant => instantOf(Date.parse("2026-01-01T00:00:00Z") + n * 1000);
const place = (n: number): Position => ({ lat: 60 + n / 1000, lng: 10 });
const position = (unit: UnitId, n: number) => ({ unit, position: { at: second(n), is: place(n) } });
const state = (unit: UnitId, n: number, is: MissionState) => ({ unit, state: { at: second(n), is } });

const row = (door: Door, unit: UnitId) => Effect.map(door.board, (board) => board.find((b) => b.unit.id === unit));
const enlisted = (door: Door) =>
  Effect.map(
    Effect.sync(() => newUnit()),
    (unit) => unit,
  ).pipe(Effect.tap((unit) => door.enlist([unit])));
const check =
  (
    use: (
      door: Door,
      ground: Parameters<Requirement<Picture, PictureWorld>["check"]>[0],
    ) => Effect.Effect<void, unknown>,
  ): Requirement<Picture, PictureWorld>["check"] =>
  (ground) =>
    Effect.flatMap(Picture, (door) => use(door, ground));

const requirements: readonly Requirement<Picture, PictureWorld>[] = [
  {
    id: "PICTURE-01",
    must: "MUST",
    says: "A unit that is enlisted stands on the board once, as it was last enlisted.",
    check: check((door) =>
      Effect.gen(function* () {
        const unit = yield* enlisted(door);
        yield* door.enlist([{ ...unit, name: "Nytt navn" }]);
        const found = (yield* door.board).filter((b) => b.unit.id === unit.id);
        yield* holds(
          found.length === 1 && found[0]?.unit.name === "Nytt navn",
          `it stands there ${found.length} times, as ${found[0]?.unit.name}`,
        );
      }),
    ),
  },
  {
    id: "PICTURE-02",
    must: "MUST",
    says: "A newer report takes the place of what was known.",
    check: check((door) =>
      Effect.gen(function* () {
        const { id } = yield* enlisted(door);
        yield* door.report(state(id, 1, "alarmed"));
        yield* door.report(state(id, 2, "under-way"));
        const seen = (yield* row(door, id))?.seen.state?.is;
        yield* holds(seen === "under-way", `the board says ${seen}`);
      }),
    ),
  },
  {
    id: "PICTURE-03",
    must: "MUST",
    says: "A report older than what is known is ignored.",
    check: check((door) =>
      Effect.gen(function* () {
        const { id } = yield* enlisted(door);
        yield* door.report(position(id, 9));
        yield* door.report(position(id, 5));
        yield* holds(
          (yield* row(door, id))?.seen.position?.is.lat === place(9).lat,
          "the older position took its place",
        );
      }),
    ),
  },
  {
    id: "PICTURE-04",
    must: "MUST",
    says: "Position, state and availability each have a time of their own: a late report of one is not too late for being older than another.",
    check: check((door) =>
      Effect.gen(function* () {
        const { id } = yield* enlisted(door);
        yield* door.report(state(id, 9, "at-scene"));
        yield* door.report(position(id, 5));
        yield* door.report({ unit: id, available: { outcome: "with-remark", said: second(1) } });
        const seen = (yield* row(door, id))?.seen;
        yield* holds(
          seen?.state?.is === "at-scene" &&
            seen.position?.is.lat === place(5).lat &&
            seen.available?.outcome === "with-remark",
          "a part is missing",
        );
      }),
    ),
  },
  {
    id: "PICTURE-05",
    must: "MUST",
    says: "A report says truly whether it changed the board.",
    check: check((door) =>
      Effect.gen(function* () {
        const { id } = yield* enlisted(door);
        const first = yield* door.report({ unit: id, available: { outcome: "yes", said: second(1) } });
        const same = yield* door.report({ unit: id, available: { outcome: "yes", said: second(1) } });
        yield* holds(first && !same, `the first said ${first}, the same again ${same}`);
      }),
    ),
  },
  {
    id: "PICTURE-06",
    must: "MUST",
    says: "`changes` tells of a change while one listens.",
    check: check((door, { patience }) =>
      Effect.gen(function* () {
        const { id } = yield* enlisted(door);
        const heard = new Set<number>();
        const listening = yield* door.changes.pipe(
          Stream.filter((b) => b.unit.id === id),
          Stream.runForEach((b) => Effect.sync(() => void heard.add(b.seen.position?.is.lat ?? 0))),
          Effect.forkChild,
        );
        let n = 0;
        // It takes a moment to begin to listen.
        const tell = Effect.suspend(() => door.report(position(id, ++n)));
        yield* soon(
          Effect.andThen(
            tell,
            Effect.andThen(
              Effect.sleep("5 millis"),
              Effect.suspend(() => holds(heard.has(place(n).lat), "nothing was heard of it")),
            ),
          ),
          patience,
        );
        yield* Fiber.interrupt(listening);
      }),
    ),
  },
  {
    id: "PICTURE-07",
    must: "MUST",
    says: "Only the last position is kept: where a volunteer has been is not stored anywhere.",
    check: check((door, { world }) =>
      Effect.gen(function* () {
        const { id } = yield* enlisted(door);
        for (const n of [1, 2, 3]) yield* door.report(position(id, n));
        const kept = yield* world.positions(id);
        yield* holds(kept === 1, `the system keeps ${kept} positions`);
      }),
    ),
  },
  {
    id: "PICTURE-08",
    must: "MUST",
    says: "A report on a unit nobody has enlisted puts no unit on the board.",
    check: check((door) =>
      Effect.gen(function* () {
        const { id } = newUnit();
        yield* door.report({ unit: id, available: { outcome: "yes", said: second(1) } });
        yield* holds((yield* row(door, id)) === undefined, "a unit nobody has enlisted stands on the board");
      }),
    ),
  },
  {
    id: "PICTURE-09",
    must: "MUST",
    says: "What was never reported is absent: the board makes nothing up.",
    check: check((door) =>
      Effect.gen(function* () {
        const { id } = yield* enlisted(door);
        const seen = (yield* row(door, id))?.seen;
        const made = (["position", "state", "available"] as const).filter((part) => seen?.[part] !== undefined);
        yield* holds(seen !== undefined && made.length === 0, `it has ${made.join()}`);
      }),
    ),
  },
];

/** What every picture keeps. */
export const pictureSuite: Suite<Picture, PictureWorld> = { port: "Picture", requirements };
