import type { Facts } from "../guard.ts";
import type { RolloutRules, RoomKind } from "./plan.ts";

/** The role in which whoever works in a control room is asked. */
export const roleInRoom: Readonly<Record<RoomKind, string>> = {
  AMK: "amk-operator",
  LVS: "lvs-operator",
  akuttmottak: "akuttmottak-operator",
};

/** The facts that a person of a room is asked with: as one who shall work on the new product there, or as an instructor of it. */
export const rolloutFacts = (
  { rules, product }: { readonly rules: RolloutRules; readonly product: string },
  kind: RoomKind,
  proof: string,
): Facts => ({ role: proof === rules.user.proof ? roleInRoom[kind] : "local-instructor", product });
