import type { Agreement } from "@prehosp/model";
import type { PolicyEdition } from "../policy.ts";

/** What packs are laid over: the national edition, and the agreements whose conditions may be narrowed. */
export interface LayersBase {
  readonly edition: PolicyEdition["id"];
  /** Absent = the caller has none; then a pack that names one names an unknown one. */
  readonly agreements?: readonly Pick<Agreement, "id" | "conditions">[];
}
