import { indicate } from "@prehosp/criteria";
import type { Proposal } from "@prehosp/dispatch";
import type { Consideration } from "@prehosp/indicators";
import { absent } from "@prehosp/model/absence";
import { Editions } from "@prehosp/ports";
import { Effect } from "effect";
import type { Known } from "../registry/capture.ts";
import { incidentOf } from "../question.ts";
import type { Way } from "../way.ts";
import { ifQuick } from "../within.ts";

const unsaid = absent("not-recorded");

type Made = Way["proposals"][number];

/** The proposal that was judged: the one the first decision was made on, else the last that was made. */
const judgedOf = (way: Way): Made | undefined => {
  const decidedOn = way.decisions.find(({ proposal }) => proposal !== undefined)?.proposal;
  return way.proposals.find(({ fact }) => fact === decidedOn) ?? way.proposals.at(-1);
};

const gainIn = ({ factors: { benefit, nearestFirstResponder } }: Proposal): boolean | undefined => {
  if (benefit === "met") return true;
  if (benefit === "not-met") return false;
  // Nobody who could have come first is no gain; a time that nobody knows is unknown.
  const nobody = typeof nearestFirstResponder === "object" && "absent" in nearestFirstResponder;
  return benefit === "not-applicable" && nobody ? false : undefined;
};

/** Whether a gain in time was probable; `isSettled` is false where the proposal could not be read now, and another time may tell. */
interface ProbableGain {
  readonly gain: boolean | undefined;
  readonly isSettled: boolean;
}

/**
 * Whether a gain in time was probable, as the proposal that was judged had it; undefined where there is none or it cannot be read.
 * A proposed unit has passed that rule, so that its edition need not be fetched.
 */
export const probableGainOf = (way: Way): Effect.Effect<ProbableGain, never, Editions> =>
  Effect.gen(function* () {
    const settled = (gain: boolean | undefined) => ({ gain, isSettled: true });
    const made = judgedOf(way);
    if (made === undefined) return settled(undefined);
    if (made.proposed.length > 0) return settled(true);
    if (made.possible.length + made.outside.length === 0) return settled(false);
    const proposal = yield* (yield* Editions).get(made.proposal).pipe(ifQuick("1 second"));
    return proposal === undefined ? { gain: undefined, isSettled: false } : settled(gainIn(proposal as Proposal));
  });

/** What the record says of the duty to consider (AH-2.5-a): a decision made on a proposal, or an akutthjelper sent, is one that was considered. Pure. */
export const considerationOf = (way: Way, books: Known, gain: boolean | undefined): Consideration => {
  const { observed, criterion, received } = incidentOf(way);
  const { vital } = indicate(books.criteria, { observed, criterion }).indication;
  const isDecided =
    way.decisions.some(({ proposal }) => proposal !== undefined) ||
    way.missions.some(({ role }) => role === "first-responder");
  return {
    incident: way.incident,
    status: way.status,
    at: received,
    vital: vital === "unclear" ? absent("unknown") : vital !== "none",
    probableGain: gain ?? unsaid,
    considered: isDecided ? true : unsaid,
  };
};
