import type { NotCoded } from "@prehosp/rules";

/** No norm is given to this room alone: it reads those of the alarm (AH-2.5) on behalf of dispatch. */
export const notCoded: readonly NotCoded[] = [];
