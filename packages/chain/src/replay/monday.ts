import { Effect } from "effect";
import { heldBriefly } from "../cut-off.ts";
import { editionsRead, proposalRead } from "./as-it-was.ts";
import type { ReplayPeriod } from "./period.ts";
import type { ReplayProgress } from "./replay.ts";
import type { AlarmedInVain, CouldBeEarlier, Review } from "./review-words.ts";
import { alarmedInVain, couldBeEarlier } from "./review.ts";
import { waysIn } from "./ways-in.ts";

const AT_ONCE = 4;
const byId = (a: { readonly incident: string; readonly unit: string }, b: typeof a): number =>
  `${a.incident} ${a.unit}` < `${b.incident} ${b.unit}` ? -1 : 1;

/** The Monday list of a period, from the proposals as they were made; nothing in it says who decided. */
export const mondayList = Effect.fn("chain.mondayList")(function* (
  period: ReplayPeriod,
  earlierBySeconds: number,
  progress: (at: ReplayProgress) => void = () => {},
) {
  const ways = yield* waysIn(period);
  const read = editionsRead();
  const earlier: CouldBeEarlier[] = [];
  const inVain: AlarmedInVain[] = [];
  let [leftOut, notComparable, done] = [0, 0, 0];
  yield* Effect.forEach(
    ways,
    (way) =>
      Effect.gen(function* () {
        const one = yield* read(way);
        const proposal = typeof one === "string" ? one : yield* proposalRead(one.proposal);
        progress({ done: ++done, of: ways.length });
        if (typeof one === "string" || typeof proposal === "string") return void leftOut++;
        const looked = { way, situation: one.situation, proposal };
        const [first, vain] = yield* heldBriefly(
          () => [couldBeEarlier(looked, earlierBySeconds), alarmedInVain(looked)] as const,
        );
        if (first === "unknown") notComparable++;
        else if (first) earlier.push(first);
        inVain.push(...vain);
      }),
    { concurrency: AT_ONCE, discard: true },
  );
  return {
    incidents: ways.length,
    leftOut,
    notComparable,
    couldBeEarlier: earlier.toSorted((a, b) => b.earlierBySeconds - a.earlierBySeconds || byId(a, b)),
    alarmedInVain: inVain.toSorted((a, b) => (b.lateBySeconds ?? -1) - (a.lateBySeconds ?? -1) || byId(a, b)),
  } satisfies Review;
});
