import { Schema } from "effect";

const reasons = [
  "NotConfigured",
  "InUse",
  "NotAFolder",
  "NotWritable",
  "Damaged",
  "Unreachable",
  "NotAuthorised",
  "Unsupported",
  "WrongKey",
] as const;

/** Why the storage could not be opened; the message says the way out and holds no secret. */
export class StorageError extends Schema.TaggedError<StorageError>()("StorageError", {
  reason: Schema.Literals(reasons),
  message: Schema.String,
}) {
  /** Whether the same start may succeed later without anyone doing anything. */
  get isRetryable(): boolean {
    return this.reason === "Unreachable" || this.reason === "InUse";
  }
}
