import { Books, kinds, type Region } from "@prehosp/chain";
import { type DemoForm, type DemoIncident, existedOn, onShift } from "@prehosp/demo-region";
import { isOrdinary } from "@prehosp/model";
import { type Instant, addSeconds, osloDay } from "@prehosp/model/time";
import { Picture } from "@prehosp/ports";
import {
  type MemoryLedgerStore,
  memoryAdapters,
  memoryLedger,
  memoryRecordStore,
  memoryVault,
  memoryVaultStore,
} from "@prehosp/ports/memory";
import { Effect, Layer, References } from "effect";
import { play } from "../demo.ts";
import { written } from "../demo-registry/written.ts";

const memory = memoryAdapters({ kinds });
const READY = 6 * 3600;

/**
 * What the organisations had said of their units when a call of the year came: each helper whose organisation publishes was ready while
 * its roster asked somebody to stand by, and not else. What takes one out today began today.
 */
const statementsAt = ({ availability }: Region, units: Region["units"], at: Instant): Region["availability"] =>
  availability
    .filter(({ unit }) => units.some((u) => u.id === unit && !isOrdinary(u.kind)))
    .map(({ unit, is }) => ({
      unit,
      is: {
        outcome: onShift(unit, at) === undefined ? "no" : is.outcome === "no" ? "yes" : is.outcome,
        said: addSeconds(at, -READY),
        until: addSeconds(at, READY),
      },
    }));

/** Where one incident was played, before what came of it is carried to where it shall stay. */
const emptyStores = () => ({ ledger: { facts: [] } as MemoryLedgerStore, vault: memoryVaultStore() });
export type Stores = ReturnType<typeof emptyStores>;

/**
 * One incident of the year through the chain, on a board, in a ledger and a vault of its own, with the registry's form where one is given;
 * its editions go where they shall stay.
 */
export const playedAlone = (one: DemoIncident, received: Instant, speeds: object, form?: DemoForm) =>
  Effect.gen(function* () {
    const { region } = yield* Books;
    const stores = emptyStores();
    const doors = Layer.mergeAll(
      memoryLedger({ kinds, store: stores.ledger }),
      memoryVault({ store: stores.vault }),
      memory.picture.layer({}),
      memory.radio.layer({ talkGroups: ["DEMO-HELSE-1"] }),
      memory.travel.layer({ speeds }),
      memoryRecordStore({ records: one.record ? [one.record] : [] }),
      memory.registry.layer(memory.registry.settings.parse({})),
      memory.alarming.layer(memory.alarming.settings.parse({})),
    );
    yield* Effect.gen(function* () {
      const picture = yield* Picture;
      const there = region.units.filter(({ id }) => existedOn(region.lives ?? [], id, osloDay(received)));
      yield* picture.enlist(there);
      for (const { unit, is } of statementsAt(region, there, received)) yield* picture.report({ unit, available: is });
      yield* play(one, received);
      if (form) yield* written(form);
      // Units that can't be told by Nødnett are part of the data; nobody need be warned of them a year after.
    }).pipe(Effect.provide(doors), Effect.provideService(References.MinimumLogLevel, "Error"));
    return stores;
  });
