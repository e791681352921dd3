import { metresBetween } from "@prehosp/model";
import type { DefibrillatorId } from "@prehosp/model";
import { alike, contentOf, differing } from "./content.ts";
import type { SeenOnce } from "./seen-once.ts";
import type { Held, SyncConflict, SyncPolicy, SyncSend, SyncStep, SyncWarning } from "./sync-plan.ts";

/** What follows for one that we hold; at most one step, send or conflict. */
export interface Judged {
  readonly step?: SyncStep;
  readonly send?: SyncSend;
  readonly conflict?: SyncConflict;
  readonly warning?: SyncWarning;
}

/** One that has a key in the other register. */
export type Keyed = Held & { readonly theirs: DefibrillatorId };

/** Judges one that has a key there, by what the other register says of it; `whole` where silence means that it is gone. */
export const judgeHeld = (held: Keyed, said: SeenOnce | undefined, whole: boolean, policy: SyncPolicy): Judged => {
  if (said === "unreadable") return {};
  if (said === "removed" || (said === undefined && whole)) return gone(held, said === undefined ? "gone" : "told");
  if (held.owner === "us") return ofOurs(held, said, policy);
  return said === undefined ? {} : ofTheirs(held, said, policy);
};

const gone = (held: Keyed, because: "told" | "gone"): Judged => {
  const { id, theirs } = held;
  if (held.withdrawn === true) return {};
  if (held.owner === "them") return { step: { kind: "remove", id, theirs, because } };
  return { conflict: { kind: "removed-there", id, theirs, fields: [] } };
};

type There = Exclude<SeenOnce, string>;

const ofTheirs = (held: Keyed, said: There, policy: SyncPolicy): Judged => {
  const { id, theirs } = held;
  if (held.withdrawn === true) return { step: { kind: "reactivate", id, theirs, is: { ...said.is, id } } };
  const fields = fieldsOf(held, said);
  if (fields.length === 0) return {};
  const changed = changes(held, said);
  if (changed?.ours === true)
    return changed.theirs
      ? { conflict: { kind: "both-changed", id, theirs, fields } }
      : { warning: { kind: "changed-here-only", id } };
  // Both as when they agreed: what differs then is what one of the two cannot say.
  if (changed?.theirs === false && !fields.includes("access")) return {};
  return taken(held, said, fields, policy);
};

const ofOurs = (held: Keyed, said: There | undefined, policy: SyncPolicy): Judged => {
  const { id, theirs } = held;
  if (held.withdrawn === true)
    return said !== undefined || held.agreed !== undefined ? send({ kind: "withdraw", id, theirs }, policy) : {};
  const changed = changes(held, said);
  if (said === undefined) return changed?.ours === true ? send({ kind: "put", id, theirs }, policy) : {};
  const fields = differing(held.is, said.is);
  if (fields.length === 0) return {};
  const conflict = (kind: SyncConflict["kind"]): Judged => ({ conflict: { kind, id, theirs, fields } });
  if (changed === undefined) return conflict("nobody-knows-who-changed");
  if (changed.ours) return changed.theirs ? conflict("both-changed") : send({ kind: "put", id, theirs }, policy);
  if (!changed.theirs) return {};
  // What they cannot say would be lost to us with their change; then a person looks.
  return held.agreed?.ours === held.agreed?.theirs ? taken(held, said, fields, policy) : conflict("changed-there");
};

const taken = (held: Keyed, said: There, fields: readonly string[], policy: SyncPolicy): Judged => {
  const { id, theirs } = held;
  const is = { ...said.is, id };
  // A position of ours that is no number is mended, not moved.
  const metres = Math.round(metresBetween(held.is.position, said.is.position)) || 0;
  if (metres <= policy.moveMetres) return { step: { kind: "change", id, theirs, is, fields } };
  return { step: { kind: "move", id, theirs, is, fields, metres }, warning: { kind: "moved", id, metres } };
};

const send = (one: SyncSend, policy: SyncPolicy): Judged => (policy.send ? { send: one } : {});

const changes = (
  { is, agreed }: Held,
  said: There | undefined,
): { readonly ours: boolean; readonly theirs: boolean } | undefined =>
  agreed && { ours: contentOf(is) !== agreed.ours, theirs: said !== undefined && contentOf(said.is) !== agreed.theirs };

const fieldsOf = (held: Held, said: There): readonly string[] => {
  const fields = differing(held.is, said.is);
  const wayIn = held.access !== undefined && said.access !== undefined;
  return wayIn && !alike(held.access, said.access) ? [...fields, "access"] : fields;
};
