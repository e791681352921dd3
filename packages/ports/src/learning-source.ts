import type { Learning, Remark } from "@prehosp/model";
import { Context, type Stream } from "effect";
import type { AdapterError } from "./adapter-error.ts";

/** One record as read, with what could not be read of it; `learning` is undefined where nothing could be made of it. */
export interface Learnt {
  readonly learning: Learning | undefined;
  readonly remarks: readonly Remark[];
  /** Opaque position in the source; handing it back resumes after this one. */
  readonly resume: string;
}

/** Where proofs of learning come from: a portal, a record store, a file. Whose they are is matched behind the door. */
export class LearningSource extends Context.Service<
  LearningSource,
  {
    /**
     * Everything after a position, oldest first; ends where the source ends. A record keeps its reference and its content however
     * often it is read, so polling an overlap again adds nothing; one the source withdraws comes as taken back, later in the order.
     */
    readonly learnt: (after?: string) => Stream.Stream<Learnt, AdapterError>;
  }
>()("@prehosp/ports/LearningSource") {}
