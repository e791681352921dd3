import { Effect, Layer } from "effect";
import * as z from "zod";
import { type Notice, Notifier } from "../notifier.ts";

/** Settings of the memory notifier: none. */
export const MemoryNotifierSettings = z
  .object({})
  .meta({ norsk: "påminnelser i minnet", means: "Reminds nobody; shows what would have been sent" });

/** Reminds nobody: keeps the notices in `sent`. */
export const memoryNotifier = (o: { readonly sent?: Notice[] } = {}): Layer.Layer<Notifier> =>
  Layer.sync(Notifier, () => {
    const sent = o.sent ?? [];
    return Notifier.of({ notify: (notice) => Effect.sync(() => void sent.push(notice)) });
  });
