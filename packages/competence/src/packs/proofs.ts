import type { CompetenceId, Text } from "@prehosp/model";
import type { NormId } from "@prehosp/norms";
import type { Has } from "../atom.ts";
import type { Guard } from "../guard.ts";
import type { Requirement } from "../pack.ts";

/** Whom a national requirement is for: the fact `role` that it is asked with. Not known, it is unclear, never silently left out. */
export type Role =
  | "akutthjelper"
  | "terminal-user"
  | "amk-operator"
  | "lvs-operator"
  | "akuttmottak-operator"
  | "local-instructor"
  | "area-instructor";

export const forRoles = (...is: readonly Role[]): Guard => ({ fact: "role", is });

/** Passed, by course or certificate, and it doesn't run out: what the sources ask for where they name no interval. */
export const passed = (competence: string, more: Partial<Omit<Has, "has">> = {}): Has => ({
  has: competence as CompetenceId,
  kinds: ["course", "certificate"],
  outcomes: ["passed"],
  fresh: { kind: "none" },
  unrecorded: "not-met",
  ...more,
});

/** Taught or practised: a class, a practice or an item checked off. */
export const trained = (competence: string, more: Partial<Omit<Has, "has">> = {}): Has =>
  passed(competence, { kinds: ["course", "practice", "check-off", "certificate"], ...more });

/** One requirement in its first reading and first coding. */
export const requirement = (
  id: string,
  title: Required<Text>,
  cites: readonly [NormId, ...NormId[]],
  needs: Requirement["needs"],
  more: Partial<Requirement> = {},
): Requirement => ({ id, version: "1.0", title, subject: "person", cites, needs, ...more });
