import type { Unit, UnitId } from "@prehosp/model";
import { compareInstants, type Instant } from "@prehosp/model/time";
import { Effect, Layer, PubSub, Stream } from "effect";
import * as z from "zod";
import { canonical } from "../canonical.ts";
import { type OnBoard, Picture, type Seen } from "../picture.ts";

/** Settings of the memory picture: none. */
export const MemoryPictureSettings = z
  .object({})
  .meta({ norsk: "bilde i minnet", means: "The live board, in memory; this is how it always is" });

/** What the memory picture holds, for whoever must look without the adapter. */
export interface MemoryPictureStore {
  readonly units: Map<UnitId, Unit>;
  readonly seen: Map<UnitId, Seen>;
}

/** An empty store for `memoryPicture`. */
export const memoryPictureStore = (): MemoryPictureStore => ({ units: new Map(), seen: new Map() });

/** The new part where it is not older and says something else; else the one we had. */
const newer = <T extends object>(had: T | undefined, said: T | undefined, at: (t: T) => Instant): T | undefined => {
  if (!said || !had) return said ?? had;
  return compareInstants(at(said), at(had)) >= 0 && canonical(said) !== canonical(had) ? said : had;
};

const merged = (had: Seen, said: Seen): Seen => {
  const position = newer(had.position, said.position, (p) => p.at);
  const state = newer(had.state, said.state, (s) => s.at);
  const available = newer(had.available, said.available, (a) => a.said);
  const assigned = newer(had.assigned, said.assigned, (a) => a.at);
  return {
    unit: said.unit,
    ...(position ? { position } : {}),
    ...(state ? { state } : {}),
    ...(available ? { available } : {}),
    ...(assigned ? { assigned } : {}),
  };
};

/** The board in memory: the newest of each part, and nothing of what went before. A report on a unit not yet enlisted is kept until it is. */
export const memoryPicture = (o: { readonly store?: MemoryPictureStore } = {}): Layer.Layer<Picture> =>
  Layer.effect(
    Picture,
    Effect.gen(function* () {
      const { units, seen } = o.store ?? memoryPictureStore();
      const changed = yield* PubSub.unbounded<OnBoard>();
      const row = (unit: Unit): OnBoard => ({ unit, seen: seen.get(unit.id) ?? { unit: unit.id } });
      return Picture.of({
        enlist: (list) =>
          Effect.sync(() => {
            for (const unit of list) {
              if (canonical(units.get(unit.id)) === canonical(unit)) continue;
              units.set(unit.id, unit);
              PubSub.publishUnsafe(changed, row(unit));
            }
          }),
        report: (said) =>
          Effect.sync(() => {
            const had = seen.get(said.unit) ?? { unit: said.unit };
            const now = merged(had, said);
            if (canonical(now) === canonical(had)) return false;
            seen.set(said.unit, now);
            const unit = units.get(said.unit);
            if (!unit) return false;
            PubSub.publishUnsafe(changed, row(unit));
            return true;
          }),
        board: Effect.sync(() => [...units.values()].map(row)),
        changes: Stream.fromPubSub(changed),
      });
    }),
  );
