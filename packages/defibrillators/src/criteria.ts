import { shownCriteria } from "./shown/shown.ts";
import type { SourcedCriterion } from "./source.ts";
import { usableCriteria } from "./usable/usable.ts";

/** Every criterion of this room, each with its source; what both use stands once. */
export const criteria: readonly SourcedCriterion[] = [...new Set([...shownCriteria, ...usableCriteria])];
