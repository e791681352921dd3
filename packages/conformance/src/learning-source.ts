import { Learning } from "@prehosp/model";
import { LearningSource, type Learnt } from "@prehosp/ports";
import { Effect, Stream } from "effect";
import { holds, type Requirement, type Suite } from "./requirement.ts";
import { sourceRowChecks, type SourceRowsWorld } from "./source-rows.ts";

/**
 * The second eye on a learning source: what was laid out in it. Lay out at least three rows: one whole, one that is withdrawn again,
 * and one damaged, which holds a text that names a person.
 */
export interface LearningSourceWorld extends SourceRowsWorld {
  /** References of the records that the source has withdrawn. */
  readonly withdrawn: Effect.Effect<readonly string[], unknown>;
  /** The text that names a person and stands where it cannot be read. */
  readonly naming: Effect.Effect<string, unknown>;
}

const read = (after?: string) =>
  Effect.flatMap(LearningSource, (door) => Stream.runCollect(after === undefined ? door.learnt() : door.learnt(after)));
const whole = (list: readonly Learnt[]) => list.flatMap((l) => (l.learning ? [l.learning] : []));
const rows = sourceRowChecks({ read, whole, words: Learning });
const takenBack = (list: readonly Learnt[]) => whole(list).flatMap((l) => (l.says === "taken-back" ? [l] : []));
const keyOf = ({ source }: Learning): string => JSON.stringify([source.system, source.ref]);

const requirements: readonly Requirement<LearningSource, LearningSourceWorld>[] = [
  {
    id: "LEARNING-01",
    must: "MUST",
    says: "Every record comes out, also the one that cannot be read: none is dropped in silence.",
    check: rows.everyRowComesOut,
  },
  {
    id: "LEARNING-02",
    must: "MUST",
    says: "Reading resumes after any record, and loses or doubles nothing.",
    check: rows.resumesAnywhere,
  },
  {
    id: "LEARNING-03",
    must: "MUST",
    says: "Every record is whole or has remarks.",
    check: rows.wholeOrRemarked,
  },
  {
    id: "LEARNING-04",
    must: "MUST",
    says: "A remark on a record says where, which and what it means.",
    check: rows.remarksSayWhere,
  },
  {
    id: "LEARNING-05",
    must: "MUST",
    says: "A record read again has the reference and the content it had, so that polling again adds nothing.",
    check: () =>
      Effect.gen(function* () {
        const every = yield* read();
        const said = (list: readonly Learnt[]) => JSON.stringify(whole(list));
        yield* holds(said(every) === said(yield* read()), "the second reading said something else");
        const [first, ...rest] = every;
        if (first) yield* holds(said(rest) === said(yield* read(first.resume)), "an overlap said something else");
      }),
  },
  {
    id: "LEARNING-06",
    must: "MUST",
    says: "Everything said is said in the words of the model.",
    check: rows.wordsOfTheModel,
  },
  {
    id: "LEARNING-07",
    must: "MUST",
    says: "Every record has a reference of its own in its source.",
    check: rows.referencesOfTheirOwn,
  },
  {
    id: "LEARNING-08",
    must: "MUST",
    says: "A position that no reading of this source gave is an error, and never read as the beginning.",
    check: rows.foreignPositionRefused,
  },
  {
    id: "LEARNING-09",
    must: "MUST",
    says: "What the source has withdrawn is taken back.",
    check: ({ world }) =>
      Effect.gen(function* () {
        const withdrawn = yield* world.withdrawn;
        const named = new Set(takenBack(yield* read()).map((l) => l.takesBack));
        const silent = withdrawn.filter((ref) => !named.has(ref)).length;
        yield* holds(withdrawn.length > 0, "lay out at least one record that is withdrawn again");
        yield* holds(silent === 0, `${silent} of ${withdrawn.length} withdrawn records still stand`);
      }),
  },
  {
    id: "LEARNING-10",
    must: "MUST",
    says: "Nothing is taken back before it was said.",
    check: () =>
      Effect.gen(function* () {
        const said = new Set<string>();
        for (const l of whole(yield* read())) {
          if (l.says === "taken-back")
            yield* holds(
              said.has(keyOf({ ...l, source: { ...l.source, ref: l.takesBack } })),
              "a record is taken back that its own system has not said",
            );
          said.add(keyOf(l));
        }
      }),
  },
  {
    id: "LEARNING-11",
    must: "MUST",
    says: "What cannot be read is not repeated where it names a person.",
    check: ({ world }) =>
      Effect.gen(function* () {
        const naming = yield* world.naming;
        yield* holds(naming.length > 3, "lay out a text that names a person in the damaged row");
        yield* holds(!JSON.stringify(yield* read()).includes(naming), "a text that names a person came out");
      }),
  },
];

/** What every learning source keeps. */
export const learningSourceSuite: Suite<LearningSource, LearningSourceWorld> = { port: "LearningSource", requirements };
