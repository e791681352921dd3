import { Schema } from "effect";

const reasons = ["Unreachable", "TimedOut", "NotAuthorised", "Refused", "Unintelligible", "Conflict"] as const;
export type AdapterReason = (typeof reasons)[number];

/** The one error of every door: which adapter, doing what, for which reason. Holds no payload, so nothing can leak. */
export class AdapterError extends Schema.TaggedError<AdapterError>()("AdapterError", {
  adapter: Schema.String,
  operation: Schema.String,
  reason: Schema.Literals(reasons),
  message: Schema.String,
}) {
  /** Whether the same call may succeed later; the retry policy itself lives in chain. */
  get isRetryable(): boolean {
    return this.reason === "Unreachable" || this.reason === "TimedOut";
  }
}
