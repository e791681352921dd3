import { Defibrillator, type DefibrillatorId, type DefibrillatorRegistration } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { compareInstants, Instant, instantOf } from "@prehosp/model/time";
import { Clock, Effect, Layer, Stream } from "effect";
import * as z from "zod";
import { AdapterError, type AdapterReason } from "../adapter-error.ts";
import { canonical } from "../canonical.ts";
import { DefibrillatorExchange, type DefibrillatorSeen, type OwnerTold } from "../defibrillator-exchange.ts";

/** Settings of the memory defibrillator register: what it holds and since when. */
export const MemoryDefibrillatorExchangeSettings = z
  .object({
    register: z
      .array(
        z
          .object({ at: Instant.meta({ norsk: "endret", means: "When it became so" }), is: Defibrillator })
          .meta({ norsk: "endring", means: "A defibrillator as it was from then on" }),
      )
      .readonly()
      .default([])
      .meta({ norsk: "register", means: "Changes to the register, oldest first" }),
  })
  .meta({ norsk: "hjertestarterregister i minnet", means: "A register that somebody else would own" });

/** One change in the memory register: what it became, or that it was taken out. */
export type MemoryDefibrillatorChange = { readonly at: Instant } & (
  | { readonly is: Defibrillator }
  | { readonly is: "removed"; readonly id: DefibrillatorId }
);

/** One row of the memory register: how it stands and since when; `own` is what we wrote, absent where somebody else did. */
export interface MemoryDefibrillatorRow {
  readonly at: Instant;
  readonly seen: DefibrillatorSeen;
  readonly own?: DefibrillatorRegistration;
}

/** What the memory register holds, and what owners were told; with `breaksAfter` a reading fails after so many. */
export interface MemoryDefibrillatorRegister {
  readonly rows: Map<DefibrillatorId, MemoryDefibrillatorRow>;
  readonly told: { readonly id: DefibrillatorId; readonly about: OwnerTold }[];
  breaksAfter?: number | undefined;
}

/** An empty store for `memoryDefibrillatorExchange`. */
export const memoryDefibrillatorRegister = (): MemoryDefibrillatorRegister => ({ rows: new Map(), told: [] });

const failed = (operation: string, reason: AdapterReason, message: string) =>
  new AdapterError({ adapter: "memory", operation, reason, message });

const rowOf = (c: MemoryDefibrillatorChange): MemoryDefibrillatorRow => ({
  at: c.at,
  seen: { id: "id" in c ? c.id : c.is.id, is: c.is, access: absent("not-recorded"), remarks: [] },
});

/** A register in memory. Ours keeps its own id as its key there; what owners are told lands in `told` of the store. */
export const memoryDefibrillatorExchange = (
  o: {
    readonly store?: MemoryDefibrillatorRegister;
    readonly register?: readonly MemoryDefibrillatorChange[];
  } = {},
): Layer.Layer<DefibrillatorExchange> =>
  Layer.sync(DefibrillatorExchange, () => {
    const store = o.store ?? memoryDefibrillatorRegister();
    const { rows, told } = store;
    for (const change of o.register ?? []) {
      const row = rowOf(change);
      rows.set(row.seen.id, row);
    }

    const ours = (operation: string, id: DefibrillatorId) =>
      rows.get(id)?.own === undefined
        ? Effect.fail(failed(operation, "Refused", "no defibrillator of ours has that key"))
        : Effect.void;

    return DefibrillatorExchange.of({
      changed: (since) =>
        Stream.suspend(() => {
          const all = [...rows.values()]
            .filter(({ at }) => since === undefined || compareInstants(at, since) >= 0)
            .map(({ seen }) => seen);
          return store.breaksAfter === undefined
            ? Stream.fromIterable(all)
            : Stream.concat(
                Stream.fromIterable(all.slice(0, store.breaksAfter)),
                Stream.fail(failed("changed", "Unreachable", "the register broke off")),
              );
        }),
      put: Effect.fn("memory.put")(function* (own, theirs) {
        const id = theirs ?? own.is.id;
        if (theirs !== undefined || rows.has(id)) yield* ours("put", id);
        const registration: DefibrillatorRegistration = { ...own, is: { ...own.is, id } };
        const row = rows.get(id);
        if (row?.seen.is === "removed" && theirs !== undefined)
          return yield* failed("put", "Refused", "the defibrillator with that key has been taken out");
        if (row && row.seen.is !== "removed" && canonical(row.own) === canonical(registration)) return id;
        const at = instantOf(yield* Clock.currentTimeMillis);
        rows.set(id, {
          at,
          own: structuredClone(registration),
          seen: { id, is: structuredClone(registration.is), access: own.access, remarks: [] },
        });
        return id;
      }),
      withdraw: Effect.fn("memory.withdraw")(function* (id) {
        const row = rows.get(id);
        if (row === undefined || row.seen.is === "removed") return;
        yield* ours("withdraw", id);
        const at = instantOf(yield* Clock.currentTimeMillis);
        rows.set(id, { ...row, at, seen: { ...row.seen, is: "removed", access: absent("not-recorded") } });
      }),
      tellOwner: (id, about) =>
        Effect.suspend(() => {
          const row = rows.get(id);
          if (row === undefined || row.seen.is === "removed")
            return Effect.fail(failed("tellOwner", "Refused", "no such defibrillator in the register"));
          told.push({ id, about });
          return Effect.void;
        }),
    });
  });
