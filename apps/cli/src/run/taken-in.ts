import type { NoProposalReason } from "@prehosp/chain";
import type { Proposal } from "@prehosp/dispatch";
import type { Incident } from "@prehosp/model";
import { known } from "@prehosp/model/absence";

const PLACES = 3;
const more = (counts: Record<string, number>, code: string) => void (counts[code] = (counts[code] ?? 0) + 1);

/** Why nothing could be proposed with certainty, by code: what the call did not say, and what the board lacks. */
const whyUnclear = (incident: Incident, proposal: Proposal, indicationUnclear: boolean): readonly string[] => [
  ...(indicationUnclear ? ["indication-unclear"] : []),
  ...(known(incident.initiator) ? [] : ["initiator-not-recorded"]),
  ...(known(incident.purpose) ? [] : ["purpose-not-recorded"]),
  ...(incident.identifying?.position ? [] : ["no-position"]),
  ...(proposal.ordinary.length + proposal.possible.length + proposal.outside.length === 0
    ? ["no-unit-on-the-board"]
    : []),
  ...new Set(proposal.possible.flatMap((l) => l.settle.map((s) => `to-settle:${s.missing}`))),
];

/** Counts what the chain did with what was read; keeps no incident. */
export const takenIn = () => {
  const incidents = { new: 0, known: 0, refused: 0 };
  const refusedBecause: Record<string, { count: number; places: string[] }> = {};
  const facts = { new: 0, known: 0 };
  const proposals = { made: 0, unclear: 0, none: 0 };
  const unclearBecause: Record<string, number> = {};
  const noneBecause: Record<string, number> = {};
  return {
    incident: (was: "new" | "known"): void => void incidents[was]++,
    refused: (incident: string, because: string): void => {
      incidents.refused++;
      const of = (refusedBecause[because] ??= { count: 0, places: [] });
      of.count++;
      if (of.places.length < PLACES) of.places.push(incident);
    },
    facts: (appended: readonly { readonly was: "new" | "known" }[]): void => {
      for (const { was } of appended) facts[was]++;
    },
    proposal: (incident: Incident, proposal: Proposal, indicationUnclear: boolean): void => {
      proposals.made++;
      if (proposal.proposed.length > 0 || !(indicationUnclear || proposal.possible.length > 0)) return;
      proposals.unclear++;
      for (const code of whyUnclear(incident, proposal, indicationUnclear)) more(unclearBecause, code);
    },
    none: (because: NoProposalReason): void => {
      proposals.none++;
      more(noneBecause, because);
    },
    summary: () => ({ incidents, refusedBecause, facts, proposals: { ...proposals, unclearBecause, noneBecause } }),
  };
};
export type TakenIn = ReturnType<typeof takenIn>;
export type TakenInSummary = ReturnType<TakenIn["summary"]>;
