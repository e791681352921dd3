import { Draft } from "@prehosp/agreements";
import type { Condition } from "@prehosp/model";
import type { Day } from "@prehosp/model/time";
import { contentHash } from "@prehosp/rules";
import { region } from "./one-call.ts";

/** The month of the one call. */
export const period = { from: "2026-11-01" as Day, to: "2026-12-01" as Day };
/** The agreement that is drafted anew. */
export const base = region.agreements[0]!;
/** A draft of the agreement with other conditions. */
export const drafted = (conditions: readonly Condition[], more: object = {}): Draft =>
  Draft.parse({
    id: "a-fire-b",
    base: { agreement: base.id, hash: contentHash(base) },
    changes: { from: "2027-01-01", conditions },
    author: { by: "role:coordinator", role: "koordinator", organisation: "hf" },
    created: "2026-11-20",
    signatures: [],
    ...more,
  });
