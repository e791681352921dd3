import type { Proposal } from "@prehosp/dispatch";

/**
 * Whether a choice departs from the proposal: a unit that is neither proposed nor ordinary is chosen, or the first proposed
 * unit is passed over. Choosing ordinary resources alone departs from nothing, and without a proposal there is nothing to depart from.
 */
export const deviates = (
  proposal: Pick<Proposal, "proposed" | "ordinary"> | undefined,
  chosen: ReadonlySet<string>,
  alarmed: ReadonlySet<string>,
): boolean => {
  if (proposal === undefined) return false;
  const ordinary = new Set<string>(proposal.ordinary.map(({ unit }) => unit));
  const proposed = new Set<string>(proposal.proposed.map(({ unit }) => unit));
  const others = [...chosen].filter((unit) => !ordinary.has(unit));
  if (others.length === 0) return false;
  const first = proposal.proposed[0]?.unit;
  const passed = first !== undefined && !chosen.has(first) && !alarmed.has(first);
  return passed || others.some((unit) => !proposed.has(unit));
};
