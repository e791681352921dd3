import type { Defibrillator, DefibrillatorId, DefibrillatorRegistration } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { instantOf } from "@prehosp/model/time";
import { DefibrillatorExchange, type DefibrillatorSeen } from "@prehosp/ports";
import { memoryDefibrillatorExchange, memoryDefibrillatorRegister } from "@prehosp/ports/memory";
import { Clock, Effect } from "effect";
import type { Subject } from "../conform.ts";
import type { DefibrillatorExchangeWorld } from "../index.ts";
import { patience, wrapped } from "./memory.ts";

/** A register in memory, with the hand of the others in it; a defibrillator keeps the id it was registered with. */
export const defibrillators = (
  wrap: (door: DefibrillatorExchange["Service"]) => DefibrillatorExchange["Service"] = (d) => d,
  eye: (w: DefibrillatorExchangeWorld) => DefibrillatorExchangeWorld = (w) => w,
): Subject<DefibrillatorExchange, DefibrillatorExchangeWorld> => {
  const store = memoryDefibrillatorRegister();
  const set = (id: DefibrillatorId, change: (seen: DefibrillatorSeen | undefined) => DefibrillatorSeen) =>
    Effect.map(Clock.currentTimeMillis, (ms) => {
      store.rows.set(id, { at: instantOf(ms), seen: change(store.rows.get(id)?.seen) });
    });
  const world: DefibrillatorExchangeWorld = {
    register: ({ is, access }: DefibrillatorRegistration) =>
      Effect.as(
        set(is.id, () => ({ id: is.id, is, access, remarks: [] })),
        is.id,
      ),
    rename: (id, name) => set(id, (seen) => ({ ...seen!, is: { ...(seen!.is as Defibrillator), name } })),
    remove: (id) => set(id, () => ({ id, is: "removed", access: absent("not-recorded"), remarks: [] })),
    damage: (id) =>
      set(id, () => ({
        id,
        is: "unreadable",
        access: absent("not-recorded"),
        remarks: [{ code: "no-position", path: "/position", means: "it has no position" }],
      })),
    named: (name) =>
      Effect.sync(() =>
        [...store.rows.values()].flatMap(({ seen: { id, is } }) =>
          typeof is !== "string" && is.name === name ? [id] : [],
        ),
      ),
    told: (id) => Effect.sync(() => store.told.flatMap((one) => (one.id === id ? [one.about] : []))),
    breaking: (reading) =>
      Effect.acquireUseRelease(
        Effect.sync(() => void (store.breaksAfter = 2)),
        () => reading,
        () => Effect.sync(() => void (store.breaksAfter = undefined)),
      ),
  };
  return {
    name: "memory",
    layer: wrapped(DefibrillatorExchange, memoryDefibrillatorExchange({ store }), wrap),
    world: eye(world),
    patience,
  };
};
