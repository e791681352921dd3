import { Schema } from "effect";

/** A command that cannot go on: what is wrong and the way out, for people; `problems` where there are several, each with its place. */
export class Stopped extends Schema.TaggedError<Stopped>()("Stopped", {
  message: Schema.String,
  problems: Schema.Array(Schema.Struct({ path: Schema.String, message: Schema.String })),
}) {}

/** Says what is wrong and the way out in one line. */
export const stopped = (wrong: string, wayOut: string, problems: Stopped["problems"] = []): Stopped =>
  new Stopped({ message: `${wrong}; ${wayOut}`, problems });
