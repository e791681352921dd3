import { Effect, Layer } from "effect";
import * as z from "zod";
import { canonical } from "../canonical.ts";
import { EditionError, Editions } from "../editions.ts";

/** Settings of the memory editions: none. */
export const MemoryEditionsSettings = z
  .object({})
  .meta({ norsk: "utgaver i minnet", means: "Editions that live as long as their process" });

/** The hash an edition is kept under: "sha256:" and the hex digest of its canonical JSON. */
export const editionHash = (text: string): Effect.Effect<string> =>
  Effect.map(
    Effect.promise(() => crypto.subtle.digest("SHA-256", new TextEncoder().encode(text))),
    (digest) => `sha256:${Array.from(new Uint8Array(digest), (b) => b.toString(16).padStart(2, "0")).join("")}`,
  );

/** Content-addressed editions in memory. */
export const memoryEditions = (o: { readonly store?: Map<string, string> } = {}): Layer.Layer<Editions> =>
  Layer.sync(Editions, () => {
    const kept = o.store ?? new Map<string, string>();
    return Editions.of({
      put: (value) =>
        Effect.gen(function* () {
          const text = canonical(value);
          if (text === undefined)
            return yield* new EditionError({ reason: "Unintelligible", message: "an edition is JSON" });
          const hash = yield* editionHash(text);
          kept.set(hash, text);
          return hash;
        }),
      get: (hash) =>
        Effect.suspend(() => {
          const text = kept.get(hash);
          return text === undefined
            ? Effect.fail(new EditionError({ reason: "NotFound", message: `no edition ${hash}` }))
            : Effect.succeed<unknown>(JSON.parse(text));
        }),
    });
  });
