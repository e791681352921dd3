import { Incident } from "@prehosp/model";
import { type Arrived, MissionSource } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { holds, refusal, type Requirement, type Suite } from "./requirement.ts";

/** The second eye on a mission source: what was laid out in it. Lay out at least three rows, of which at least one whole and one damaged. */
export interface MissionSourceWorld {
  readonly rows: Effect.Effect<number, unknown>;
  /** How many of the rows hold something that cannot be read as it stands. */
  readonly damaged: Effect.Effect<number, unknown>;
}

type Door = MissionSource["Service"];
const read = (door: Door, after?: string) =>
  Stream.runCollect(after === undefined ? door.incidents() : door.incidents(after));
const check =
  (
    use: (door: Door, world: MissionSourceWorld) => Effect.Effect<void, unknown>,
  ): Requirement<MissionSource, MissionSourceWorld>["check"] =>
  ({ world }) =>
    Effect.flatMap(MissionSource, (door) => use(door, world));
const whole = (list: readonly Arrived[]) => list.flatMap((a) => (a.incident ? [a.incident] : []));

const requirements: readonly Requirement<MissionSource, MissionSourceWorld>[] = [
  {
    id: "MISSION-01",
    must: "MUST",
    says: "Every row comes out, also the one that cannot be read: none is dropped in silence.",
    check: check((door, world) =>
      Effect.gen(function* () {
        const [rows, damaged, arrived] = [yield* world.rows, yield* world.damaged, (yield* read(door)).length];
        yield* holds(
          rows >= 3 && damaged >= 1 && damaged < rows,
          "lay out at least three rows, of which at least one whole and one damaged",
        );
        yield* holds(arrived === rows, `${arrived} of ${rows} rows came out`);
      }),
    ),
  },
  {
    id: "MISSION-02",
    must: "MUST",
    says: "Reading resumes after any position, and loses or doubles nothing.",
    check: check((door) =>
      Effect.gen(function* () {
        const every = yield* read(door);
        for (const [n, one] of every.entries()) {
          const rest = yield* read(door, one.resume);
          yield* holds(
            rest.map((a) => a.resume).join() ===
              every
                .slice(n + 1)
                .map((a) => a.resume)
                .join(),
            `after row ${n + 1} it gave ${rest.length} rows, not ${every.length - n - 1}`,
          );
        }
      }),
    ),
  },
  {
    id: "MISSION-03",
    must: "MUST",
    says: "Every row is whole or has remarks.",
    check: check((door, world) =>
      Effect.gen(function* () {
        const every = yield* read(door);
        const [remarked, damaged] = [every.filter((a) => a.remarks.length > 0).length, yield* world.damaged];
        yield* holds(
          every.every((a) => a.incident !== undefined || a.remarks.length > 0),
          "a row came out with neither incident nor remarks",
        );
        yield* holds(remarked >= damaged, `${remarked} rows have remarks; ${damaged} are damaged`);
      }),
    ),
  },
  {
    id: "MISSION-04",
    must: "MUST",
    says: "Every remark says where, which and what it means.",
    check: check((door) =>
      Effect.gen(function* () {
        const remarks = (yield* read(door)).flatMap((a) => a.remarks);
        yield* holds(
          remarks.every((r) => r.path.trim() !== "" && r.code.trim() !== "" && r.means.trim() !== ""),
          "a remark lacks path, code or meaning",
        );
      }),
    ),
  },
  {
    id: "MISSION-05",
    must: "MUST",
    says: "Two readings of the same source give the same ids and references.",
    check: check((door) =>
      Effect.gen(function* () {
        const key = (list: readonly Arrived[]) =>
          whole(list)
            .map((i) => `${i.id} ${i.source.system} ${i.source.ref}`)
            .join();
        yield* holds(key(yield* read(door)) === key(yield* read(door)), "the second reading gave other ids");
      }),
    ),
  },
  {
    id: "MISSION-06",
    must: "MUST",
    says: "Every incident is one in the words of the model.",
    check: check((door) =>
      Effect.gen(function* () {
        const bad = whole(yield* read(door)).flatMap((i) => Incident.safeParse(i).error?.issues.slice(0, 1) ?? []);
        yield* holds(bad.length === 0, `an incident is none at /${bad[0]?.path.join("/") ?? ""}`);
      }),
    ),
  },
  {
    id: "MISSION-07",
    must: "MUST",
    says: "Every incident has a reference of its own in its source.",
    check: check((door) =>
      Effect.gen(function* () {
        const refs = whole(yield* read(door)).map((i) => JSON.stringify([i.source.system, i.source.ref]));
        yield* holds(new Set(refs).size === refs.length, "two incidents share a reference");
      }),
    ),
  },
  {
    id: "MISSION-08",
    must: "MUST",
    says: "What is no position of this source is an error, and never read as the beginning.",
    check: check((door) => Effect.asVoid(refusal(read(door, "conformance: no position"), "a foreign position"))),
  },
  {
    id: "MISSION-09",
    must: "SHOULD",
    says: "Where the size is known it is the number of rows.",
    check: check((door, world) =>
      Effect.gen(function* () {
        const [size, rows] = [yield* door.size, yield* world.rows];
        yield* holds(size === undefined || size === rows, `size says ${size}; there are ${rows} rows`);
      }),
    ),
  },
];

/** What every mission source keeps. */
export const missionSourceSuite: Suite<MissionSource, MissionSourceWorld> = { port: "MissionSource", requirements };
