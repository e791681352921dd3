import { Books } from "@prehosp/chain";
import { Picture } from "@prehosp/ports";
import { Effect } from "effect";

/** Puts the region's units on the board, with what their organisations have published of them. */
export const seed = Effect.gen(function* () {
  const { region } = yield* Books;
  const picture = yield* Picture;
  yield* picture.enlist(region.units);
  for (const { unit, is } of region.availability) yield* picture.report({ unit, available: is });
});
