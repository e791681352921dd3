import { Context, type Effect } from "effect";
import type { AdapterError } from "./adapter-error.ts";

export interface Delivery {
  /** Own reference of the case; delivering it again replaces, never doubles. */
  readonly ref: string;
  readonly dataset: string;
  readonly body: unknown;
}

export interface DeliveryReceipt {
  readonly ref: string;
  readonly receipt: "accepted" | "refused";
  readonly issues: readonly { readonly path: string; readonly message: string }[];
}

/** The way to a registry. */
export class RegistryDelivery extends Context.Service<
  RegistryDelivery,
  {
    readonly deliver: (cases: readonly Delivery[]) => Effect.Effect<readonly DeliveryReceipt[], AdapterError>;
    readonly receipts: (refs: readonly string[]) => Effect.Effect<readonly DeliveryReceipt[], AdapterError>;
  }
>()("@prehosp/ports/RegistryDelivery") {}
