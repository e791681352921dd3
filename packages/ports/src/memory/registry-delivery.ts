import { Effect, Layer } from "effect";
import * as z from "zod";
import { type Delivery, type DeliveryReceipt, RegistryDelivery } from "../registry-delivery.ts";

/** Settings of the memory registry: none. */
export const MemoryRegistryDeliverySettings = z.object({}).meta({
  norsk: "register i minnet",
  means: "A registry that accepts what it is given and keeps it as long as its process",
});

/** What the memory registry holds: one delivery and one receipt per reference. */
export interface MemoryRegistry {
  readonly cases: Map<string, Delivery>;
  readonly receipts: Map<string, DeliveryReceipt>;
}

/** An empty store for `memoryRegistryDelivery`. */
export const memoryRegistry = (): MemoryRegistry => ({ cases: new Map(), receipts: new Map() });

/** A registry in memory: the same reference again replaces; `object` says what it finds wrong in a case, and refuses it then. */
export const memoryRegistryDelivery = (
  o: { readonly store?: MemoryRegistry; readonly object?: (delivery: Delivery) => DeliveryReceipt["issues"] } = {},
): Layer.Layer<RegistryDelivery> =>
  Layer.sync(RegistryDelivery, () => {
    const { cases, receipts } = o.store ?? memoryRegistry();
    return RegistryDelivery.of({
      deliver: (list) =>
        Effect.sync(() =>
          list.map((delivery) => {
            const issues = o.object?.(delivery) ?? [];
            const receipt: DeliveryReceipt = {
              ref: delivery.ref,
              receipt: issues.length > 0 ? "refused" : "accepted",
              issues,
            };
            receipts.set(delivery.ref, receipt);
            if (issues.length === 0) cases.set(delivery.ref, structuredClone(delivery));
            return receipt;
          }),
        ),
      receipts: (refs) => Effect.sync(() => refs.flatMap((ref) => receipts.get(ref) ?? [])),
    });
  });
