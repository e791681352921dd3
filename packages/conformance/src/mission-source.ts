import { Incident } from "@prehosp/model";
import { type Arrived, MissionSource } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { holds, type Requirement, type Suite } from "./requirement.ts";
import { sourceRowChecks, type SourceRowsWorld } from "./source-rows.ts";

/** The second eye on a mission source: what was laid out in it. Lay out at least three rows, of which at least one whole and one damaged. */
export type MissionSourceWorld = SourceRowsWorld;

const read = (after?: string) =>
  Effect.flatMap(MissionSource, (door) =>
    Stream.runCollect(after === undefined ? door.incidents() : door.incidents(after)),
  );
const whole = (list: readonly Arrived[]) => list.flatMap((a) => (a.incident ? [a.incident] : []));
const rows = sourceRowChecks({ read, whole, words: Incident });

const requirements: readonly Requirement<MissionSource, MissionSourceWorld>[] = [
  {
    id: "MISSION-01",
    must: "MUST",
    says: "Every row comes out, also the one that cannot be read: none is dropped in silence.",
    check: rows.everyRowComesOut,
  },
  {
    id: "MISSION-02",
    must: "MUST",
    says: "Reading resumes after any position, and loses or doubles nothing.",
    check: rows.resumesAnywhere,
  },
  {
    id: "MISSION-03",
    must: "MUST",
    says: "Every row is whole or has remarks.",
    check: rows.wholeOrRemarked,
  },
  {
    id: "MISSION-04",
    must: "MUST",
    says: "Every remark says where, which and what it means.",
    check: rows.remarksSayWhere,
  },
  {
    id: "MISSION-05",
    must: "MUST",
    says: "Two readings of the same source give the same ids and references.",
    check: () =>
      Effect.gen(function* () {
        const key = (list: readonly Arrived[]) =>
          whole(list)
            .map((i) => `${i.id} ${i.source.system} ${i.source.ref}`)
            .join();
        yield* holds(key(yield* read()) === key(yield* read()), "the second reading gave other ids");
      }),
  },
  {
    id: "MISSION-06",
    must: "MUST",
    says: "Every incident is one in the words of the model.",
    check: rows.wordsOfTheModel,
  },
  {
    id: "MISSION-07",
    must: "MUST",
    says: "Every incident has a reference of its own in its source.",
    check: rows.referencesOfTheirOwn,
  },
  {
    id: "MISSION-08",
    must: "MUST",
    says: "What is no position of this source is an error, and never read as the beginning.",
    check: rows.foreignPositionRefused,
  },
  {
    id: "MISSION-09",
    must: "SHOULD",
    says: "Where the size is known it is the number of rows.",
    check: ({ world }) =>
      Effect.gen(function* () {
        const [size, rows] = [yield* (yield* MissionSource).size, yield* world.rows];
        yield* holds(size === undefined || size === rows, `size says ${size}; there are ${rows} rows`);
      }),
  },
];

/** What every mission source keeps. */
export const missionSourceSuite: Suite<MissionSource, MissionSourceWorld> = { port: "MissionSource", requirements };
