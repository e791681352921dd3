import type { ActorRef, CaseId } from "@prehosp/model";
import { type Instant, instantOf } from "@prehosp/model/time";
import { Clock, Effect, Layer } from "effect";
import * as z from "zod";
import { canonical } from "../canonical.ts";
import { Vault, VaultError, type VaultRead, type VaultReason } from "../vault.ts";
import { type CaseKey, mintKey, nameOf, openText, type SealedBox, sealText } from "./case-key.ts";

/** Settings of the memory vault: none. */
export const MemoryVaultSettings = z
  .object({})
  .meta({ norsk: "hvelv i minnet", means: "A vault that lives as long as its process, keys and all" });

/** One case in the memory vault; once it is forgotten the key is gone, the boxes stay as counts nobody can open. */
export interface MemoryVaultCase {
  key?: Promise<CaseKey>;
  readonly boxes: Map<string, SealedBox>;
  forgotten?: { readonly by: ActorRef; readonly at: Instant };
}

/** What the memory vault holds, for whoever must look without the adapter. */
export interface MemoryVaultStore {
  readonly cases: Map<CaseId, MemoryVaultCase>;
  readonly reads: VaultRead[];
}

/** An empty store for `memoryVault`. */
export const memoryVaultStore = (): MemoryVaultStore => ({ cases: new Map(), reads: [] });

const messages: Readonly<Record<VaultReason, string>> = {
  Forgotten: "the case is forgotten",
  NotFound: "no such box in this case",
  Damaged: "the value is not whole, or no JSON",
  NotAuthorised: "a read needs a purpose",
  Unreachable: "the vault cannot be reached",
};
const no = (reason: VaultReason) => new VaultError({ reason, message: messages[reason] });

/** A vault in memory: one key per case, really sealed, tombstones, an audit of every read. */
export const memoryVault = (o: { readonly store?: MemoryVaultStore } = {}): Layer.Layer<Vault> =>
  Layer.sync(Vault, () => {
    const { cases, reads } = o.store ?? memoryVaultStore();
    const caseOf = (id: CaseId): MemoryVaultCase => {
      const one = cases.get(id) ?? { boxes: new Map<string, SealedBox>() };
      cases.set(id, one);
      return one;
    };

    const sealed = Effect.fn("memory.seal")(function* (of: CaseId, value: unknown) {
      const content = canonical(value);
      if (content === undefined) return yield* no("Damaged");
      const one = caseOf(of);
      if (one.forgotten) return yield* no("Forgotten");
      // The promise is kept, not the key: two who seal first at the same time share one.
      const key = yield* Effect.promise(() => (one.key ??= mintKey()));
      const box = yield* Effect.promise(() => nameOf(key, content));
      const lid = yield* Effect.promise(() => sealText(key, of, content));
      if (one.forgotten) return yield* no("Forgotten");
      if (!one.boxes.has(box)) one.boxes.set(box, lid);
      return { case: of, box };
    });

    const opened = Effect.fn("memory.open")(function* (of: CaseId, name: string, purpose: string) {
      const one = cases.get(of);
      if (purpose.trim() === "") return yield* no("NotAuthorised");
      if (one?.forgotten) return yield* no("Forgotten");
      const box = one?.boxes.get(name);
      if (!one?.key || !box) return yield* no("NotFound");
      const key = yield* Effect.promise(() => one.key!);
      return yield* Effect.tryPromise({ try: () => openText(key, of, box), catch: () => no("Damaged") });
    });

    return Vault.of({
      seal: sealed,
      open: (ref, by, purpose) =>
        Effect.gen(function* () {
          const at = instantOf(yield* Clock.currentTimeMillis);
          const line = (outcome: VaultRead["outcome"]) =>
            Effect.sync(() => void reads.push({ case: ref.case, by, purpose, at, outcome }));
          return yield* opened(ref.case, ref.box, purpose).pipe(
            Effect.tap(() => line("opened")),
            Effect.tapError((e) => line(e.reason)),
          );
        }),
      forget: (of, by) =>
        Effect.map(Clock.currentTimeMillis, (now) => {
          const one = caseOf(of);
          delete one.key;
          one.forgotten ??= { by, at: instantOf(now) };
        }),
      reads: (of) => Effect.sync(() => reads.filter((r) => r.case === of)),
    });
  });
