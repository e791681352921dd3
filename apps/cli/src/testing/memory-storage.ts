import { kinds } from "@prehosp/chain";
import type { StoragePorts } from "@prehosp/hub";
import { type Adapter, type Fact, Ledger } from "@prehosp/ports";
import { memoryEditions, memoryLedger, memoryTimers, memoryVault, memoryVaultStore } from "@prehosp/ports/memory";
import { Layer } from "effect";
import * as z from "zod";

/** A storage in memory whose contents lie outside the hub: filled before it starts, or looked into when it has ended. */
export const memoryStorage = () => {
  const facts: Fact[] = [];
  const editions = new Map<string, string>();
  const vault = memoryVaultStore();
  const adapter: Adapter<string, StoragePorts, z.ZodObject, never> = {
    id: "memory-outside",
    port: Ledger,
    speaks: "nothing: the same process",
    verified: "double",
    capabilities: {},
    settings: z.object({}),
    layer: () =>
      Layer.mergeAll(
        memoryLedger({ kinds, store: { facts } }),
        memoryVault({ store: vault }),
        memoryEditions({ store: editions }),
        memoryTimers(),
      ),
  };
  return { adapter, facts, editions, vault };
};
