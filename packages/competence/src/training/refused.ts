import type { Finding } from "@prehosp/rules";
import type { Refusal } from "./attested.ts";
import type { Missing } from "./missing.ts";
import type { TrainingFact } from "./training-fact.ts";

/** Something that was written and does not count, with why; nothing is taken out of the record. */
export interface Refused {
  readonly fact: TrainingFact;
  readonly why: Refusal;
  readonly finding?: Finding;
  readonly missing?: readonly Missing[];
}
