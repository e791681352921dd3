import { Learning } from "@prehosp/model";
import { LearningSource, type Learnt } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { holds, refusal, type Requirement, type Suite } from "./requirement.ts";

/**
 * The second eye on a learning source: what was laid out in it. Lay out at least three rows: one whole, one that is withdrawn again,
 * and one damaged, which holds a text that names a person.
 */
export interface LearningSourceWorld {
  readonly rows: Effect.Effect<number, unknown>;
  /** How many of the rows hold something that cannot be read as it stands. */
  readonly damaged: Effect.Effect<number, unknown>;
  /** References of the records that the source has withdrawn. */
  readonly withdrawn: Effect.Effect<readonly string[], unknown>;
  /** The text that names a person and stands where it cannot be read. */
  readonly naming: Effect.Effect<string, unknown>;
}

type Door = LearningSource["Service"];
const read = (door: Door, after?: string) =>
  Stream.runCollect(after === undefined ? door.learnt() : door.learnt(after));
const check =
  (
    use: (door: Door, world: LearningSourceWorld) => Effect.Effect<void, unknown>,
  ): Requirement<LearningSource, LearningSourceWorld>["check"] =>
  ({ world }) =>
    Effect.flatMap(LearningSource, (door) => use(door, world));
const whole = (list: readonly Learnt[]) => list.flatMap((l) => (l.learning ? [l.learning] : []));
const keyOf = ({ source }: Learning): string => JSON.stringify([source.system, source.ref]);
const takenBack = (list: readonly Learnt[]) => whole(list).flatMap((l) => (l.says === "taken-back" ? [l] : []));

const requirements: readonly Requirement<LearningSource, LearningSourceWorld>[] = [
  {
    id: "LEARNING-01",
    must: "MUST",
    says: "Every record comes out, also the one that cannot be read: none is dropped in silence.",
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
    id: "LEARNING-02",
    must: "MUST",
    says: "Reading resumes after any record, and loses or doubles nothing.",
    check: check((door) =>
      Effect.gen(function* () {
        const every = yield* read(door);
        const positions = every.map((l) => l.resume);
        for (const [n, position] of positions.entries()) {
          const rest = (yield* read(door, position)).map((l) => l.resume);
          yield* holds(
            rest.join() === positions.slice(n + 1).join(),
            `after row ${n + 1} it gave ${rest.length} rows, not ${every.length - n - 1}`,
          );
        }
      }),
    ),
  },
  {
    id: "LEARNING-03",
    must: "MUST",
    says: "Every record is whole or has remarks.",
    check: check((door, world) =>
      Effect.gen(function* () {
        const every = yield* read(door);
        const [remarked, damaged] = [every.filter((l) => l.remarks.length > 0).length, yield* world.damaged];
        yield* holds(
          every.every((l) => l.learning !== undefined || l.remarks.length > 0),
          "a row came out with neither learning nor remarks",
        );
        yield* holds(remarked >= damaged, `${remarked} rows have remarks; ${damaged} are damaged`);
      }),
    ),
  },
  {
    id: "LEARNING-04",
    must: "MUST",
    says: "A remark on a record says where, which and what it means.",
    check: check((door) =>
      Effect.gen(function* () {
        const remarks = (yield* read(door)).flatMap((l) => l.remarks);
        yield* holds(
          remarks.every((r) => r.path.trim() !== "" && r.code.trim() !== "" && r.means.trim() !== ""),
          "a remark lacks path, code or meaning",
        );
      }),
    ),
  },
  {
    id: "LEARNING-05",
    must: "MUST",
    says: "A record read again has the reference and the content it had, so that polling again adds nothing.",
    check: check((door) =>
      Effect.gen(function* () {
        const every = yield* read(door);
        const said = (list: readonly Learnt[]) => JSON.stringify(whole(list));
        yield* holds(said(every) === said(yield* read(door)), "the second reading said something else");
        const [first, ...rest] = every;
        if (first) yield* holds(said(rest) === said(yield* read(door, first.resume)), "an overlap said something else");
      }),
    ),
  },
  {
    id: "LEARNING-06",
    must: "MUST",
    says: "Everything said is said in the words of the model.",
    check: check((door) =>
      Effect.gen(function* () {
        const bad = whole(yield* read(door)).flatMap((l) => Learning.safeParse(l).error?.issues.slice(0, 1) ?? []);
        yield* holds(bad.length === 0, `a record is none at /${bad[0]?.path.join("/") ?? ""}`);
      }),
    ),
  },
  {
    id: "LEARNING-07",
    must: "MUST",
    says: "Every record has a reference of its own in its source.",
    check: check((door) =>
      Effect.gen(function* () {
        const refs = whole(yield* read(door)).map(keyOf);
        yield* holds(new Set(refs).size === refs.length, "two records share a reference");
      }),
    ),
  },
  {
    id: "LEARNING-08",
    must: "MUST",
    says: "A position that no reading of this source gave is an error, and never read as the beginning.",
    check: check((door) => Effect.asVoid(refusal(read(door, "conformance: no position"), "a foreign position"))),
  },
  {
    id: "LEARNING-09",
    must: "MUST",
    says: "What the source has withdrawn is taken back.",
    check: check((door, world) =>
      Effect.gen(function* () {
        const withdrawn = yield* world.withdrawn;
        const named = new Set(takenBack(yield* read(door)).map((l) => l.takesBack));
        const silent = withdrawn.filter((ref) => !named.has(ref)).length;
        yield* holds(withdrawn.length > 0, "lay out at least one record that is withdrawn again");
        yield* holds(silent === 0, `${silent} of ${withdrawn.length} withdrawn records still stand`);
      }),
    ),
  },
  {
    id: "LEARNING-10",
    must: "MUST",
    says: "Nothing is taken back before it was said.",
    check: check((door) =>
      Effect.gen(function* () {
        const said = new Set<string>();
        for (const l of whole(yield* read(door))) {
          if (l.says === "taken-back")
            yield* holds(
              said.has(keyOf({ ...l, source: { ...l.source, ref: l.takesBack } })),
              "a record is taken back that its own system has not said",
            );
          said.add(keyOf(l));
        }
      }),
    ),
  },
  {
    id: "LEARNING-11",
    must: "MUST",
    says: "What cannot be read is not repeated where it names a person.",
    check: check((door, world) =>
      Effect.gen(function* () {
        const naming = yield* world.naming;
        yield* holds(naming.length > 3, "lay out a text that names a person in the damaged row");
        yield* holds(!JSON.stringify(yield* read(door)).includes(naming), "a text that names a person came out");
      }),
    ),
  },
];

/** What every learning source keeps. */
export const learningSourceSuite: Suite<LearningSource, LearningSourceWorld> = { port: "LearningSource", requirements };
