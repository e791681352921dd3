import type { Incident, Learning } from "@prehosp/model";
import type { Arrived, Learnt } from "@prehosp/ports";
import { Effect } from "effect";
import { holds, refusal, type Requirement } from "./requirement.ts";

/** The second eye on a source that is read row by row: what was laid out in it. */
export interface SourceRowsWorld {
  readonly rows: Effect.Effect<number, unknown>;
  /** How many of the rows hold something that cannot be read as it stands. */
  readonly damaged: Effect.Effect<number, unknown>;
}

/**
 * The checks that are the same of every source that is read row by row: `whole` is what its whole rows say, and `words` what each of
 * those must be in the model.
 */
export const sourceRowChecks = <P, Row extends Arrived | Learnt>({
  read,
  whole,
  words,
}: {
  readonly read: (after?: string) => Effect.Effect<readonly Row[], unknown, P>;
  readonly whole: (rows: readonly Row[]) => readonly (Incident | Learning)[];
  readonly words: typeof Incident | typeof Learning;
}) =>
  ({
    everyRowComesOut: ({ world }) =>
      Effect.gen(function* () {
        const [rows, damaged, arrived] = [yield* world.rows, yield* world.damaged, (yield* read()).length];
        yield* holds(
          rows >= 3 && damaged >= 1 && damaged < rows,
          "lay out at least three rows, of which at least one whole and one damaged",
        );
        yield* holds(arrived === rows, `${arrived} of ${rows} rows came out`);
      }),
    resumesAnywhere: () =>
      Effect.gen(function* () {
        const positions = (yield* read()).map((row) => row.resume);
        for (const [n, position] of positions.entries()) {
          const [rest, left] = [(yield* read(position)).map((row) => row.resume), positions.slice(n + 1)];
          yield* holds(
            rest.join() === left.join(),
            `after row ${n + 1} it gave ${rest.length} rows, not ${left.length}`,
          );
        }
      }),
    wholeOrRemarked: ({ world }) =>
      Effect.gen(function* () {
        const rows = yield* read();
        const [remarked, damaged] = [rows.filter((row) => row.remarks.length > 0).length, yield* world.damaged];
        yield* holds(
          rows.every((row) => row.remarks.length > 0 || whole([row]).length > 0),
          "a row came out that is neither whole nor has remarks",
        );
        yield* holds(remarked >= damaged, `${remarked} rows have remarks; ${damaged} are damaged`);
      }),
    remarksSayWhere: () =>
      Effect.gen(function* () {
        const remarks = (yield* read()).flatMap((row) => row.remarks);
        yield* holds(
          remarks.every((r) => r.path.trim() !== "" && r.code.trim() !== "" && r.means.trim() !== ""),
          "a remark lacks path, code or meaning",
        );
      }),
    wordsOfTheModel: () =>
      Effect.gen(function* () {
        const bad = whole(yield* read()).flatMap((said) => words.safeParse(said).error?.issues.slice(0, 1) ?? []);
        yield* holds(
          bad.length === 0,
          `what a row says is not in the model's words at /${bad[0]?.path.join("/") ?? ""}`,
        );
      }),
    referencesOfTheirOwn: () =>
      Effect.gen(function* () {
        const refs = whole(yield* read()).map(({ source }) => JSON.stringify([source.system, source.ref]));
        yield* holds(new Set(refs).size === refs.length, "two rows share a reference");
      }),
    foreignPositionRefused: () => Effect.asVoid(refusal(read("conformance: no position"), "a foreign position")),
  }) satisfies Readonly<Record<string, Requirement<P, SourceRowsWorld>["check"]>>;
