import { Learning } from "@prehosp/model";
import { Layer, Stream } from "effect";
import * as z from "zod";
import { LearningSource } from "../learning-source.ts";
import { rowsAfter } from "./row-source.ts";

/** Settings of the memory learning source: the rows themselves. */
export const MemoryLearningSourceSettings = z
  .object({
    rows: z
      .array(z.unknown())
      .readonly()
      .default([])
      .meta({ norsk: "rader", means: "Learning as JSON; one that cannot be read comes out with remarks" }),
  })
  .meta({ norsk: "kompetansebevis i minnet", means: "Learning handed over with the settings" });

/** Learning from a list of plain JSON, which may grow while it is read. */
export const memoryLearningSource = (o: { readonly rows?: readonly unknown[] } = {}): Layer.Layer<LearningSource> =>
  Layer.succeed(
    LearningSource,
    LearningSource.of({
      learnt: (after) =>
        rowsAfter(o.rows ?? [], Learning, "learnt", after).pipe(
          Stream.map(({ value, ...rest }) => ({ learning: value, ...rest })),
        ),
    }),
  );
