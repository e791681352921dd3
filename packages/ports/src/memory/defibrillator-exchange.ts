import { Defibrillator, type DefibrillatorId } from "@prehosp/model";
import { compareInstants, Instant } from "@prehosp/model/time";
import { Effect, Layer, Stream } from "effect";
import * as z from "zod";
import { AdapterError } from "../adapter-error.ts";
import { DefibrillatorExchange, type DefibrillatorSeen } from "../defibrillator-exchange.ts";

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

/** A register in memory; what its owner is told lands in `told`. */
export const memoryDefibrillatorExchange = (
  o: {
    readonly register?: readonly MemoryDefibrillatorChange[];
    readonly told?: { readonly id: DefibrillatorId; readonly about: string }[];
  } = {},
): Layer.Layer<DefibrillatorExchange> =>
  Layer.sync(DefibrillatorExchange, () => {
    const told = o.told ?? [];
    const register = (o.register ?? []).map((c): { readonly at: Instant; readonly seen: DefibrillatorSeen } => ({
      at: c.at,
      seen: { id: "id" in c ? c.id : c.is.id, is: c.is, remarks: [] },
    }));
    return DefibrillatorExchange.of({
      changed: (since) =>
        Stream.fromIterable(
          register.filter((c) => since === undefined || compareInstants(c.at, since) > 0).map((c) => c.seen),
        ),
      tellOwner: (id, about) =>
        Effect.suspend(() => {
          if (!register.some((c) => c.seen.id === id))
            return Effect.fail(
              new AdapterError({
                adapter: "memory",
                operation: "tellOwner",
                reason: "Refused",
                message: "no such defibrillator in the register",
              }),
            );
          told.push({ id, about });
          return Effect.void;
        }),
    });
  });
