import { covers } from "@prehosp/agreements";
import { indicate } from "@prehosp/criteria";
import { type Candidate, type Position, type Reach, type Situation, isOrdinary } from "@prehosp/model";
import { absent } from "@prehosp/model/absence";
import { osloDay, secondsBetween } from "@prehosp/model/time";
import { type OnBoard, Picture, Travel, type TravelMode, type TravelTime } from "@prehosp/ports";
import { reachOf } from "@prehosp/resources";
import { Effect } from "effect";
import { Books } from "./books.ts";
import type { Question } from "./question.ts";

const MODE: Partial<Record<OnBoard["unit"]["kind"], TravelMode>> = {
  "ambulance-boat": "boat",
  "rescue-vessel": "boat",
  "air-ambulance": "air",
  "rescue-helicopter": "air",
};
const modeOf = (at: OnBoard): TravelMode => MODE[at.unit.kind] ?? "road";
const whereIs = (at: OnBoard): Position | undefined => at.seen.position?.is ?? at.unit.base;

/** Travel times of the whole board, one question per way of travelling; a unit without a position has none. */
const travelTimes = (board: readonly OnBoard[], place: Position) =>
  Effect.gen(function* () {
    const travel = yield* Travel;
    const byMode = Object.entries(Object.groupBy(board.filter((at) => whereIs(at) !== undefined), modeOf));
    const answers = yield* Effect.forEach(
      byMode,
      ([mode, units = []]) =>
        travel
          .times(units.map((at) => whereIs(at)!), place, mode as TravelMode)
          // A travel service that is down leaves the ETAs unknown; it does not take the proposal down with it.
          .pipe(Effect.orElseSucceed((): readonly TravelTime[] => []), Effect.map((times) => units.map((at, i) => [at.unit.id, times[i]] as const))),
      { concurrency: "unbounded" },
    );
    return new Map(answers.flat());
  });

/**
 * Everything the question needs, frozen: the indication, and for each unit on the board how soon, under which agreement,
 * and what its organisation publishes. Holds no identity and no exact place, so it can be kept and replayed.
 */
export const situate = Effect.fn("chain.situate")(function* (question: Question) {
  const { region, agreements, criteria } = yield* Books;
  const picture = yield* Picture;
  const board = yield* picture.board;
  const times = question.place ? yield* travelTimes(board, question.place) : new Map<OnBoard["unit"]["id"], TravelTime | undefined>();
  const { indication } = indicate(criteria, { observed: question.observed, criterion: question.criterion });
  const on = osloDay(question.at);

  const reach = (at: OnBoard, viaRelay: boolean): Reach =>
    reachOf(at.unit, {
      travel: times.get(at.unit.id),
      positionAgeSeconds: at.seen.position ? Math.max(0, secondsBetween(at.seen.position.at, question.at)) : at.unit.base ? 0 : absent("not-recorded"),
      atBase: at.seen.position === undefined,
      underWay: at.seen.state?.is === "under-way" || at.seen.state?.is === "at-scene",
      relaySeconds: viaRelay ? (region.relaySeconds ?? absent("not-recorded")) : 0,
    });

  const candidate = (at: OnBoard): Candidate => {
    const cover = isOrdinary(at.unit.kind) ? undefined : covers(agreements, { unit: at.unit.id, condition: indication.condition, on });
    const route = cover?.route ?? (at.unit.kind === "fire" ? "110" : at.unit.kind === "police" ? "112" : "direct");
    return {
      unit: at.unit,
      reach: reach(at, !isOrdinary(at.unit.kind) && (route === "110" || route === "112")),
      state: at.seen.state?.is ?? absent("not-recorded"),
      ...(cover ? { cover } : {}),
      crew: { available: at.seen.available ?? absent("not-recorded") },
      secureChannel: at.unit.nodnett,
    };
  };

  return {
    incident: question.incident,
    at: question.at,
    initiator: question.initiator,
    purpose: question.purpose,
    indication,
    flags: question.flags,
    candidates: board.map(candidate),
  } satisfies Situation;
});
