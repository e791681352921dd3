import type { Evidence, Remark } from "@prehosp/model";
import { Context, type Stream } from "effect";
import type { AdapterError } from "./adapter-error.ts";

export interface Learnt {
  readonly evidence: Evidence | undefined;
  readonly remarks: readonly Remark[];
  readonly resume: string;
}

/** Where evidence of learning comes from: a portal, a record store, a file. */
export class LearningSource extends Context.Service<
  LearningSource,
  {
    readonly evidence: (after?: string) => Stream.Stream<Learnt, AdapterError>;
  }
>()("@prehosp/ports/LearningSource") {}
