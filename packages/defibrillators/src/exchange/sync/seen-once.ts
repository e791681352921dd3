import type { Defibrillator, DefibrillatorId } from "@prehosp/model";
import { alike, isData } from "./content.ts";
import type { Seen, SyncWarning } from "./sync-plan.ts";

/** What the other register says of one key, when all it said is laid together. */
export type SeenOnce = { readonly is: Defibrillator; readonly access: Seen["access"] } | "removed" | "unreadable";

/**
 * One answer a key. The same said twice is said once; different answers to one key, or a content that is no data, are as
 * unreadable: neither changed by nor removed for.
 */
export const seenOnce = (
  theirs: readonly Seen[],
): { readonly seen: ReadonlyMap<DefibrillatorId, SeenOnce>; readonly warnings: readonly SyncWarning[] } => {
  const seen = new Map<DefibrillatorId, SeenOnce>();
  const twice = new Set<DefibrillatorId>();
  for (const one of theirs) {
    const said = answerOf(one);
    const before = seen.get(one.id);
    if (before === undefined) seen.set(one.id, said);
    else if (!alike(before, said)) twice.add(one.id);
  }
  for (const id of twice) seen.set(id, "unreadable");
  const warnings = [...seen].flatMap(([id, said]): SyncWarning[] =>
    said === "unreadable" ? [{ kind: twice.has(id) ? "seen-twice-differently" : "unreadable", id }] : [],
  );
  return { seen, warnings };
};

const answerOf = ({ is, access }: Seen): SeenOnce => {
  if (is === "removed" || is === "unreadable") return is;
  return isData(is) ? { is, access } : "unreadable";
};
